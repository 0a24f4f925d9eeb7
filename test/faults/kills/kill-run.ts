import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { loadServe } from '../../../src/cli/serve/load-serve.ts'
import type { JournalEntry } from '../../../src/domain/journal.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { verifyBooks } from '../../../src/port/verify/verify-books.ts'
import { openBooks } from '../../../src/store/books.ts'
import { other, PORTS, type PortName, type pairOfFolders } from '../../cli/serve/pair-of-folders.ts'
import { writeManifests } from './filed-manifests.ts'

type Pair = Awaited<ReturnType<typeof pairOfFolders>>

/** Jepsen's words for what a run with kills came to. */
export type Killed = {
  readonly attempted: number
  readonly acknowledged: number
  readonly lost: number
  readonly duplicated: number
  readonly unexpected: number
  readonly recovered: number
  readonly pending: number
  /** Shipments with a manifest and without an assessment. */
  readonly unscored: number
  readonly kills: number
  readonly findings: readonly unknown[]
  readonly unequal: readonly string[]
}

/** Kills, or looks, after which it is told how far the run is. */
const TOLD_EVERY = 20
/** Looks at how far it is before a kill comes anyway: half a minute. */
const LOOKS_MAX = 600
const SCRIPT = new URL('./port-process.ts', import.meta.url)
/**
 * Two real processes, `messages` documents filed at one of them, each sealed alone, `kills` times SIGKILL for either of them
 * at random moments, spread over the whole run; then both are left alone until nothing is owed, and their books are read. `tell` hears how far it is.
 */
export async function killRun(
  pair: Pair,
  messages: number,
  kills: number,
  tell: (line: string) => void = () => undefined,
): Promise<Killed> {
  writeManifests(pair.dir, 'VNHPH', messages)
  const rng = createChance('kills').of('run')
  const children = new Map<PortName, ChildProcess>()
  for (const port of PORTS) children.set(port, await start(pair, port))
  let killed = 0
  while (killed < kills) {
    // So much further, whatever the machine takes for it: a slow one would be killed before it had done anything.
    const aim =
      held(pair) + rng.int(0, Math.floor((2 * (messages - held(pair))) / (kills - killed)))
    for (let looks = 0; held(pair) < aim && looks < LOOKS_MAX; looks++) await sleep(rng.int(10, 90))
    const port = rng.pick(PORTS)
    const child = children.get(port) as ChildProcess
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    killed += 1
    children.set(port, await start(pair, port))
    if (killed % TOLD_EVERY === 0)
      tell(
        `${killed} of ${kills} kills, ${held(pair)} of ${messages} manifests kept by the partner`,
      )
  }
  for (let looks = 1; !isSettled(pair, messages); looks++) {
    if (looks % TOLD_EVERY === 0)
      tell(`left alone: ${held(pair)} of ${messages} manifests kept by the partner`)
    await sleep(1_000)
  }
  for (const port of PORTS) {
    const child = children.get(port) as ChildProcess
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const [code] = await gone
    if (code !== 0) throw new Error(`${port} ended with ${code}`)
  }
  return count(pair, killed)
}

async function start(pair: Pair, port: PortName): Promise<ChildProcess> {
  const child = fork(SCRIPT, [pair.config(port), port === 'VNHPH' ? pair.dir : ''], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${port} ended before it listened`)
  })
  await Promise.race([once(child, 'message'), ended])
  ended.catch(() => {})
  return child
}

function isSettled(pair: Pair, messages: number): boolean {
  if (held(pair) < messages) return false
  return PORTS.every((port) => {
    const [{ n }] = query<{ n: number }>(
      pair,
      port,
      "SELECT (SELECT count(*) FROM delivery WHERE state = 'queued') + (SELECT count(*) FROM share) + (SELECT count(*) FROM shipment WHERE dirty = 1) AS n",
    )
    return n === 0
  })
}

function held(pair: Pair): number {
  const [{ n }] = query<{ n: number }>(
    pair,
    'USLAX',
    "SELECT count(*) AS n FROM document WHERE kind = 'manifest' AND source = 'partner'",
  )
  return n
}

function count(pair: Pair, kills: number): Killed {
  const entries = new Map(PORTS.map((port) => [port, entriesOf(pair, port)]))
  const of = (port: PortName, kind: string) =>
    (entries.get(port) ?? []).flatMap(({ event }) =>
      event.kind === kind && 'messageId' in event ? [event.messageId] : [],
    )
  let totals = {
    attempted: 0,
    acknowledged: 0,
    lost: 0,
    duplicated: 0,
    unexpected: 0,
    recovered: 0,
    pending: 0,
  }
  for (const port of PORTS) {
    const sealed = new Set(of(port, 'sealed'))
    const acknowledged = of(port, 'acknowledged')
    const received = of(other(port), 'received')
    const kept = new Set(received)
    totals = {
      attempted: totals.attempted + sealed.size,
      acknowledged: totals.acknowledged + acknowledged.length,
      lost: totals.lost + acknowledged.filter((id) => !kept.has(id)).length,
      duplicated: totals.duplicated + received.length - kept.size,
      unexpected: totals.unexpected + [...kept].filter((id) => !sealed.has(id)).length,
      recovered: totals.recovered + new Set(of(other(port), 'duplicate')).size,
      pending: totals.pending + sealed.size - acknowledged.length,
    }
  }
  const [{ unscored }] = query<{ unscored: number }>(
    pair,
    'USLAX',
    `SELECT count(DISTINCT shipment) AS unscored FROM document
     WHERE kind = 'manifest' AND shipment NOT IN (SELECT shipment FROM assessment)`,
  )
  return { ...totals, unscored, kills, ...verified(pair) }
}

/** Both files and logs hold, and neither log is another than the partner was shown. */
function verified(pair: Pair) {
  const books = new Map(PORTS.map((port) => [port, openBooks(pair.database(port))]))
  const findings = PORTS.flatMap((port) => {
    const shown = [...(books.get(other(port))?.witnesses() ?? [])].filter(
      ({ partner }) => partner === port,
    )
    return verifyBooks(
      books.get(port)!,
      port,
      loadServe(pair.config(port)).trusted,
      shown.map((one) => ({ ...one, by: other(port) })),
    ).findings
  })
  const unequal = PORTS.filter((port) => {
    const [{ sent }] = query<{ sent: number }>(
      pair,
      port,
      "SELECT count(*) AS sent FROM delivery WHERE state = 'acknowledged'",
    )
    const [{ kept }] = query<{ kept: number }>(
      pair,
      other(port),
      'SELECT count(*) AS kept FROM inbox',
    )
    return sent !== kept
  })
  for (const one of books.values()) one.close()
  return { findings, unequal }
}

function entriesOf(pair: Pair, port: PortName): readonly JournalEntry[] {
  return query<{ entry: string }>(pair, port, 'SELECT entry FROM log ORDER BY seq')
    .flatMap(({ entry }) => entry.split('\n'))
    .map((line) => JSON.parse(line) as JournalEntry)
}

function query<R>(pair: Pair, port: PortName, text: string): [R, ...R[]] {
  const sqlite = new Database(pair.database(port), { readonly: true })
  try {
    return sqlite.prepare(text).all() as [R, ...R[]]
  } finally {
    sqlite.close()
  }
}
