import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { createExchangeApp } from '../../http/exchange-app.ts'
import { groupDeliver } from '../../http/group-deliver.ts'
import { createHealth, type Health } from '../../http/health.ts'
import { type Listening, listen } from '../../http/listen.ts'
import { createMetrics } from '../../http/metrics.ts'
import { createOperationsApp, isWitnessed } from '../../http/operations-app.ts'
import { createPartnerClient } from '../../http/partner-client.ts'
import { startPump } from '../../http/pump.ts'
import { present } from '../../kernel/assert.ts'
import type { Port } from '../../port/port.ts'
import { checkEnvelopeAhead } from '../../wire/open.ts'
import { after } from '../after.ts'
import { IntegrityError } from '../exit-errors.ts'
import { makeFolder } from '../files/make-folder.ts'
import { fileArrivals } from './filings.ts'
import type { ServeInputs } from './load-serve.ts'
import { logLine, logLineOf } from './log-lines.ts'
import { type OpenConsole, openConsole } from './open-console.ts'
import { openServed } from './open-serve.ts'

/** What a served port touches of the outside. */
export type ServeIo = {
  /** Takes lines of JSON. */
  readonly log: (line: string) => void
  /** Aborted when the server is to stop. */
  readonly signal: AbortSignal
  readonly onListening?: (urls: {
    readonly exchange: string
    readonly operations: string | null
    readonly console: string | null
  }) => void
}

const LOOP = { callsInFlight: 4, messagesAtOnce: 800, seen: 0 } as const
/** How long calls under way may take when the server is to stop, in ms. */
const STOP_WITHIN = 8_000
/** How often the folder of filings is looked at, in ms. */
const LOOK_EVERY = 500
/** How long a file that could not be filed is left alone, in ms. */
const FAILED_REST = 60_000

/** Serves one port until it is told to stop: no new call is taken, those under way end, the database is folded. */
export async function serve(inputs: ServeInputs, io: ServeIo): Promise<void> {
  const port = openServed(inputs)
  try {
    refuseRegressed(port)
    await run(inputs, port, io)
    port.saveTo(inputs.material.path)
  } finally {
    port.close()
  }
  io.log(logLine(Date.now(), 'info', 'stopped'))
}

async function run(inputs: ServeInputs, port: Port, io: ServeIo): Promise<void> {
  const { config } = inputs
  const now = () => Date.now()
  const health = createHealth()
  const metrics = createMetrics()
  const clients = new Map(
    [...inputs.partners].map(([partner, { url, tls }]) => [
      partner,
      createPartnerClient({ url, ...(tls && { tls }) }),
    ]),
  )
  let people: OpenConsole | null = null
  const pump = startPump({
    ...LOOP,
    seen: port.vitals().logEntries,
    port,
    health,
    now,
    after,
    send: ({ recipient, method, bytes }) =>
      present(clients.get(recipient), `${recipient} is a partner of the file`).call(method, bytes),
    onEntries(entries) {
      people?.events.publish({ event: 'entries', data: entries.map(({ event }) => event) })
      metrics.note(entries)
      for (const entry of entries) {
        const line = logLineOf(entry)
        if (line !== null) io.log(line)
      }
    },
  })
  const onFault = (error: unknown, method: string) => {
    const name = `fault-${now().toString(36)}`
    io.log(logLine(now(), 'error', 'fault', { name, method, error: String(error) }))
    return name
  }
  const doors: Listening[] = []
  let provable = true
  try {
    const exchange = createExchangeApp({
      receive: groupDeliver(
        (method, bytes) => {
          if (io.signal.aborted) return stopping
          if (method === 'Deliver' && !provable) return notWitnessed
          const received = port.receive(method, bytes)
          pump.poke()
          return received
        },
        (envelope, done) => {
          if (io.signal.aborted || !provable) done()
          else checkEnvelopeAhead(envelope, inputs.trusted, now(), done)
        },
      ),
      onFault,
      hosts: config.listen.names,
      health,
    })
    const { host, tls: _, ...where } = config.listen
    const opened = await listen(exchange, {
      hostname: host,
      port: where.port,
      ...(inputs.tls && { tls: inputs.tls }),
      ...(where.insecureAnyAddress && { insecureAnyAddress: true }),
    })
    doors.push(opened)
    const operations = config.operations && (await openOperations(config.operations.port))
    if (operations) doors.push(operations)
    people = await openConsole(inputs, port, pump.poke, {
      now,
      onFault: (error) => onFault(error, 'console'),
      onSaved: (saved) => io.log(logLine(now(), 'info', 'rule-kept', saved)),
    })
    if (people !== null) doors.push(people.door)
    const urls = {
      exchange: opened.url,
      operations: operations?.url ?? null,
      console: people?.door.url ?? null,
    }
    io.log(logLine(now(), 'info', 'listening', { port: port.id, ...urls }))
    io.onListening?.(urls)
    const look = createLook(inputs, port, pump.poke, io)
    await Promise.race([
      untilStopped(io.signal, () => {
        provable = canProve(port, now())
        return attempt(health, look)
      }),
      pump.done,
    ])
  } finally {
    people?.events.close()
    await Promise.all(doors.map((door) => door.close()))
    const cut = setTimeout(() => [...clients.values()].map((client) => client.cut()), STOP_WITHIN)
    await pump.stop()
    clearTimeout(cut)
    for (const client of clients.values()) await client.cut()
  }
  refuseRegressed(port)

  function openOperations(at: number): Promise<Listening> {
    const app = createOperationsApp({ vitals: port.vitals, health, metrics, now })
    return listen(app, { hostname: '127.0.0.1', port: at })
  }
}

/** Files what arrived and compares the books every so often; false once the port must not go on. */
function createLook(
  { filings, config, material }: ServeInputs,
  port: Port,
  poke: () => void,
  io: ServeIo,
) {
  const opened = fileAt(material.path)
  let comparedAt = 0
  const failed = new Map<string, number>()
  if (filings !== null) makeFolder(filings)
  return (): boolean => {
    if (port.vitals().regressedBy > 0) return false
    if (fileAt(material.path) !== opened) throw replaced(material.path)
    const isLeftOut = (name: string) => Date.now() < (failed.get(name) ?? 0)
    for (const filed of filings === null ? [] : fileArrivals(filings, port.file, isLeftOut)) {
      const isFiled = !('failed' in filed)
      if (isFiled) failed.delete(filed.file)
      else failed.set(filed.file, Date.now() + FAILED_REST)
      const [level, event] = isFiled
        ? (['info', 'filed'] as const)
        : (['error', 'not-filed'] as const)
      io.log(logLine(Date.now(), level, event, { ...filed }))
      poke()
    }
    if (Date.now() - comparedAt >= config.reconcileEvery) {
      comparedAt = Date.now()
      port.act({ kind: 'reconcile' })
      poke()
    }
    return true
  }
}

/** Which file lies at a path, whatever is in it; null for none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev} ${found.ino}`
}

/** What is kept from then on would be gone with the process: the file it is written to has no name any more. */
const replaced = (path: string) =>
  new IntegrityError(
    `${path} is not the file any more that this port opened: it was moved away, or another was put in its place\n` +
      '    mend: stop a port before its database is touched; put back what was moved, or: portpair restore CONFIG COPY',
  )

/** What could not be kept because the store is full is looked at again. */
function attempt(health: Health, look: () => boolean): boolean {
  try {
    return look()
  } catch (error) {
    if (health.isStoreFull(error)) return true
    throw error
  }
}

/** Looks again and again, until a look says no or the signal comes. */
async function untilStopped(signal: AbortSignal, look: () => boolean): Promise<void> {
  while (!signal.aborted && look()) await sleep(LOOK_EVERY, undefined, { signal }).catch(() => {})
}

/** A port that runs on an older store goes on only when somebody has decided to. */
function refuseRegressed(port: Port): void {
  const { regressedBy } = port.vitals()
  if (regressedBy === 0) return
  throw new IntegrityError(
    `${port.id} runs on an older database: REGRESSED, its partner remembers ${regressedBy} more entries of its log\n` +
      '    mend: put the newer database in its place, or: portpair repair --from-partner CONFIG',
  )
}

/** While no partner has compared books for hours, what would be taken in could not be proven: nothing is. */
function canProve(port: Port, now: number): boolean {
  const { partners } = port.vitals()
  return partners.every((each) => each.comparedAt === null || isWitnessed(each, now))
}

const stopping = { kind: 'error', code: 'unavailable', message: 'the port is stopping' } as const
const notWitnessed = {
  kind: 'error',
  code: 'unavailable',
  message: 'no partner has witnessed the log of this port for too long',
} as const
