import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'

/** Where pictures of what was tested are left for people to look at. */
const PICTURES = join(import.meta.dirname, '../../out/test/console')
const AXE = createRequire(import.meta.url).resolve('axe-core')

export type Look = { readonly width: number; readonly theme: 'light' | 'dark' }

/** A page that is watched: whatever it should not have done is in `faults`. */
export type Watched = { readonly page: Page; readonly faults: string[] }

export async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((flag) => !WEAKER.test(flag)),
  })
}

/** Made for a place with one process and no sandbox: a page that closes would take the browser along, and no policy of origins would hold. */
const WEAKER = /^--(?:single-process|no-zygote|in-process-gpu|disable-web-security|allow-running)/

/** Opens an address, and notes dialogs, errors, refusals of the policy, and every fetch from elsewhere. */
export async function open(
  browser: Browser,
  url: string,
  { width, theme }: Look,
): Promise<Watched> {
  const faults: string[] = []
  const page = await browser.newPage({
    viewport: { width, height: width < 600 ? 720 : 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  })
  page.setDefaultTimeout(60_000)
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) faults.push(`fetched ${request.url()}`)
  })
  await page.goto(url)
  return { page, faults }
}

/** Serious and critical findings of axe. */
export async function axe(page: Page): Promise<readonly string[]> {
  // Evaluated by the test, it is no part of the page: a script element would break the page's policy.
  await page.evaluate(readFileSync(AXE, 'utf8'))
  const violations = (await page.evaluate(
    'axe.run().then((found) => found.violations)',
  )) as readonly Violation[]
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

type Violation = {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

/** Leaves a picture of the whole page. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })
}

/** Texts that lie on each other, and a page that is wider than its window. */
export function collisions(page: Page): Promise<readonly string[]> {
  return page.evaluate(COLLISIONS) as Promise<readonly string[]>
}

/** Drawings in which nothing is drawn. */
export function emptyPlots(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('svg')]
    .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 200)
    .filter((svg) => ![...svg.querySelectorAll('path, rect, circle')].some((mark) => {
      const box = mark.getBoundingClientRect()
      return box.width > 1 && box.height > 1
    }))
    .map((svg) => svg.outerHTML.slice(0, 80))`) as Promise<readonly string[]>
}

const COLLISIONS = `(() => {
  // What a dialog covers is not read while it is open.
  const root = document.querySelector('dialog[open]') ?? document.body
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const boxes = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    if (!node.data.trim() || !element.checkVisibility() || element.closest('option, .skip, thead, script')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1) boxes.push({ box, element, text: node.data.trim().slice(0, 40) })
  }
  const found = []
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) {
    if (a.element === b.element) continue
    const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
    const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
    if (x > 3 && y > 5) found.push(a.text + ' | ' + b.text)
  }
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth + 1) found.push('the page is ' + scrollWidth + ' wide in ' + clientWidth)
  return found.slice(0, 10)
})()`
