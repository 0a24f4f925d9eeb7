import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { after } from '../../src/cli/after.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { createConsoleApp } from '../../src/http/console/console-app.ts'
import { consolePortOf } from '../../src/http/console/console-port.ts'
import { createEventHub } from '../../src/http/console/event-hub.ts'
import type { ConsoleFiles } from '../../src/http/console/files.ts'
import { createExchangeApp } from '../../src/http/exchange-app.ts'
import { listen } from '../../src/http/listen.ts'
import { createPortApp } from '../../src/http/port-app.ts'
import { percentile } from '../../src/kernel/statistics.ts'
import { makePort } from '../../src/sim/make-port.ts'
import { launch } from '../web/browser.ts'
import { builtConsole } from '../web/built-console.ts'
import { fillQueue, traceQueue } from './queue-store.ts'

/**
 * The console of a port with a million shipments: how long a page of the queue takes the server and the eye, whether the
 * page stays smooth while events come in, and how much is fetched. `node test/bench/console.ts [shipments] [seconds]`
 */
const COUNT = Number(process.argv[2] ?? 1_000_000)
const SECONDS = Number(process.argv[3] ?? 60)
const EVENTS_A_SECOND = 50
const ROUNDS = 100
const TURNS = 20
const TOKEN = 'bench'

/** Presses Next, and waits until the lines of the next page were painted; in ms. */
const TURN = `(async () => {
  const frame = () => new Promise(requestAnimationFrame)
  const first = () => document.querySelector('[data-line]')?.textContent
  const before = first()
  const begun = performance.now()
  ;[...document.querySelectorAll('.pages button')].at(-1).click()
  while (first() === undefined || first() === before) await frame()
  await frame()
  return performance.now() - begun
})()`

type Row = {
  readonly what: string
  readonly value: number
  /** The median beside a value that is none: a busy machine spoils the tail first. */
  readonly p50?: number
  readonly unit: string
  readonly most: number
}

const dir = mkdtempSync(join(tmpdir(), 'portpair-console-'))
const rows: Row[] = []
try {
  const files = await builtConsole()
  rows.push(...sizesOf(files))
  const file = join(dir, 'USLAX.sqlite')
  fillQueue(file, COUNT)
  traceQueue(file)
  const served = await serve(file, files)
  rows.push(...(await serverTimes(served.url)))
  const browser = await launch()
  const page = await browser.newPage({ viewport: { width: 1_280, height: 900 } })
  await page.addInitScript(
    `window.long = []; new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })`,
  )
  rows.push(...(await paints(page, served.url)))
  rows.push(await longTasks(page, served.tell))
  await browser.close()
  await served.close()
} finally {
  rmSync(dir, { recursive: true })
}
const judged = rows.map((row) => ({ ...row, holds: row.value <= row.most }))
const load = Math.round(10 * (loadavg()[0] as number)) / 10
process.stdout.write(`${JSON.stringify({ shipments: COUNT, load, figures: judged }, null, 2)}\n`)
if (judged.some(({ holds }) => !holds)) process.exitCode = 1

function sizesOf(files: ConsoleFiles): Row[] {
  const sizes = [...files].map(([path, { bytes }]) => ({ path, size: gzipSync(bytes).length }))
  const kb = (some: typeof sizes) =>
    Math.round(some.reduce((sum, { size }) => sum + size, 0) / 100) / 10
  const first = sizes.filter(({ path }) => path === '/' || /\/index-[^/]+$/.test(path))
  return [
    { what: 'first route, gzip', value: kb(first), unit: 'kB', most: 200 },
    { what: 'everything, gzip', value: kb(sizes), unit: 'kB', most: 450 },
  ]
}

async function serve(file: string, files: ConsoleFiles) {
  const inputs = loadScenario('haiphong-los-angeles')
  const port = makePort(
    {
      id: 'USLAX',
      ports: ['USLAX', 'VNHPH'],
      path: file,
      seed: 'bench',
      agreement: inputs.agreement,
      ruleFiles: inputs.ruleFiles,
      reference: { goods: inputs.goods, figures: inputs.figures, routes: inputs.tables.routes },
      listFiles: inputs.listFiles,
      learning: null,
      inspection: { randomPermille: 0, targets: { yellowPermille: 0, redPermille: 0 } },
      filedHere: ['manifest'],
    },
    { now: () => Date.now() },
    () => undefined,
  )
  const onFault = (error: unknown): string => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    return 'a fault'
  }
  const events = createEventHub(after)
  const sha256 = createHash('sha256').update(TOKEN).digest('hex')
  const app = createPortApp(
    createExchangeApp({ receive: (method, bytes) => port.receive(method, bytes), onFault }),
    createConsoleApp({
      ...{
        port: consolePortOf({ ...port, reads: () => port.reads }, () => {}),
        events,
        stage: null,
        bench: null,
        results: null,
        files,
        onFault,
      },
      tokens: [{ sha256, role: 'officer', name: 'bench' }],
    }),
  )
  const server = await listen(app, { hostname: '127.0.0.1', port: 0 })
  return {
    url: server.url,
    tell: () => events.publish({ event: 'entries', data: [{ kind: 'assessed', score: 1 }] }),
    async close() {
      events.close()
      await server.close()
      port.close()
    },
  }
}

/** A call of the queue from sending to the last byte: more than the server takes, never less. */
async function serverTimes(url: string): Promise<Row[]> {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const found: Row[] = []
  const times = async (what: string, query: string): Promise<string> => {
    const all: number[] = []
    let next = ''
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now()
      const answer = await fetch(`${url}/api/queue?limit=50&${query}`, { headers })
      if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`)
      const page = (await answer.json()) as { next: string | null; entries: unknown[] }
      all.push(performance.now() - begun)
      if (page.entries.length === 0) throw new Error(`${what}: no lines`)
      next = page.next ?? ''
    }
    found.push({
      what: `${what}, p99`,
      value: rounded(percentile(all, 99)),
      p50: rounded(percentile(all, 50)),
      unit: 'ms',
      most: 20,
    })
    return next
  }
  const next = await times('queue page', '')
  await times('queue page after the first', `after=${next}`)
  await times('queue page half way down', 'after=0_250_0_0_0')
  await times('queue by arrival', 'sort=eta')
  await times('queue by score', 'sort=score')
  await times('queue by arrival, green only', 'sort=eta&channel=green')
  await times('queue, red only', 'channel=red')
  return found
}

/** From the address to the first line on the screen, and from pressing Next to the lines of the next page. */
async function paints(page: Page, url: string): Promise<Row[]> {
  const opened: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    await page.goto('about:blank')
    const begun = performance.now()
    await page.goto(`${url}/#token=${TOKEN}&/queue`)
    await page.locator('[data-line]').first().waitFor()
    opened.push(performance.now() - begun)
  }
  const turned: number[] = []
  for (let turn = 0; turn < TURNS; turn++) turned.push((await page.evaluate(TURN)) as number)
  return [
    { what: 'queue opened, p50', value: rounded(percentile(opened, 50)), unit: 'ms', most: 300 },
    {
      what: 'page turned to paint, p95',
      value: rounded(percentile(turned, 95)),
      p50: rounded(percentile(turned, 50)),
      unit: 'ms',
      most: 300,
    },
  ]
}

async function longTasks(page: Page, tell: () => void): Promise<Row> {
  await page.evaluate('window.long.length = 0')
  const gap = 1_000 / EVENTS_A_SECOND
  const begun = performance.now()
  for (let told = 0; told < SECONDS * EVENTS_A_SECOND; told++) {
    tell()
    const wait = begun + (told + 1) * gap - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  const tasks = (await page.evaluate('window.long')) as readonly number[]
  const what = `longest task in ${SECONDS} s of ${EVENTS_A_SECOND} events a second (${tasks.length} over 50 ms)`
  return { what, value: Math.round(Math.max(0, ...tasks)), unit: 'ms', most: 50 }
}

function rounded(value: number | null): number {
  return Math.round(10 * (value ?? Number.NaN)) / 10
}
