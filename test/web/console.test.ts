import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ConsoleFiles } from '../../src/http/console/files.ts'
import { verifyEvidence } from '../../src/port/verify/evidence.ts'
import { tokenOf } from '../http/console/serving-console.ts'
import { make } from '../support/make.ts'
import { launch } from './browser.ts'
import { builtConsole } from './built-console.ts'
import { HOSTILE } from './hostile-texts.ts'
import { livePair } from './live-pair.ts'
import { expectGood, story, visit } from './visit.ts'

const BILL = 'HPH260001'
let browser: Browser
let files: ConsoleFiles
beforeAll(async () => {
  files = await builtConsole()
  browser = await launch()
}, 120_000)
afterAll(() => browser.close())

const clickDecision = async (page: Page, name: string, reason: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByLabel('Reason').fill(reason)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText(`Done: ${name}.`).waitFor()
}

const focused = (page: Page) => page.evaluate('document.activeElement.textContent')

describe('the console', () => {
  it('is small: what every view needs, and all of it', () => {
    const sizes = [...files].map(([path, { bytes }]) => [path, gzipSync(bytes).length] as const)
    const sum = (some: typeof sizes) => some.reduce((total, [, size]) => total + size, 0)
    const first = sizes.filter(([path]) => path === '/' || /\/index-[^/]+$/.test(path))
    expect(first).toHaveLength(3)
    expect(sum(first)).toBeLessThan(200_000)
    expect(sum(sizes)).toBeLessThan(450_000)
  })

  it('leads an officer from the queue to the release, over two live servers', {
    timeout: 120_000,
  }, async () => {
    const t = story()
    const pair = await livePair(t, files)
    try {
      const watched = await visit(browser, pair.destination, 'officer', '/queue')
      const { page } = watched
      await page.getByRole('link', { name: BILL }).waitFor()
      expect(page.url()).not.toContain('token')
      await expectGood(watched, 'queue')

      // By keyboard: down to the line, and in.
      for (let line = 0; (await focused(page)) !== BILL && line < 5; line++)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: BILL }).waitFor()
      await page.getByText('Gross kg').waitFor()
      await expectGood(watched, 'shipment')

      // The rules asked for a scan by themselves; the officer asks for papers, and the origin answers with a scan result.
      await clickDecision(page, 'Request information', 'which machine weighs thirty tonnes?')
      const asked = (what: string) =>
        page.getByRole('region', { name: 'What was asked' }).getByRole('row', { name: what })
      await asked('Information').getByText('waits for an answer').waitFor()
      await asked('Information').getByText('officer-1, USLAX').waitFor()
      await asked('Scan').getByText('the rules of USLAX').waitFor()
      t.origin.act({ kind: 'examine', capacity: 1 })
      t.origin.record(make.controlResult())
      pair.poke()
      await page.getByText('opened, as declared').first().waitFor()
      await asked('Scan').getByText('answered', { exact: true }).waitFor()
      await expectGood(watched, 'shipment-asked')
      await clickDecision(page, 'Hold', 'until its papers are here')
      const holds = page.getByRole('region', { name: 'What holds it' })
      await holds.getByText('an officer of USLAX, by Release or Waive').waitFor()
      await clickDecision(page, 'Release', 'the scan shows what the papers say')
      await page.getByText('the scan shows what the papers say').waitFor()
      expect(t.destination.events('decided').map(({ decision }) => decision)).toEqual([
        'request-information',
        'hold',
        'release',
      ])
      await page.goBack()
      expect(t.origin.events('applied').map(({ number }) => number)).toContain(
        `USLAX:information:${BILL}`,
      )
      expect(watched.faults).toEqual([])
      await page.close()
    } finally {
      await pair.close()
    }
  })

  it('asks for the lines before it knows who reads, and anew for the next reader', {
    timeout: 120_000,
  }, async () => {
    const pair = await livePair(story(), files)
    try {
      const page = await browser.newPage()
      const queueAsked = page.waitForRequest(/api.queue/)
      await page.route('**/api/session', async (route) => {
        await queueAsked
        await route.continue()
      })
      await page.goto(`${pair.destination}/#token=nobody-gave-this-out&/queue`)
      await page.getByLabel('Token').fill(tokenOf('officer'))
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('link', { name: BILL }).waitFor()
      await page.close()
    } finally {
      await pair.close()
    }
  })

  it('A-28: shows hostile text letter by letter on queue and dossier, and every view without a fault', {
    timeout: 120_000,
  }, async () => {
    const t = story()
    const pair = await livePair(t, files)
    try {
      const watched = await visit(browser, pair.destination, 'administrator', '/queue')
      const { page, faults } = watched
      await page.getByRole('link', { name: 'HPH260002' }).waitFor()
      expect(faults).toEqual([])
      await page.goto(`${pair.destination}/#/shipment/HPH260002`)
      await page.getByText('Gross kg').waitFor()
      const shown = await page.locator('main').innerText()
      const [, , , svg, , ...others] = HOSTILE
      for (const text of [HOSTILE[0], HOSTILE[1], HOSTILE[2], svg, others[0]])
        expect(shown).toContain(text)
      expect(shown).toContain('abc\\u202etxt.exe')
      await expectGood(watched, 'hostile')
      await page.goto(`${pair.destination}/#/exchange`)
      await page.getByRole('heading', { name: 'Exchange', exact: true }).waitFor()
      await page.getByRole('button', { name: 'Check the chain' }).click()
      await page.getByText('The chain is whole and the file is sound.').waitFor()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('button', { name: /^Evidence of/ })
          .first()
          .click(),
      ])
      const evidence = readFileSync(await file.path(), 'utf8')
      expect(verifyEvidence(evidence, null)).toMatchObject({ kind: 'proven' })
      await expectGood(watched, 'exchange')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByLabel('Token').waitFor()
      await expectGood(watched, 'overview')
      await page.close()
      expect(faults).toEqual([])
    } finally {
      await pair.close()
    }
  })
})
