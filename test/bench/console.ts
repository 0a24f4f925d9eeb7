import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { ConsoleFiles } from '../../src/http/console/files.ts'
import { percentile } from '../../src/kernel/statistics.ts'
import { launch } from '../web/browser.ts'
import { builtConsole } from '../web/built-console.ts'
import { demoMoves } from './console/demo-moves.ts'
import { NOTES, TURN, traced } from './console/in-page.ts'
import type { ConsoleRow as Row } from './console/row.ts'
import { type QueueServer, startServer } from './console/start-server.ts'
import { fillQueue, traceQueue } from './queue-store.ts'

/**
 * The console of a port with a million shipments: how long a page of the queue takes the server and the eye, whether the
 * page stays smooth while events come in and its lines change, how much is fetched, and when a demo moves.
 *
 * `node test/bench/console.ts [shipments] [seconds] [--store FILE]`: a store that is already there is used again.
 *
 * Times are from inside: neither filling the store nor starting a browser is in any of them. Beside each stands the CPU
 * behind it, in ms: on a busy machine that still tells what the work is.
 */
const { positionals, values: flags } = parseArgs({
  allowPositionals: true,
  options: { store: { type: 'string' } },
})
const COUNT = Number(positionals[0] ?? 1_000_000)
const SECONDS = Number(positionals[1] ?? 60)
const EVENTS_A_SECOND = 50
const ROUNDS = 100
/** Calls before any is counted: a server runs for months, its first call is one of millions. */
const WARM = 5
const OPENINGS = 5
const TURNS = 20
const TOKEN = 'bench'

const files = await builtConsole()
const rows: Row[] = sizesOf(files)
const browser = await launch()
const dir = mkdtempSync(join(tmpdir(), 'portpair-console-'))
try {
  rows.push(await demo(browser))
  const file = flags.store ?? join(dir, 'USLAX.sqlite')
  if (!existsSync(file)) {
    fillQueue(file, COUNT)
    traceQueue(file)
  }
  const server = await startServer(file, TOKEN)
  rows.push(...(await serverTimes(server)))
  const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript(NOTES)
  rows.push(await opened(browser, server.url))
  await page.goto(`${server.url}/#token=${TOKEN}&/queue`)
  await page.evaluate(`window.noted('lines')`)
  rows.push(await turned(browser, page))
  rows.push(await longTasks(browser, page, server))
  await server.close()
} finally {
  await browser.close()
  rmSync(dir, { recursive: true })
}
const judged = rows.map((row) => ({ ...row, holds: row.value <= row.most }))
const load = Math.round(10 * (loadavg()[0] as number)) / 10
process.stdout.write(`${JSON.stringify({ shipments: COUNT, load, figures: judged }, null, 2)}\n`)

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

async function demo(browser: Browser): Promise<Row> {
  const { addressAt, addressCpu, movedAt, movedCpu } = await demoMoves(browser)
  const what = `demo: a ship moves; address printed after ${addressAt} ms, ${addressCpu} of CPU`
  return { what, value: movedAt, cpu: movedCpu, unit: 'ms', most: 10_000 }
}

/** A call of the queue from sending to the last byte: more than the server takes, never less. */
async function serverTimes({ url, used }: QueueServer): Promise<Row[]> {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const found: Row[] = []
  const call = async (what: string, query: string) => {
    const answer = await fetch(`${url}/api/queue?limit=50&${query}`, { headers })
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`)
    const page = (await answer.json()) as { next: string | null; entries: unknown[] }
    if (page.entries.length === 0) throw new Error(`${what}: no lines`)
    return page.next ?? ''
  }
  const times = async (what: string, query: string): Promise<string> => {
    for (let round = 0; round < WARM; round++) await call(what, query)
    const all: number[] = []
    let next = ''
    const before = await used()
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now()
      next = await call(what, query)
      all.push(performance.now() - begun)
    }
    const cpu = ((await used()).cpuMs - before.cpuMs) / ROUNDS
    found.push({
      what: `${what}, p99`,
      ...spread(all, 99),
      cpu: rounded(cpu),
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

/** From the navigation to the painted lines, by a browser that has nothing of the console yet. */
async function opened(browser: Browser, url: string): Promise<Row> {
  const times: number[] = []
  const open = async (trace: boolean) => {
    const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } })
    const page = await context.newPage()
    await page.addInitScript(NOTES)
    const see = async () => {
      await page.goto(`${url}/#token=${TOKEN}&/queue`, { waitUntil: 'commit' })
      times.push((await page.evaluate(`window.noted('lines')`)) as number)
    }
    const work = trace ? await traced(browser, page, see) : await see()
    await context.close()
    return work
  }
  await open(false)
  const work = await open(true)
  // The first starts what all tabs share, the second was written down.
  times.length = 0
  for (let turn = 0; turn < OPENINGS; turn++) await open(false)
  const { cpuMs = 0, layouts = 0 } = work ?? {}
  const value = rounded(percentile(times, 50))
  return { what: 'queue opened, p50', value, cpu: rounded(cpuMs), layouts, unit: 'ms', most: 300 }
}

/** From pressing Next to the painted lines of the next page. */
async function turned(browser: Browser, page: Page): Promise<Row> {
  const times: number[] = []
  const turn = async () => times.push((await page.evaluate(TURN)) as number)
  const { cpuMs, layouts } = await traced(browser, page, async () => {
    for (let round = 0; round < TURNS; round++) await turn()
  })
  times.length = 0
  for (let round = 0; round < TURNS; round++) await turn()
  return {
    what: 'page turned to paint, p95',
    ...spread(times, 95),
    ...{ cpu: rounded(cpuMs / TURNS), layouts: layouts / TURNS, unit: 'ms', most: 300 },
  }
}

/** The first page while its lines change: what the page reads anew is counted, else it would be smooth for doing nothing. */
async function longTasks(browser: Browser, page: Page, server: QueueServer): Promise<Row> {
  await page.reload()
  await page.evaluate(`window.noted('lines')`)
  await listening(server)
  await page.evaluate('window.long.length = 0')
  const before = await server.used()
  const { longestCpuMs } = await traced(browser, page, async () => {
    const gap = 1_000 / EVENTS_A_SECOND
    const begun = performance.now()
    for (let told = 0; told < SECONDS * EVENTS_A_SECOND; told++) {
      server.tell()
      const wait = begun + (told + 1) * gap - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    }
  })
  const { pagesRead } = await server.used()
  const again = pagesRead - before.pagesRead
  if (again === 0) throw new Error('the page never read its queue again')
  const tasks = (await page.evaluate('window.long')) as readonly number[]
  const what = `longest task in ${SECONDS} s of ${EVENTS_A_SECOND} events a second, the queue read again ${again} times (${tasks.length} over 50 ms)`
  const value = Math.round(Math.max(0, ...tasks))
  return { what, value, cpu: rounded(longestCpuMs), unit: 'ms', most: 50 }
}

/** Tells of an event until the page has read its queue again. */
async function listening(server: QueueServer): Promise<void> {
  const { pagesRead } = await server.used()
  while ((await server.used()).pagesRead === pagesRead) {
    server.tell()
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

function spread(times: readonly number[], tail: number) {
  return { value: rounded(percentile(times, tail)), p50: rounded(percentile(times, 50)) }
}

function rounded(value: number | null): number {
  return Math.round(10 * (value ?? Number.NaN)) / 10
}
