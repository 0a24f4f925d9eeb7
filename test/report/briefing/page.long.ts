import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/domain/language.ts'
import { renderBriefing } from '../../../src/report/briefing/render-briefing.ts'
import { axe, collisions, launch, open } from '../../web/browser.ts'
import { sampleBriefing } from './sample-briefing.ts'

let browser: Browser
let dir: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-report-'))
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  rmSync(dir, { recursive: true })
})

const briefing = sampleBriefing({ eastbound: 400, westbound: 360 })

/** The report as a file, as a person opens it. */
function written(language: (typeof LANGUAGES)[number]): string {
  const file = join(dir, `${language}.html`)
  writeFileSync(file, renderBriefing(briefing, language))
  return `file://${file}`
}

describe.each(LANGUAGES)('the report in %s', (language) => {
  it.each([390, 768, 1280])(
    'has no texts on each other and no empty drawing, %d wide',
    async (width) => {
      const url = written(language)
      const { page, faults } = await open(browser, url, { width, theme: 'light' })
      // A file has no origin: the page itself is all that was fetched.
      expect(faults).toEqual([`fetched ${url}`])
      expect(await collisions(page)).toEqual([])
      const drawn = (await page.evaluate(
        `[...document.querySelectorAll('svg')].map((svg) => svg.querySelectorAll('polyline, rect:not(.key), path').length)`,
      )) as readonly number[]
      expect(drawn.length).toBeGreaterThanOrEqual(11)
      expect(drawn.filter((shapes) => shapes === 0)).toEqual([])
      await page.close()
    },
  )

  it('is at most twelve pages on paper', async () => {
    const { page } = await open(browser, written(language), { width: 1280, theme: 'light' })
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.length).toBeLessThanOrEqual(12)
    await page.close()
  })
})

it('gives an assistive reader nothing to stumble over', async () => {
  const { page } = await open(browser, written('en'), { width: 1280, theme: 'light' })
  expect(await axe(page)).toEqual([])
  await page.close()
})
