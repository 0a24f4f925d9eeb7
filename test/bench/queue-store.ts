import Database from 'better-sqlite3'
import { EMPTY_HEAD, extendHead } from '../../src/exchange/chain.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { keptItem } from '../../src/wire/kept-item.ts'

const PART = 10_000

export function openQueue(file: string): Store {
  return openStore(file, 'USLAX', extendHead, EMPTY_HEAD, keptItem)
}

/** One shipment in so many has arrived, and one is red. */
export const FEW = 5_000

/** Shipments as they come in: most have little expected harm, so thousands tie in it. */
export function fillQueue(file: string, count: number): void {
  const store = openQueue(file)
  const chance = createChance('bench')
  for (let from = 0; from < count; from += PART) {
    store.withTx(() => {
      const rng = chance.of('part', from)
      for (let i = from; i < Math.min(count, from + PART); i++) {
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
        const channel = i % FEW === 1 ? 'red' : 'green'
        store.shipments.assessed({ id, at: i, score, expectedHarm, channel })
        if (i % FEW === 2) store.shipments.state(id, 'arrived', i)
      }
    })
  }
  store.close()
}

const TRACE = JSON.stringify({
  reasons: [
    { rule: 'R05', confidence: 0.8, weight: 70, because: 'the weight is not that of the goods' },
    { rule: 'R18', confidence: 0.6, weight: 40, because: 'the consignee was first heard of today' },
  ],
  typologies: { T05: 0.4 },
  unknown: { 'not yet': ['R21', 'R22'] },
})

/** Gives those of whom something is expected the trace of an assessment, as an officer reads it in the queue. */
export function traceQueue(file: string): void {
  const sqlite = new Database(file)
  sqlite
    .prepare(
      `INSERT INTO assessment (shipment, at, score, expected_harm, channel, trace)
       SELECT id, assessed_at, score, expected_harm, channel, ? FROM shipment WHERE expected_harm > 0`,
    )
    .run(TRACE)
  sqlite.close()
}
