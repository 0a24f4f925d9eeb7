import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { NOTES } from './in-page.ts'

const TOP = join(import.meta.dirname, '../../..')

/** From the command `portpair demo` on, in ms; CPU is that of its process, null where the system does not tell. */
export type DemoMoves = {
  readonly addressAt: number
  readonly addressCpu: number | null
  /** The first ship was painted at another place than before. */
  readonly movedAt: number
  readonly movedCpu: number | null
}

/** Starts a demo, opens the address it prints in a browser that is already there, and watches its ships. */
export async function demoMoves(browser: Browser): Promise<DemoMoves> {
  const page = await (await browser.newContext()).newPage()
  await page.addInitScript(NOTES)
  const begun = Date.now()
  const demo = spawn(process.execPath, ['src/cli/main.ts', 'demo'], {
    cwd: TOP,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const [printed] = (await once(demo.stdout, 'data')) as [Buffer]
    const addressAt = Date.now() - begun
    const addressCpu = cpuOf(demo)
    await page.goto(String(printed).trim())
    const moved = (await page.evaluate(
      `window.noted('ship moved').then((at) => performance.timeOrigin + at)`,
    )) as number
    return { addressAt, addressCpu, movedAt: Math.round(moved - begun), movedCpu: cpuOf(demo) }
  } finally {
    await page.context().close()
    demo.kill('SIGINT')
    if (demo.exitCode === null) await once(demo, 'exit')
  }
}

/** CPU of a process in ms; Linux counts in hundredths of a second. */
function cpuOf({ pid }: ChildProcess): number | null {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return null
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
