import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { QueuePlace } from '../../src/domain/assessment.ts'
import type { QueueQuery } from '../../src/domain/reads/queue-page.ts'
import { EMPTY_HEAD, extendHead } from '../../src/exchange/chain.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { percentile } from '../../src/kernel/statistics.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { keptItem } from '../../src/wire/kept-item.ts'

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
  fill()
  // A port that starts anew has nothing of the file in memory yet.
  const store = open()
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
  const page = (query: Partial<QueueQuery>) =>
    medianMicros(() => queuePages.page({ limit: PAGE, sort: 'harm', ...query }))
  return {
    console: page({}),
    [`consoleAfter${DEPTH}`]: page({ after: deep }),
    consoleByEta: page({ sort: 'eta' }),
    consoleRed: page({ channel: 'red' }),
    consoleArrived: page({ state: 'arrived' }),
    countChannels: medianMicros(() => [
      ...Array<number>(PAGE).fill(queuePages.inChannel('green', 10_000)),
    ]),
  }
}

function open(): Store {
  return openStore(file, 'USLAX', extendHead, EMPTY_HEAD, keptItem)
}

/** Shipments as they come in: most have little expected harm, so thousands tie in it. */
function fill(): void {
  const store = open()
  const chance = createChance('bench')
  const PART = 10_000
  for (let from = 0; from < COUNT; from += PART) {
    store.withTx(() => {
      const rng = chance.of('part', from)
      for (let i = from; i < Math.min(COUNT, from + PART); i++) {
        const id = store.shipments.create({
          direction: 'in',
          houseBill: `ZQNL${i}`,
          ucr: `5VN0100${i}`,
          lane: 'VNHPH>USLAX',
          voyage: `ZQNL:${Math.floor(i / 500)}:VNHPH`,
          loadAt: i,
          etd: i,
          eta: Math.floor(i / 500) * 3_600_000,
          shipper: '0100',
          consignee: '12-3456789',
          dirty: 0,
        })
        const luck = rng.unit()
        const score = 1 + Math.floor(999 * luck * luck)
        const expectedHarm = Math.floor(2_000 * luck ** 8)
        // One in five thousand has arrived or is red: a filter that read the others would show.
        const channel = i % 5_000 === 1 ? 'red' : 'green'
        store.shipments.assessed({ id, at: i, score, expectedHarm, channel })
        if (i % 5_000 === 2) store.shipments.state(id, 'arrived', i)
      }
    })
  }
  store.close()
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

function micros(read: () => readonly unknown[]): number {
  const begun = performance.now()
  const page = read()
  const taken = (performance.now() - begun) * 1_000
  if (page.length !== PAGE) throw new Error(`a page of ${page.length}`)
  return Math.round(taken)
}

function medianMicros(read: () => readonly unknown[]) {
  const all = Array.from({ length: ROUNDS }, () => micros(read))
  return { p50: percentile(all, 50), p99: percentile(all, 99) }
}
