import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { printPdf } from '../../src/cli/report/print-pdf.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { LANGUAGES } from '../../src/domain/language.ts'
import type { Briefing } from '../../src/report/briefing/briefing.ts'
import { renderBriefing } from '../../src/report/briefing/render-briefing.ts'
import { assumptionsOf } from '../../src/sim/assumptions/assumptions.ts'
import { sampleBriefing } from '../report/briefing/sample-briefing.ts'
import { launch } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** What makes a report long is its stories, which are five, and what the flagship assumes; the sample has the rest in full. */
function asLongAsTheFlagship(): Briefing {
  const { scenario, goods, measures } = loadScenario('haiphong-los-angeles')
  const said = (language: (typeof LANGUAGES)[number]) =>
    assumptionsOf(scenario, goods, measures, language)
  const { result, ...rest } = sampleBriefing({ eastbound: 400, westbound: 360 })
  const about = { rulePack: 'rules', agreement: 'agreement', assumptions: said('en') }
  return {
    ...rest,
    result: { ...result, about },
    told: { vi: { question: null, finding: null, assumptions: said('vi'), checks: [] } },
  }
}

it('the command prints it through the same browser', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-pdf-test-'))
  const before = process.env.CHROME_PATH
  process.env.CHROME_PATH = await chromium.executablePath()
  try {
    await printPdf(renderBriefing(asLongAsTheFlagship(), 'vi'), join(dir, 'report.pdf'))
    const paper = readFileSync(join(dir, 'report.pdf'), 'latin1')
    expect(paper).toMatch(/^%PDF-1/)
    expect(paper.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(4)
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
    rmSync(dir, { recursive: true })
  }
})

it.each(LANGUAGES)(
  'the report of the flagship in %s is at most twelve pages of A4',
  async (language) => {
    const page = await browser.newPage()
    await page.setContent(renderBriefing(asLongAsTheFlagship(), language))
    const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    const pages = paper.match(/\/Type \/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(4)
    expect(pages).toBeLessThanOrEqual(12)
    await page.close()
  },
)
