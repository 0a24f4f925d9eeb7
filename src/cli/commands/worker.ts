import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { sweepBook } from '../../scale/postgres/sweep-book.ts'
import { workUnits } from '../../scale/postgres/work-units.ts'
import { Interrupted } from '../drivers/driver.ts'
import { buildDigest } from '../files/build-digest.ts'
import { wholeNumber } from '../generate/whole-number.ts'
import { EXIT, type Io } from '../io.ts'
import { YOUNG_MEGABYTES } from '../on-threads.ts'
import { HANDED_OUT_UNIT } from '../sweep/hand-out-worlds.ts'
import { LOOK_MS, wallClock, withDatabase } from '../sweep/meet-database.ts'
import { workerName } from '../sweep/postgres-sweep.ts'

const EXAMPLES = `
Examples:
  portpair worker --postgres postgres://me:secret@db.example/sweeps
  PORTPAIR_POSTGRES=postgres://me:secret@db.example/sweeps portpair worker --postgres --workers 4

Takes worlds of sweeps and back-tests that the same build of portpair handed out, until Ctrl-C, which hands back what is under way. A
worker that dies or falls silent loses its world to another after ten seconds.`

const CONNECTIONS = 3

type Flags = {
  readonly postgres: string | true
  readonly workers?: number
  readonly untilIdle?: true
}

/** Registers `portpair worker`. */
export function workerCommand(program: Command, io: Io): void {
  program
    .command('worker')
    .description(
      'help with sweeps and back-tests that are handed out over PostgreSQL, from any machine',
    )
    .requiredOption('--postgres [url]', 'the database of the sweep, else PORTPAIR_POSTGRES')
    .option(
      '--workers <number>',
      'threads (default: as many as cores)',
      wholeNumber('workers', 1, 64),
    )
    .option('--until-idle', 'end when nothing is left to take')
    .addHelpText('after', EXAMPLES)
    .action((flags: Flags) => help(flags, io))
}

async function help({ postgres, workers, untilIdle }: Flags, io: Io): Promise<void> {
  const threads = workers ?? availableParallelism()
  let alarms = 0
  await withDatabase(postgres, threads + CONNECTIONS, io, async (database) => {
    const build = buildDigest()
    io.stderr(`ready: ${threads} threads, build ${build.slice(0, 12)}\n`)
    const others = (await sweepBook(database).all()).filter(
      (sweep) => sweep.endedAt === null && sweep.build !== build,
    )
    if (others.length > 0)
      io.stderr(
        `${others.length} sweeps wait here for another build of portpair: ${others.map((one) => one.build.slice(0, 12)).join(', ')}\n`,
      )
    await workUnits(database, HANDED_OUT_UNIT, {
      ...{ build, worker: workerName(), workers: threads, untilIdle: untilIdle === true },
      ...{ signal: io.signal, now: wallClock, lookMs: LOOK_MS, youngMegabytes: YOUNG_MEGABYTES },
      onUnit({ key, outcome }) {
        if (outcome === 'other') alarms++
        io.stderr(`${key.slice(0, 12)} ${outcome}\n`)
      },
    })
  })
  if (alarms > 0) io.exit(EXIT.bug)
  if (io.signal.aborted) throw new Interrupted()
}
