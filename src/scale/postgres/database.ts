import { setTimeout as rest } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { addressOf, explain, isPassing, NoDatabase } from './no-database.ts'
import { TABLES } from './tables.ts'

/** Where pg-boss keeps its own tables; ours are in `portpair`. */
export const JOBS_SCHEMA = 'portpair_jobs'
/** How long a connection may take. At the start pg-boss tries twice: a silent machine is told of before ten seconds. */
const CONNECT_MS = 2_500
const BETWEEN_TRIES_MS = 500
/** How often lost units are looked for. */
const SUPERVISE_SECONDS = 5

export type Row = Readonly<Record<string, unknown>>

/** The database that coordinators and workers meet in. */
export type Database = {
  readonly boss: PgBoss
  /** Runs a statement; waits out a database that is away. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
  /** Repeats what failed because the database was away, until it works or the patience ends. */
  readonly patiently: <T>(what: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export type DatabaseWanted = {
  readonly url: string
  /** Connections held at most. */
  readonly connections: number
  /** Milliseconds of the system clock. */
  readonly now: () => number
  /** How long a database may be away, in milliseconds, before the caller gives up. */
  readonly patienceMs: number
  /** Aborted when nobody wants to wait any longer. */
  readonly signal: AbortSignal
  /** Told once each time the database goes away and once when it is back. */
  readonly onAway?: (isAway: boolean) => void
}

/**
 * Connects, and makes the tables where there are none. Throws NoDatabase with one line that names the server and never the
 * password.
 */
export async function openDatabase(wanted: DatabaseWanted): Promise<Database> {
  const address = addressOf(wanted.url)
  const boss = new PgBoss({
    connectionString: wanted.url,
    schema: JOBS_SCHEMA,
    application_name: 'portpair',
    max: wanted.connections,
    connectionTimeoutMillis: CONNECT_MS,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  })
  // Told again by the call that meets it; without a listener it would end the process.
  boss.on('error', () => undefined)
  try {
    await boss.start()
    await boss.getDb().executeSql(TABLES)
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw new NoDatabase(`${address}: ${explain(error, wanted.url)}`)
  }
  const db = boss.getDb()
  const patiently = <T>(what: () => Promise<T>): Promise<T> => repeat(what, wanted, address)
  return {
    boss,
    patiently,
    sql: (text, values = []) =>
      patiently(async () => (await db.executeSql(text, [...values])).rows as readonly Row[]),
    close: () => boss.stop({ graceful: false }).catch(() => undefined),
  }
}

async function repeat<T>(
  what: () => Promise<T>,
  { url, now, patienceMs, signal, onAway }: DatabaseWanted,
  address: string,
): Promise<T> {
  let awaySince: number | null = null
  for (;;) {
    try {
      const answer = await what()
      if (awaySince !== null) onAway?.(false)
      return answer
    } catch (error) {
      if (!isPassing(error)) throw error
      signal.throwIfAborted()
      if (awaySince === null) onAway?.(true)
      awaySince ??= now()
      if (now() - awaySince > patienceMs)
        throw new NoDatabase(
          `${address}: away for ${Math.round(patienceMs / 1_000)} s: ${explain(error, url)}`,
        )
      await rest(BETWEEN_TRIES_MS, undefined, { signal }).catch(() => signal.throwIfAborted())
    }
  }
}
