import { setTimeout as sleep } from 'node:timers/promises'
import { loadScenario } from '../../src/cli/run/load.ts'
import type { ExchangeMethod } from '../../src/domain/port-call.ts'
import type { PortDocument } from '../../src/domain/port-document.ts'
import { createExchangeApp } from '../../src/http/exchange-app.ts'
import { groupDeliver } from '../../src/http/group-deliver.ts'
import { listen } from '../../src/http/listen.ts'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { type Pump, startPump } from '../../src/http/pump.ts'
import { makePort } from '../../src/sim/make-port.ts'
import { manifests } from './manifests.ts'
import { answerOrders } from './orders.ts'

/**
 * One port of the benchmark as a process: a real server, a real file, the system clock. With `each` as its argument every
 * call is a transaction of its own.
 */
const PORTS = ['USLAX', 'VNHPH']
/** Documents filed in one go. */
const BATCH = 1_000
const inputs = loadScenario('haiphong-los-angeles')
let port: ReturnType<typeof makePort>
let pump: Pump | undefined
let documents: readonly PortDocument[] = []
/** Each is counted once: what comes later may have one assessed again. */
const assessed = new Set<string>()
const told = { assessed: 0, acknowledged: 0, sealed: 0, sealedMessages: 0 }

answerOrders(told, {
  open,
  make(from, count) {
    documents = manifests(from, count)
    return documents.length
  },
  go,
})

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
  const receive = (method: ExchangeMethod, bytes: Uint8Array) => {
    const received = port.receive(method, bytes)
    pump?.poke()
    return received
  }
  const app = createExchangeApp({
    receive: process.argv[2] === 'each' ? receive : groupDeliver(receive),
    limits: { callsAtOnce: 64 },
    onFault: (error) => {
      throw error
    },
  })
  return (await listen(app, { hostname: '127.0.0.1', port: 0 })).url
}

/** Starts the pump; with documents to file, files them batch by batch and waits until the last is acknowledged. */
async function go(partner: string): Promise<void> {
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
        if (event.kind === 'assessed') told.assessed = assessed.add(event.shipment).size
        if (event.kind === 'acknowledged') told.acknowledged += 1
        if (event.kind === 'sealed') {
          told.sealed += event.items
          told.sealedMessages += 1
        }
      }
    },
  })
  pump.done.catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
  for (let at = 0; at < documents.length; at += BATCH) {
    port.file(documents.slice(at, at + BATCH))
    pump.poke()
    await sleep(0)
  }
}
