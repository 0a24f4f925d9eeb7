import { bad, good, type Judge, shellWord } from './check.ts'

const FSYNC_MILLIS_MAX = 250
const FREE_BYTES_MIN = 1_000_000_000
/** As `store` sets them on every open. */
const DURABLE = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 } as const

const LOCAL_DISK =
  'use a folder on a local disk that you may write to: portpair doctor --dir FOLDER'

export const checkPragmas: Judge = ({ pragmas, dir }) => {
  const name = 'database settings'
  if ('error' in pragmas) return bad(name, `${shellWord(dir)}: ${pragmas.error}`, LOCAL_DISK)
  const found = Object.entries(pragmas.value).map(([key, value]) => `${key}=${value}`)
  const wanted = Object.entries(DURABLE).map(([key, value]) => `${key}=${value}`)
  const wrong = wanted.filter((setting) => !found.includes(setting))
  if (wrong.length === 0) return good(name, found.join(' '))
  return bad(name, `${found.join(' ')}, not ${wrong.join(' ')}`, LOCAL_DISK)
}

export const checkFsync: Judge = ({ fsyncMillis, dir }) => {
  const name = 'write and fsync'
  if ('error' in fsyncMillis)
    return bad(name, `${shellWord(dir)}: ${fsyncMillis.error}`, LOCAL_DISK)
  const inOrder = [...fsyncMillis.value].sort((a, b) => a - b)
  const median = inOrder[inOrder.length >> 1] ?? 0
  const slowest = inOrder.at(-1) ?? 0
  const found = `${median.toFixed(2)} ms for 4 KiB (median of ${inOrder.length}, slowest ${slowest.toFixed(2)} ms)`
  if (median <= FSYNC_MILLIS_MAX) return good(name, found)
  const mend = `use a folder on a faster disk, at most ${FSYNC_MILLIS_MAX} ms: portpair doctor --dir FOLDER`
  return bad(name, found, mend)
}

export const checkDisk: Judge = ({ freeBytes, dir }) => {
  const name = 'free disk space'
  if ('error' in freeBytes) return bad(name, `${shellWord(dir)}: ${freeBytes.error}`, LOCAL_DISK)
  const found = `${gigabytes(freeBytes.value)} at ${shellWord(dir)} (${gigabytes(FREE_BYTES_MIN)} or more)`
  if (freeBytes.value >= FREE_BYTES_MIN) return good(name, found)
  const missing = gigabytes(FREE_BYTES_MIN - freeBytes.value)
  return bad(
    name,
    found,
    `free ${missing} there, or write elsewhere: portpair run SCENARIO --out FOLDER`,
  )
}

/** Never rounded down to nothing: the least shown is a hundredth. */
function gigabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 10_000_000) / 100).toFixed(2)} GB`
}
