import { setTimeout as sleep } from 'node:timers/promises'
import { loadScenario } from '../../src/cli/run/load.ts'
import type { PortDocument } from '../../src/domain/port-document.ts'
import { createExchangeApp } from '../../src/http/exchange-app.ts'
import { listen } from '../../src/http/listen.ts'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { type Pump, startPump } from '../../src/http/pump.ts'
import { makePort } from '../../src/sim/make-port.ts'
import { manifests } from './manifests.ts'

/** One port of the benchmark as a process: a real server, a real file, the system clock. */
type Order =
  | { readonly kind: 'open'; readonly id: string; readonly path: string }
  | { readonly kind: 'make'; readonly from: string; readonly count: number }
  | { readonly kind: 'go'; readonly partner: string }
  | { readonly kind: 'poll' }

const PORTS = ['USLAX', 'VNHPH']
/** Documents filed in one go. */
const BATCH = 1_000
const inputs = loadScenario('haiphong-los-angeles')
let port: ReturnType<typeof makePort>
let pump: Pump | undefined
let documents: readonly PortDocument[] = []
let assessed = 0
let acknowledged = 0
let sealed = 0
let sealedMessages = 0

process.on('message', (order: Order) => {
  carryOut(order).then(
    (value) => process.send?.({ value }),
    (error: Error) => process.send?.({ error: error.stack }),
  )
})

process.on('disconnect', () => process.exit(0))

async function carryOut(order: Order): Promise<unknown> {
  switch (order.kind) {
    case 'open':
      return open(order.id, order.path)
    case 'make':
      documents = manifests(order.from, order.count)
      return documents.length
    case 'go':
      return go(order.partner)
    case 'poll': {
      const { rss } = process.memoryUsage()
      const { user, system } = process.cpuUsage()
      return {
        assessed,
        acknowledged,
        sealed,
        sealedMessages,
        rssMiB: Math.round(rss / 2 ** 20),
        cpuMs: Math.round((user + system) / 1_000),
      }
    }
  }
}

/** Everything a batch could wait for is set to now: what is measured is work, not waiting. */
async function open(id: string, path: string): Promise<string> {
  const kinds = Object.fromEntries(
    Object.entries(inputs.agreement.kinds).map(([kind, terms]) => [
      kind,
      { ...terms, batchWindow: 0 },
    ]),
  )
  port = makePort(
    {
      id,
      ports: PORTS,
      path,
      seed: 'bench',
      agreement: { ...inputs.agreement, kinds: { manifest: kinds.manifest } as typeof kinds },
      ruleFiles: inputs.ruleFiles,
      reference: {
        goods: inputs.goods,
        figures: inputs.figures,
        routes: inputs.tables.routes,
      },
      listFiles: inputs.listFiles,
      learning: null,
      inspection: { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 0 } },
      filedHere: ['manifest'],
    },
    { now: () => Date.now() },
    () => undefined,
  )
  const app = createExchangeApp({
    receive: (method, bytes) => {
      const received = port.receive(method, bytes)
      pump?.poke()
      return received
    },
    onFault: (error) => {
      throw error
    },
  })
  return (await listen(app, { hostname: '127.0.0.1', port: 0 })).url
}

/** Starts the pump; with documents to file, files them batch by batch and waits until the last is acknowledged. */
async function go(partner: string): Promise<number> {
  const client = createPartnerClient({ url: partner, place: { file: 'bench' } })
  pump = startPump({
    port,
    send: ({ method, bytes }) => client.call(method, bytes),
    now: () => Date.now(),
    after: (ms, wake) => {
      const timer = setTimeout(wake, ms)
      return () => clearTimeout(timer)
    },
    callsInFlight: 4,
    messagesAtOnce: 8,
    seen: 0,
    onEntries: (entries) => {
      for (const { event } of entries) {
        if (event.kind === 'assessed') assessed += 1
        if (event.kind === 'acknowledged') acknowledged += 1
        if (event.kind === 'sealed') {
          sealed += event.items
          sealedMessages += 1
        }
      }
    },
  })
  pump.done.catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
  const startedAt = performance.now()
  for (let at = 0; at < documents.length; at += BATCH) {
    port.file(documents.slice(at, at + BATCH))
    pump.poke()
    await sleep(0)
  }
  return startedAt
}
