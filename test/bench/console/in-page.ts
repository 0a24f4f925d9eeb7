import type { Browser, Page } from 'playwright-core'

/**
 * Notes in the page itself when something was painted: a test that asks from outside looks every 100 ms or so, and then
 * measures its own looking.
 */
export const NOTES = `(() => {
  const painted = (then) => requestAnimationFrame(() => {
    const after = new MessageChannel()
    after.port1.onmessage = () => then(performance.now())
    after.port2.postMessage(0)
  })
  const once = {}
  const note = (what) => {
    if (once[what] !== undefined) return
    once[what] = new Promise((resolve) => painted(resolve))
    waiting[what]?.(once[what])
  }
  const waiting = {}
  window.noted = (what) => once[what] ?? new Promise((resolve) => { waiting[what] = resolve })
  window.painted = () => new Promise(painted)
  window.long = []
  new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true })
  const places = new Map()
  const look = () => {
    if (document.querySelector('[data-line]')) note('lines')
    for (const ship of document.querySelectorAll('.ship path')) {
      const place = ship.getAttribute('transform')
      const was = places.get(ship)
      places.set(ship, place)
      if (was !== undefined && was !== place) note('ship moved')
    }
  }
  new MutationObserver(look).observe(document, {
    childList: true, subtree: true, attributes: true, attributeFilter: ['transform'],
  })
})()`

/** Presses Next, and waits until the lines of the next page were painted; in ms. */
export const TURN = `(async () => {
  const frame = () => new Promise(requestAnimationFrame)
  const first = () => document.querySelector('[data-line]')?.textContent
  const before = first()
  const begun = performance.now()
  ;[...document.querySelectorAll('.pages button')].at(-1).click()
  while (first() === undefined || first() === before) await frame()
  return (await window.painted()) - begun
})()`

/** What the page's own thread did: CPU of all its tasks and of the longest in ms, and how often the page was laid out. */
export type ThreadWork = {
  readonly cpuMs: number
  readonly longestCpuMs: number
  readonly longestMs: number
  readonly layouts: number
}

/** Has the browser write down what its page does meanwhile. */
export async function traced(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<ThreadWork> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await work()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as Trace
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const own = traceEvents.filter((event) => event.ph === 'X' && threads.has(threadOf(event)))
  const tasks = own.filter(
    ({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask',
  )
  // One wraps the other in some versions: the outer ones alone are counted.
  const outer = tasks.filter(({ name }) => name === 'RunTask')
  const counted = outer.length > 0 ? outer : tasks
  const ms = (values: readonly (number | undefined)[]) => values.map((us = 0) => us / 1_000)
  const cpu = ms(counted.map(({ tdur }) => tdur))
  return {
    cpuMs: cpu.reduce((sum, one) => sum + one, 0),
    longestCpuMs: Math.max(0, ...cpu),
    longestMs: Math.max(0, ...ms(counted.map(({ dur }) => dur))),
    layouts: own.filter(({ name }) => name === 'Layout').length,
  }
}

type Trace = {
  readonly traceEvents: readonly {
    readonly name: string
    readonly ph: string
    readonly pid: number
    readonly tid: number
    readonly dur?: number
    readonly tdur?: number
    readonly args?: { readonly name?: string }
  }[]
}

const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid}:${tid}`
