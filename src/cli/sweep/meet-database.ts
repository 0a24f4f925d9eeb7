import { InputError } from '../../kernel/input-error.ts'
import { type Database, openDatabase } from '../../scale/postgres/database.ts'
import { addressOf, NoDatabase } from '../../scale/postgres/no-database.ts'
import { Interrupted } from '../drivers/driver.ts'
import { EnvironmentError } from '../exit-errors.ts'
import type { Io } from '../io.ts'

/** Holds the address where the command line shall not show it. */
const VARIABLE = 'PORTPAIR_POSTGRES'
/** So long a database may be away in the midst of a sweep. */
const PATIENCE_MS = 10 * 60_000

/** How often a coordinator or an idle worker asks the database, in milliseconds. */
export const LOOK_MS = 500

/** The system clock: what several machines write down must be comparable. */
export const wallClock = () => Date.now()

/**
 * Opens the database of `--postgres` for as long as `use` runs. A database that cannot be had, or stays away, is an
 * EnvironmentError; Ctrl-C is Interrupted.
 */
export async function withDatabase<T>(
  flag: string | true,
  connections: number,
  io: Io,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const url = urlOf(flag, io)
  let database: Database | undefined
  try {
    database = await openDatabase({
      url,
      connections,
      now: wallClock,
      patienceMs: PATIENCE_MS,
      signal: io.signal,
      onAway: (isAway) =>
        io.stderr(isAway ? '\nThe database is away; waiting.\n' : 'The database is back.\n'),
    })
    return await use(database)
  } catch (error) {
    if (error instanceof NoDatabase) throw new EnvironmentError(error.message)
    if (io.signal.aborted) throw new Interrupted()
    throw error
  } finally {
    await database?.close()
  }
}

function urlOf(flag: string | true, io: Io): string {
  const url = flag === true ? io.env[VARIABLE] : flag
  const mend = `write postgres://user:password@machine:5432/database after it, or into ${VARIABLE}`
  if (url === undefined || url === '')
    throw new InputError([{ file: '--postgres', what: 'no address is given', mend }])
  const parsed = URL.parse(url)
  if (!/^postgres(?:ql)?:$/.test(parsed?.protocol ?? ''))
    throw new InputError([{ file: '--postgres', what: 'this is no address of a database', mend }])
  if (!isReadable(parsed?.username ?? '') || !isReadable(parsed?.password ?? ''))
    throw new InputError([
      {
        file: '--postgres',
        what: 'a % in the user’s name or password stands alone',
        mend: 'write it as %25',
      },
    ])
  addressOf(url)
  return url
}

function isReadable(part: string): boolean {
  try {
    decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}
