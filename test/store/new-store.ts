import { onTestFinished } from 'vitest'
import type { QueueLine } from '../../src/domain/assessment.ts'
import { EMPTY_HEAD, extendHead } from '../../src/exchange/chain.ts'
import type { Describing } from '../../src/store/shipments.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { keptItem } from '../../src/wire/kept-item.ts'

/** A store of its own, in memory, on real SQLite; closed when the test is over. */
export function newStore(path = ':memory:'): Store {
  const store = openStore(path, 'USLAX', extendHead, EMPTY_HEAD, keptItem)
  onTestFinished(() => store.close())
  return store
}

/** Adds a shipment that has been assessed. */
export function addShipment(store: Store, line: Partial<QueueLine & Describing> = {}): number {
  const { score = 0, expectedHarm = 0, channel = 'green', ...says } = line
  const id = store.shipments.create({
    direction: 'in',
    houseBill: null,
    ucr: null,
    lane: 'VNHPH>USLAX',
    voyage: 'V1',
    loadAt: 0,
    etd: 0,
    eta: 0,
    shipper: null,
    consignee: null,
    dirty: 1,
    ...pick(says),
  })
  store.shipments.assessed({ id, at: 0, score, expectedHarm, channel })
  return id
}

function pick({
  houseBill,
  ucr,
  eta,
  loadAt,
  direction,
  voyage,
}: Partial<QueueLine & Describing>): Partial<Describing> {
  return {
    ...(houseBill !== undefined && { houseBill }),
    ...(ucr !== undefined && { ucr }),
    ...(eta !== undefined && { eta }),
    ...(loadAt !== undefined && { loadAt }),
    ...(direction !== undefined && { direction }),
    ...(voyage !== undefined && { voyage }),
  }
}
