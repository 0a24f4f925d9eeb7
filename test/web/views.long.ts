import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createShelf } from '../../src/cli/results/create-shelf.ts'
import type { ConsoleFiles } from '../../src/http/console/files.ts'
import { sampleResults } from '../cli/results/sample-results.ts'
import { busyOffice } from '../support/busy-office.ts'
import { launch } from './browser.ts'
import { builtConsole } from './built-console.ts'
import { HOSTILE } from './hostile-texts.ts'
import { livePair } from './live-pair.ts'
import { expectGood, story, visit } from './visit.ts'

/** Views of registers, and what each of a busy office shows. */
const REGISTERS = [
  ['operations', HOSTILE[0]],
  ['assistance', 'verify the origin'],
  ['lists', 'in force'],
  ['operators', HOSTILE[1]],
  ['certificates', HOSTILE[2]],
] as const

let browser: Browser
let files: ConsoleFiles
beforeAll(async () => {
  files = await builtConsole()
  browser = await launch()
}, 120_000)
afterAll(() => browser.close())

describe('the console', () => {
  it('A-28: shows what stands in its registers, hostile text letter by letter', {
    timeout: 120_000,
  }, async () => {
    const [script, img, link] = HOSTILE
    const t = busyOffice({ text: script, name: img, number: link })
    const pair = await livePair(t, files)
    try {
      const watched = await visit(browser, pair.destination, 'viewer', '/operations')
      const { page } = watched
      for (const [view, shown] of REGISTERS) {
        await page.goto(`${pair.destination}/#/${view}`)
        await page.locator('main').getByText(shown).first().waitFor()
        await expectGood(watched, view)
      }
      // A refusal is told in the reader's language, and what the server said in its own stands small below.
      await page.getByLabel('Language').selectOption('vi')
      await page.goto(`${pair.destination}/#/shipment/NOBODY`)
      const trouble = page.getByRole('alert')
      await trouble.getByText('Cảng không biết lô hàng tên này.').waitFor()
      expect(await trouble.locator('small').innerText()).toBe(
        'The port knows no shipment of that name.',
      )
      await page.close()
    } finally {
      await pair.close()
    }
  })

  it('has a rule judged and tried as it is written, and tells the values of a plot', {
    timeout: 240_000,
  }, async () => {
    const t = story()
    const sample = sampleResults()
    const pair = await livePair(t, files, createShelf(sample.dir, t.now))
    try {
      const watched = await visit(browser, pair.destination, 'analyst', '/lab/HEAVY')
      const { page } = watched
      await page.getByText('2 of 2 examples hold').waitFor()
      await page.getByText('Nobody crosses the line.').waitFor()
      // What was kept is said of that text only, and a file has the name of the text that is in it.
      await page.getByRole('button', { name: 'Next version' }).click()
      await page.getByRole('button', { name: 'Keep as a new version' }).click()
      const kept = page.getByText('Kept as heavy-1.1.0.yaml')
      await kept.waitFor()
      await page.getByRole('button', { name: 'Next version' }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('heavy-1.2.0.yaml')
      expect(await kept.count()).toBe(0)
      await page.locator('.cm-line', { hasText: 'weight: 70' }).click()
      await page.keyboard.press('End')
      await page.keyboard.type('0')
      await page.getByText('A pack with this rule would not be loaded.').waitFor()
      await expectGood(watched, 'lab')
      await page.goto(`${pair.destination}/#/results/run-a`)
      await page.locator('.plot svg').first().waitFor()
      const slider = page.getByLabel(
        'Point of Precision by share of the list that is looked at, USLAX',
      )
      await slider.focus()
      await page.keyboard.press('Home')
      await page.locator('.told', { hasText: '0.5 % of the list' }).first().waitFor()
      expect(await slider.getAttribute('aria-valuetext')).toContain('exchange 100.0 % 2/2')
      await expectGood(watched, 'results')
      await page.getByLabel('Compare with').selectOption('run-b')
      await page.getByRole('heading', { name: 'run-a and run-b' }).waitFor()
      await page.close()
    } finally {
      sample.remove()
      await pair.close()
    }
  })
})
