import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { QueuePlace } from '../../src/domain/assessment.ts'
import type { QueueQuery } from '../../src/domain/reads/queue-page.ts'
import { percentile } from '../../src/kernel/statistics.ts'
import type { Store } from '../../src/store/store.ts'
import { FEW, fillQueue, openQueue } from './queue-store.ts'

/**
 * Pages of the work queue of a database on disk: the top, one half way down found by the line before it, and the same one
 * found by counting. `node test/bench/queue.ts [shipments]`
 */
const COUNT = Number(process.argv[2] ?? 1_000_000)
const DEPTH = Math.floor(COUNT / 2)
const PAGE = 100
const ROUNDS = 500

const dir = mkdtempSync(join(tmpdir(), 'portpair-queue-'))
const file = join(dir, 'port.sqlite')
try {
  fillQueue(file, COUNT)
  // A port that starts anew has nothing of the file in memory yet.
  const store = openQueue(file)
  const { queue } = store.shipments
  const cold = micros(() => queue(PAGE))
  const deep = placeAt(store, DEPTH)
  const tied = placeAt(store, Math.floor(COUNT / 1_000))
  const result = {
    shipments: COUNT,
    mib: Math.round(statSync(file).size / 2 ** 20),
    page: PAGE,
    topCold: cold,
    top: medianMicros(() => queue(PAGE)),
    [`after${DEPTH}`]: medianMicros(() => queue(PAGE, deep)),
    amongTies: medianMicros(() => queue(PAGE, tied)),
    ...ofConsole(store, deep),
  }
  store.close()
  process.stdout.write(`${JSON.stringify({ unit: 'microseconds', ...result }, null, 2)}\n`)
} finally {
  rmSync(dir, { recursive: true })
}

/** Pages as the console asks for them, with filters that match little. */
function ofConsole({ queuePages }: Store, deep: QueuePlace) {
  const page = (query: Partial<QueueQuery>, lines = PAGE) =>
    medianMicros(() => queuePages.page({ limit: PAGE, sort: 'harm', ...query }, 0), lines)
  const few = Math.min(PAGE, Math.floor(COUNT / FEW))
  return {
    console: page({}),
    [`consoleAfter${DEPTH}`]: page({ after: { ...deep, loadAt: null } }),
    consoleByEta: page({ sort: 'eta' }),
    consoleRed: page({ channel: 'red' }, few),
    consoleArrived: page({ state: 'arrived' }, few),
    countChannels: medianMicros(() => [
      ...Array<number>(PAGE).fill(queuePages.inChannel('green', 10_000)),
    ]),
  }
}

/** The line after which `depth` others have gone by. */
function placeAt({ shipments }: Store, depth: number): QueuePlace {
  const STEP = 10_000
  let place: QueuePlace | undefined
  for (let gone = 0; gone < depth; gone += STEP)
    place = shipments.queue(Math.min(STEP, depth - gone), place).at(-1)
  if (place === undefined) throw new Error(`the queue is shorter than ${depth}`)
  return place
}

function micros(read: () => readonly unknown[], lines = PAGE): number {
  const begun = performance.now()
  const page = read()
  const taken = (performance.now() - begun) * 1_000
  if (page.length !== lines) throw new Error(`a page of ${page.length}`)
  return Math.round(taken)
}

function medianMicros(read: () => readonly unknown[], lines = PAGE) {
  const all = Array.from({ length: ROUNDS }, () => micros(read, lines))
  return { p50: percentile(all, 50), p99: percentile(all, 99) }
}
