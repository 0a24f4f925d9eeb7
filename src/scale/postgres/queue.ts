import type { JobWithMetadata } from 'pg-boss'
import { type Database, JOBS_SCHEMA } from './database.ts'

/** A unit as it lies in the queue. */
export type UnitJob = {
  readonly key: string
  readonly unit: unknown
  /** Digest of what it has in common with others. */
  readonly shared: string
  /** How many times it is tried before it counts as failed. */
  readonly tries: number
}

/** A unit that was taken: as long as its heart is heard nobody else takes it. */
export type TakenUnit = {
  readonly job: UnitJob
  /** Tells that whoever took it lives. Not sure to arrive: what is late is taken by another, and does no harm. */
  readonly beat: () => void
  /** It is over: it has a result, or is given up. Does nothing when another has taken it since. */
  readonly done: () => Promise<void>
  /** Lets another take it at once. */
  readonly giveBack: () => Promise<void>
}

/** Without a sign of life for so long a unit is given to another: the least that pg-boss takes. */
const HEARTBEAT_SECONDS = 10
/** Far more often than workers die under one unit: how often it is tried is our own count. */
const RETRIES = 1_000
const JOBS_AT_ONCE = 500

const DELETE_SETTLED = `
  DELETE FROM ${JOBS_SCHEMA}.job
  WHERE name = $1 AND id = ANY($2::uuid[]) AND state IN ('completed', 'failed', 'cancelled')`

/** The queue of the units that one build of the program may run, made when there is none. */
export async function openQueue({ boss, sql, patiently }: Database, build: string) {
  const name = `units-${build.slice(0, 16)}`
  await patiently(() =>
    boss.createQueue(name, {
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retryLimit: RETRIES,
      expireInSeconds: 23 * 3_600,
      retentionSeconds: 90 * 86_400,
    }),
  )
  return {
    /**
     * Puts in units that have no result. One that waits or is at work already stays what it is; one that the queue holds
     * for settled is put in anew.
     */
    async put(units: readonly UnitJob[]): Promise<void> {
      for (let at = 0; at < units.length; at += JOBS_AT_ONCE) {
        const jobs = units
          .slice(at, at + JOBS_AT_ONCE)
          .map((unit) => ({ id: idOf(unit.key), data: unit, retryLimit: RETRIES }))
        await sql(DELETE_SETTLED, [name, jobs.map(({ id }) => id)])
        await patiently(() => boss.insert(name, jobs))
      }
    },
    async take(): Promise<TakenUnit | null> {
      const [job] = await patiently(() =>
        boss.fetch<UnitJob>(name, { batchSize: 1, includeMetadata: true }),
      )
      return job === undefined ? null : taken(job)
    },
  }

  function taken(job: JobWithMetadata<UnitJob>): TakenUnit {
    const attempt = { id: job.id, retryCount: job.retryCount }
    return {
      job: job.data,
      beat: () => void boss.touch(name, attempt).catch(() => undefined),
      done: async () => void (await patiently(() => boss.complete(name, attempt))),
      giveBack: async () => void (await patiently(() => boss.fail(name, attempt))),
    }
  }
}

export type Queue = Awaited<ReturnType<typeof openQueue>>

/** A job's id is the beginning of its unit's key, written as a UUID. */
function idOf(key: string): string {
  const [, ...parts] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(key) ?? []
  return parts.join('-')
}
