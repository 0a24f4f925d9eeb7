import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'
import { expect, it } from 'vitest'
import { loadTargets } from '../../../src/cli/generate/quality-targets.ts'
import { shiploads } from '../../../src/cli/generate/shipload.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { createQualityMeter } from '../../../src/report/quality/measure-quality.ts'
import { renderQualityPage } from '../../../src/report/quality/page/render-quality-page.ts'

function page(): string {
  const inputs = loadScenario('haiphong-los-angeles')
  const { targets, declared } = loadTargets(undefined, inputs.scenario)
  const goods = new Map(inputs.tables.goods.goods.map((entry) => [entry.hs6, entry]))
  const reference = { goods, payloadKg: targets.payloadKg }
  const meter = createQualityMeter({ targets, declared, reference })
  for (const { filings, truths } of shiploads(inputs, { count: 1_000 }).each())
    meter.observe(filings, truths, new Set())
  return renderQualityPage(meter.report({ scenario: 'flagship', seed: '1' }, 0.9))
}

const CROWDED = `[...document.querySelectorAll('svg text')].filter((text) => {
  const [box, all] = [text, text.ownerSVGElement].map((one) => one.getBoundingClientRect())
  const bar = text.classList.contains('name') && text.nextElementSibling?.getBoundingClientRect()
  return box.left < all.left - 1 || box.right > all.right + 1 || (bar && box.right > bar.left + 1)
}).map((text) => text.textContent)`

it('the page is readable on a phone and a wide screen, light and dark, without fetching or refusing anything', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-page-'))
  const file = join(dir, 'quality.html')
  writeFileSync(file, page())
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  })
  try {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [390, 'dark'],
      [1_280, 'light'],
    ] as const) {
      const view = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
      const said: string[] = []
      const fetched: string[] = []
      view.on('console', (message) => said.push(message.text()))
      view.on('request', (request) => fetched.push(request.url()))
      await view.goto(pathToFileURL(file).href)
      // The style applies: the policy of the page lets it in.
      expect(
        await view.evaluate("getComputedStyle(document.querySelector('.cards')).display"),
      ).toBe('grid')
      expect(await view.evaluate('document.documentElement.scrollWidth')).toBe(width)
      // Nothing that is written in a drawing runs out of it, or into the bar beside it.
      expect(await view.evaluate(CROWDED)).toEqual([])
      expect([said, fetched.length]).toEqual([[], 1])
    }
  } finally {
    await browser.close()
    rmSync(dir, { recursive: true })
  }
})
