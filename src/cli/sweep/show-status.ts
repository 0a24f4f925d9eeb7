import { formatUtc } from '../../kernel/time.ts'
import { type KnownSweep, sweepBook } from '../../scale/postgres/sweep-book.ts'
import type { Io } from '../io.ts'
import { withDatabase } from './meet-database.ts'

const CONNECTIONS = 2

/** Tells how far every sweep of a database is. */
export function showStatus(postgres: string | true, json: boolean, io: Io): Promise<void> {
  return withDatabase(postgres, CONNECTIONS, io, async (database) => {
    const sweeps = await sweepBook(database).all()
    if (json) return io.stdout(`${JSON.stringify(sweeps, null, 2)}\n`)
    io.stdout(
      sweeps.length === 0
        ? 'No sweep was handed out here yet.\n'
        : sweeps.map((sweep) => `${line(sweep)}\n`).join(''),
    )
  })
}

function line(sweep: KnownSweep): string {
  const { name, begunAt, endedAt, planned, done, failed, atWork, alarms } = sweep
  const parts = [
    `${done} of ${planned} worlds`,
    ...(failed > 0 ? [`${failed} given up`] : []),
    ...(alarms > 0 ? [`${alarms} with two results: determinism alarm`] : []),
    ...(endedAt === null ? [`${atWork} at work`] : [`ended ${formatUtc(endedAt)}`]),
  ]
  return `${name}, begun ${formatUtc(begunAt)}, build ${sweep.build.slice(0, 12)}: ${parts.join(', ')}`
}
