import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { loadScenario } from '../../src/cli/run/load.ts'
import type { ExchangeMethod } from '../../src/domain/port-call.ts'
import type { PortDocument } from '../../src/domain/port-document.ts'
import { createExchangeApp } from '../../src/http/exchange-app.ts'
import { type CheckAhead, groupDeliver } from '../../src/http/group-deliver.ts'
import { listen } from '../../src/http/listen.ts'
import { createPartnerClient } from '../../src/http/partner-client.ts'
import { type Pump, startPump } from '../../src/http/pump.ts'
import { makePort } from '../../src/sim/make-port.ts'
import { deriveKey } from '../../src/wire/keys.ts'
import { checkEnvelopeAhead } from '../../src/wire/open.ts'
import { eachManifest, MILLIONS, manifests } from './manifests.ts'
import { answerOrders } from './orders.ts'

/**
 * One port of the benchmark as a process: a real server, a real file, the system clock. With `each` as its argument
 * every call is a transaction of its own.
 */
const PORTS = ['USLAX', 'VNHPH']
/** Documents filed in one go. */
const BATCH = 1_000
/** Messages of its own without a receipt beyond which a port that makes trade as it files waits. */
const AHEAD_MAX = 16
const inputs = loadScenario('haiphong-los-angeles')
let port: ReturnType<typeof makePort>
let pump: Pump | undefined
let ahead = Number.POSITIVE_INFINITY
let documents: Iterable<PortDocument> = []
let received = 0
/** Whether anything waits to be scored, asked of the file: who was scored once may be scored again for what came later. */
let scoresAll = () => false
const told = {
  acknowledged: 0,
  sealed: 0,
  sealedMessages: 0,
  get assessed() {
    return scoresAll() ? received : 0
  },
}

answerOrders(told, {
  open,
  make(from, count, way) {
    if (way === 'as it files') ahead = AHEAD_MAX
    const made =
      way === 'as it files' ? firstOf(count, eachManifest(from, MILLIONS)) : manifests(from, count)
    documents = made
    return Array.isArray(made) ? made.length : count
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
      agreement: {
        ...inputs.agreement,
        kinds: { manifest: kinds.manifest } as typeof kinds,
      },
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
  const waiting = new Database(path, { readonly: true })
    .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM shipment WHERE dirty = 1)')
    .pluck()
  scoresAll = () => waiting.get() === 0
  const receive = (method: ExchangeMethod, bytes: Uint8Array) => {
    const received = port.receive(method, bytes)
    pump?.poke()
    return received
  }
  const trusted = PORTS.map((partner) => ({
    ...deriveKey('bench', partner, 1),
    ...{ validFrom: 0, validTo: Number.MAX_SAFE_INTEGER },
  }))
  const checkAhead: CheckAhead = (envelope, done) =>
    checkEnvelopeAhead(envelope, trusted, Date.now(), done)
  const app = createExchangeApp({
    receive: process.argv[2] === 'each' ? receive : groupDeliver(receive, checkAhead),
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
        if (event.kind === 'received') received += event.items
        if (event.kind === 'expired') throw new Error(`${event.messageId} was never answered`)
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
  for (const batch of batchesOf(documents)) {
    while (told.sealedMessages - told.acknowledged > ahead) await sleep(5)
    port.file(batch)
    pump.poke()
    await sleep(0)
  }
}

function* firstOf<T>(count: number, all: Iterable<T>): Generator<T> {
  let given = 0
  for (const one of all) {
    if (given === count) return
    given++
    yield one
  }
  if (given < count) throw new Error(`there are only ${given} to file, not ${count}`)
}

function* batchesOf<T>(all: Iterable<T>): Generator<readonly T[]> {
  let batch: T[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
