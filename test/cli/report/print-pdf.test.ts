import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { printPdf } from '../../../src/cli/report/print-pdf.ts'

const dir = mkdtempSync(join(tmpdir(), 'portpair-print-'))
const before = process.env.CHROME_PATH
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
