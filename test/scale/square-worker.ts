import { openDatabase } from '../../src/scale/postgres/database.ts'
import { workUnits } from '../../src/scale/postgres/work-units.ts'
import { SQUARES, WANTED } from './square-sweep.ts'

/** A worker of square sweeps as a process, until it is killed: one line for each unit. */
const [url = '', name = ''] = process.argv.slice(2)
const database = await openDatabase({ ...WANTED, url, connections: 3 })
await workUnits(database, SQUARES, {
  ...{ ...WANTED, worker: name, workers: 1, untilIdle: false },
  onUnit: ({ key, outcome }) => void process.stdout.write(`${key} ${outcome}\n`),
})
