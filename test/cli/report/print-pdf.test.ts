import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { printPdf } from '../../../src/cli/report/print-pdf.ts'

let dir: string
const before = process.env.CHROME_PATH
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-print-'))
})
afterEach(() => {
  if (before === undefined) delete process.env.CHROME_PATH
  else process.env.CHROME_PATH = before
  rmSync(dir, { recursive: true })
})

it('a browser that never answers is ended, and another is asked for', async () => {
  const browser = join(dir, 'browser')
  writeFileSync(browser, '#!/bin/sh\nexec sleep 60\n')
  chmodSync(browser, 0o755)
  process.env.CHROME_PATH = browser
  await expect(printPdf('<p>page</p>', join(dir, 'page.pdf'), 100)).rejects.toThrow(
    /had printed nothing after 0\.1 s: name another browser in CHROME_PATH/,
  )
})

it.each([
  ['is not there', 'nowhere', /no browser to print with/],
  ['ends at once', 'true', /true ended before it had printed: name another browser/],
])('a browser that %s is told', async (_, browser, said) => {
  process.env.CHROME_PATH = browser
  await expect(printPdf('<p>page</p>', join(dir, 'page.pdf'))).rejects.toThrow(said)
})
