import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { EnvironmentError } from '../exit-errors.ts'

/** Names under which browsers that print without a window are installed. CHROME_PATH goes before them. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge']

/** A report takes seconds; some browsers without a window were built without this and wait forever. */
const WAIT_MS = 120_000

/** Prints a page through whatever browser the machine has. Throws EnvironmentError when none is there or none answers. */
export async function printPdf(page: string, file: string, waitMs = WAIT_MS): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-pdf-'))
  const source = join(dir, 'report.html')
  writeFileSync(source, page)
  const flags = ['--headless', '--disable-gpu', '--no-pdf-header-footer']
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const own = process.env.CHROME_PATH
  try {
    for (const browser of own === undefined ? BROWSERS : [own]) {
      const args = [...flags, ...root, `--print-to-pdf=${resolve(file)}`, `file://${source}`]
      const ran = await promisify(execFile)(browser, args, {
        timeout: waitMs,
        killSignal: 'SIGKILL',
      }).then(
        () => true,
        (error: NodeJS.ErrnoException & { readonly killed?: boolean }) => {
          if (error.code === 'ENOENT') return false
          if (error.killed === true) {
            throw new EnvironmentError(
              `${browser} had printed nothing after ${waitMs / 1_000} s: name another browser in CHROME_PATH, or print the page of --html`,
            )
          }
          throw error
        },
      )
      if (ran) return
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
  throw new EnvironmentError(
    `no browser to print with: install one of ${BROWSERS.join(', ')}, or name one in CHROME_PATH; --html needs none`,
  )
}
