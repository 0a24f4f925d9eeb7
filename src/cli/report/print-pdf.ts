import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { EnvironmentError } from '../exit-errors.ts'
import { type BrowserPipe, openBrowserPipe } from './browser-pipe.ts'

/** Names under which browsers that print without a window are installed. CHROME_PATH goes before them. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge']

/** A report takes seconds; a browser that is none never answers. */
const WAIT_MS = 120_000

/** Prints a page through whatever browser the machine has. Throws EnvironmentError when none is there or none answers. */
export async function printPdf(page: string, file: string, waitMs = WAIT_MS): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-pdf-'))
  const source = join(dir, 'report.html')
  const own = process.env.CHROME_PATH
  try {
    writeFileSync(source, page)
    for (const browser of own === undefined ? BROWSERS : [own]) {
      const paper = await printThrough(browser, dir, source, waitMs)
      if (paper === null) continue
      writeFileSync(resolve(file), paper)
      return
    }
  } finally {
    // Children of a browser that was ended may still write into its profile.
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
  throw new EnvironmentError(
    `no browser to print with: install one of ${BROWSERS.join(', ')}, or name one in CHROME_PATH; --html needs none`,
  )
}

/** The page as PDF; null when there is no such browser. */
async function printThrough(
  browser: string,
  dir: string,
  source: string,
  waitMs: number,
): Promise<Buffer | null> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const flags = ['--headless', '--disable-gpu', `--user-data-dir=${join(dir, 'profile')}`, ...root]
  const pipe = openBrowserPipe(browser, flags)
  const late = new AbortController()
  const useless = (why: string) =>
    new EnvironmentError(
      `${browser} ${why}: name another browser in CHROME_PATH, or print the page of --html`,
    )
  try {
    return await Promise.race([
      print(pipe, source).catch((error: Error) => {
        throw useless(`did not print: ${error.message}`)
      }),
      pipe.ended.then((error) => {
        if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') return null
        throw useless(
          error === null ? 'ended before it had printed' : `did not start (${error.message})`,
        )
      }),
      rest(waitMs, undefined, { signal: late.signal }).then(() => {
        throw useless(`had printed nothing after ${waitMs / 1_000} s`)
      }),
    ])
  } finally {
    late.abort()
    pipe.kill()
    await pipe.ended
  }
}

async function print({ call, event }: BrowserPipe, source: string): Promise<Buffer> {
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true })
  const session = sessionId as string
  await call('Page.enable', {}, session)
  const loaded = event('Page.loadEventFired')
  const { errorText } = await call('Page.navigate', { url: pathToFileURL(source).href }, session)
  if (errorText !== undefined) throw new Error(`it cannot read ${source} (${errorText})`)
  await loaded
  const wanted = { printBackground: true, preferCSSPageSize: true }
  const { data } = await call('Page.printToPDF', wanted, session)
  return Buffer.from(data as string, 'base64')
}
