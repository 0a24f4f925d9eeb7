import type { Shared } from '../unit.ts'
import type { Database } from './database.ts'

/** A unit of a sweep: `key` names everything that decides its result, `replay` is the command that runs it alone. */
export type PlannedUnit = {
  readonly key: string
  readonly replay: string
  readonly unit: unknown
  readonly shared: Shared
}

export type SweepCounts = {
  readonly planned: number
  readonly done: number
  readonly failed: number
  /** Units that a worker began and has not ended; one that died counts until its unit is taken by another. */
  readonly atWork: number
  readonly alarms: number
}

export type FailedUnit = {
  readonly key: string
  readonly attempts: number
  readonly message: string
  readonly replay: string
}

const RESULTS_AT_ONCE = 200

const COUNTS = `
  SELECT count(*)::int AS planned,
    count(r.key)::int AS done,
    count(f.key) FILTER (WHERE r.key IS NULL)::int AS failed,
    count(*) FILTER (WHERE r.key IS NULL AND f.key IS NULL AND EXISTS (
      SELECT FROM portpair.attempt a WHERE a.key = u.key AND a.outcome IS NULL))::int AS "atWork",
    count(*) FILTER (WHERE EXISTS (SELECT FROM portpair.alarm a WHERE a.key = u.key))::int AS alarms
  FROM portpair.unit u
  LEFT JOIN portpair.result r USING (key)
  LEFT JOIN portpair.failure f USING (key)
  WHERE u.sweep = $1`

/** What the coordinator writes down and reads back. */
export function sweepBook({ sql }: Database) {
  return {
    /** Notes a sweep and its units. One that is noted already goes on; what was given up when it ended is tried anew. */
    async note(
      id: string,
      { name, build, at }: { readonly name: string; readonly build: string; readonly at: number },
      units: readonly PlannedUnit[],
    ): Promise<void> {
      const shared = new Map(units.map((unit) => [unit.shared.digest, unit.shared.value]))
      for (const [digest, value] of shared)
        await sql('INSERT INTO portpair.shared VALUES ($1, $2) ON CONFLICT DO NOTHING', [
          ...[digest, JSON.stringify(value)],
        ])
      const [before] = await sql('SELECT ended_at FROM portpair.sweep WHERE id = $1', [id])
      await sql(
        `INSERT INTO portpair.sweep (id, name, build, begun_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET ended_at = NULL`,
        [id, name, build, at],
      )
      await sql(
        `INSERT INTO portpair.unit (sweep, place, key, replay)
         SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
        [
          ...[id, units.map((_, place) => place)],
          ...[units.map(({ key }) => key), units.map(({ replay }) => replay)],
        ],
      )
      if (before === undefined || before.ended_at === null) return
      const again = await sql(
        `DELETE FROM portpair.failure WHERE key IN (SELECT key FROM portpair.unit WHERE sweep = $1)
         RETURNING key`,
        [id],
      )
      await sql('DELETE FROM portpair.attempt WHERE key = ANY($1)', [again.map(({ key }) => key)])
    },
    /** Places of the units that have neither a result nor been given up. */
    async open(id: string): Promise<readonly number[]> {
      const rows = await sql(
        `SELECT place FROM portpair.unit u WHERE sweep = $1
           AND NOT EXISTS (SELECT FROM portpair.result r WHERE r.key = u.key)
           AND NOT EXISTS (SELECT FROM portpair.failure f WHERE f.key = u.key) ORDER BY place`,
        [id],
      )
      return rows.map(({ place }) => place as number)
    },
    async counts(id: string): Promise<SweepCounts> {
      const [row] = await sql(COUNTS, [id])
      return row as SweepCounts
    },
    /** The results of all units in their order; only when all have one. */
    async results<R>(id: string, units: number): Promise<readonly R[]> {
      const results: R[] = []
      while (results.length < units) {
        const rows = await sql(
          `SELECT r.body FROM portpair.unit u JOIN portpair.result r USING (key)
           WHERE u.sweep = $1 AND u.place >= $2 AND u.place < $3 ORDER BY u.place`,
          [id, results.length, results.length + RESULTS_AT_ONCE],
        )
        for (const { body } of rows) results.push(JSON.parse(body as string))
        if (rows.length === 0) break
      }
      return results
    },
    async failed(id: string): Promise<readonly FailedUnit[]> {
      const rows = await sql(
        `SELECT u.key, u.replay, f.attempts, f.message FROM portpair.unit u
         JOIN portpair.failure f USING (key) LEFT JOIN portpair.result r USING (key)
         WHERE u.sweep = $1 AND r.key IS NULL ORDER BY u.place`,
        [id],
      )
      return rows as readonly FailedUnit[]
    },
    /** The commands of the units of which two results came. */
    async alarms(id: string): Promise<readonly string[]> {
      const rows = await sql(
        `SELECT DISTINCT u.replay FROM portpair.unit u JOIN portpair.alarm a USING (key)
         WHERE u.sweep = $1 ORDER BY u.replay`,
        [id],
      )
      return rows.map(({ replay }) => replay as string)
    },
    async end(id: string, at: number): Promise<void> {
      await sql('UPDATE portpair.sweep SET ended_at = $2 WHERE id = $1', [id, at])
    },
    /** Every sweep that is known here, the newest first. */
    async all() {
      const rows = await sql(
        'SELECT id, name, build, begun_at, ended_at FROM portpair.sweep ORDER BY begun_at DESC, id',
      )
      const sweeps = []
      for (const { id, name, build, begun_at, ended_at } of rows)
        sweeps.push({
          ...{ id: id as string, name: name as string, build: build as string },
          begunAt: Number(begun_at),
          endedAt: ended_at === null ? null : Number(ended_at),
          ...(await this.counts(id as string)),
        })
      return sweeps
    },
  }
}

export type SweepBook = ReturnType<typeof sweepBook>
export type KnownSweep = Awaited<ReturnType<SweepBook['all']>>[number]
