import { openDatabase } from '../../src/scale/postgres/database.ts'
import { handOut } from '../../src/scale/postgres/hand-out.ts'
import { squareUnits, WANTED } from './square-sweep.ts'

/** The coordinator of a square sweep as a process: how many units are done, a line each time that changes. */
const [url = '', count = '', spins = ''] = process.argv.slice(2)
const database = await openDatabase({ ...WANTED, url, connections: 3 })
let told = -1
const ended = await handOut(database, squareUnits(Number(count), Number(spins)), {
  ...WANTED,
  onCounts({ done }) {
    if (done !== told) process.stdout.write(`${done} done\n`)
    told = done
  },
})
process.stdout.write(`${JSON.stringify(ended)}\n`)
await database.close()
