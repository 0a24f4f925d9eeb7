import { sha256Hex } from '../../kernel/digest.ts'
import type { Shared } from '../unit.ts'
import type { Database } from './database.ts'

/** `kept`: the first result of its key. `same`: there was one, and it is equal. `other`: a determinism alarm. */
export type Kept = 'kept' | 'same' | 'other'

/** What workers write down: who tried which unit, and what came of it. A result is inserted once and never changed. */
export function workersBook({ sql }: Database, worker: string, now: () => number) {
  return {
    async isKnown(key: string): Promise<boolean> {
      const rows = await sql('SELECT 1 FROM portpair.result WHERE key = $1', [key])
      return rows.length > 0
    },
    async shared(digest: string): Promise<Shared> {
      const [row] = await sql('SELECT body FROM portpair.shared WHERE digest = $1', [digest])
      return { digest, value: JSON.parse(row?.body as string) }
    },
    /** Notes that a try begins; tells its number and how many before it ended without a word. */
    async begin(key: string): Promise<{ readonly number: number; readonly lost: number }> {
      // A paused worker and the one that took over may both ask for the next number: who comes second asks again.
      for (;;) {
        const [row] = await sql(
          `WITH earlier AS (SELECT max(number) AS last, count(*) FILTER (WHERE outcome IS NULL) AS lost
             FROM portpair.attempt WHERE key = $1),
           noted AS (INSERT INTO portpair.attempt (key, number, worker, begun_at)
             SELECT $1, coalesce(last, 0) + 1, $2, $3 FROM earlier ON CONFLICT DO NOTHING RETURNING number)
           SELECT number, lost::int FROM noted, earlier`,
          [key, worker, now()],
        )
        if (row !== undefined) return { number: Number(row.number), lost: Number(row.lost) }
      }
    },
    async end(
      key: string,
      number: number,
      outcome: 'done' | 'failed' | 'handed back',
    ): Promise<void> {
      await sql('UPDATE portpair.attempt SET outcome = $3 WHERE key = $1 AND number = $2', [
        ...[key, number, outcome],
      ])
    },
    async failures(key: string): Promise<number> {
      const [row] = await sql(
        "SELECT count(*)::int AS failed FROM portpair.attempt WHERE key = $1 AND outcome = 'failed'",
        [key],
      )
      return Number(row?.failed)
    },
    /** Inserts the result of a key once; a second one must be equal to it. */
    async keep(key: string, result: unknown): Promise<Kept> {
      const body = JSON.stringify(result)
      const digest = sha256Hex(body)
      const inserted = await sql(
        `INSERT INTO portpair.result (key, digest, body, worker, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (key) DO NOTHING RETURNING key`,
        [key, digest, body, worker, now()],
      )
      if (inserted.length > 0) return 'kept'
      const [first] = await sql('SELECT digest FROM portpair.result WHERE key = $1', [key])
      if (first?.digest === digest) return 'same'
      await sql(
        `INSERT INTO portpair.alarm (key, digest, worker, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [key, digest, worker, now()],
      )
      return 'other'
    },
    async giveUp(key: string, attempts: number, message: string): Promise<void> {
      await sql(
        `INSERT INTO portpair.failure (key, attempts, message, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING`,
        [key, attempts, message, now()],
      )
    },
  }
}

export type WorkersBook = ReturnType<typeof workersBook>
