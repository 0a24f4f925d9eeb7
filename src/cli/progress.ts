import type { Io } from './io.ts'

const BAR = 30
const EVERY_MS = 100
/** Room for what is said beside the bar. */
const NOTE = 12

/** A bar on stderr while something long runs; silent where nobody watches a terminal. */
export function createProgress(io: Pick<Io, 'stderr' | 'isTty' | 'now'>) {
  let shownAt = 0
  const draw = (name: string, share: number, note: string) => {
    const done = Math.round(BAR * Math.min(1, Math.max(0, share)))
    io.stderr(
      `\r${name.padEnd(10)} [${'#'.repeat(done)}${'.'.repeat(BAR - done)}] ${Math.round(Math.min(1, share) * 100)} % ${note.padEnd(NOTE)} `,
    )
  }
  return {
    show(name: string, share: number, note = ''): void {
      if (!io.isTty || io.now() - shownAt < EVERY_MS) return
      shownAt = io.now()
      draw(name, share, note)
    },
    end(): void {
      if (io.isTty && shownAt > 0) io.stderr(`\r${' '.repeat(BAR + NOTE + 25)}\r`)
    },
  }
}
