import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { after } from '../../../src/cli/after.ts'
import { readConsole } from '../../../src/cli/console/read-console.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { createConsoleApp } from '../../../src/http/console/console-app.ts'
import { consolePortOf } from '../../../src/http/console/console-port.ts'
import { createEventHub } from '../../../src/http/console/event-hub.ts'
import { createExchangeApp } from '../../../src/http/exchange-app.ts'
import { listen } from '../../../src/http/listen.ts'
import { createPortApp } from '../../../src/http/port-app.ts'
import { makePort } from '../../../src/sim/make-port.ts'

/**
 * The server of one port with its console, in a process of its own: what it takes is not mixed with what asks. Its parent
 * says `event` (a line of the first page changes, and the console is told), `cpu` and `end`.
 */
const [file = '', token = ''] = process.argv.slice(2)
const inputs = loadScenario('haiphong-los-angeles')
const port = makePort(
  {
    id: 'USLAX',
    ports: ['USLAX', 'VNHPH'],
    path: file,
    seed: 'bench',
    agreement: inputs.agreement,
    ruleFiles: inputs.ruleFiles,
    reference: { goods: inputs.goods, figures: inputs.figures, routes: inputs.tables.routes },
    listFiles: inputs.listFiles,
    learning: null,
    inspection: { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 0 } },
    filedHere: ['manifest'],
  },
  { now: () => Date.now() },
  () => undefined,
)
const onFault = (error: unknown): string => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  return 'a fault'
}
const events = createEventHub(after, Date.now())
let pagesRead = 0
const { reads, ...rest } = port
const counted = {
  ...rest,
  reads: () => ({
    ...reads,
    queue: (query: Parameters<typeof reads.queue>[0]) => {
      pagesRead += 1
      return reads.queue(query)
    },
  }),
}
const server = await listen(
  createPortApp(
    createExchangeApp({ receive: (method, bytes) => port.receive(method, bytes), onFault }),
    createConsoleApp({
      ...{ port: consolePortOf(counted, () => {}), events, stage: null, bench: null },
      ...{ results: null, files: readConsole(), onFault },
      tokens: [
        {
          sha256: createHash('sha256').update(token).digest('hex'),
          role: 'officer',
          name: 'bench',
        },
      ],
    }),
  ),
  { hostname: '127.0.0.1', port: 0 },
)

const sqlite = new Database(file)
const scoreOf = sqlite.prepare('UPDATE shipment SET score = 1 + (score + 1) % 999 WHERE id = ?')
const first = reads.queue({ limit: 50, sort: 'harm' }).entries.map(({ name }) => name)
const idOf = sqlite.prepare<[string], number>('SELECT id FROM shipment WHERE house_bill = ?')
const ids = first.map((name) => idOf.pluck().get(name) as number)
let told = 0

const say = (what: unknown) => process.send?.(what)
process.on('message', async (said) => {
  if (said === 'event') {
    scoreOf.run(ids[told++ % ids.length])
    events.publish({ event: 'entries', data: [{ kind: 'assessed', score: 1 }] })
  }
  if (said === 'cpu') {
    const { user, system } = process.cpuUsage()
    say({ cpuMs: (user + system) / 1_000, pagesRead })
  }
  if (said !== 'end') return
  events.close()
  await server.close()
  port.close()
  sqlite.close()
  process.exit()
})
process.on('disconnect', () => process.exit())
say({ url: server.url })
