import { describe, expect, it } from 'vitest'
import { make } from '../support/make.ts'
import { addShipment, newStore } from './new-store.ts'

function waiting() {
  const store = newStore()
  const shipment = addShipment(store)
  const kept = (number: string): number =>
    store.documents.add({
      shipment,
      since: 1,
      origin: { source: 'own' },
      item: make.manifest({ number, houseBill: number }),
    }) ?? 0
  const group = (recipient: string) =>
    ({ recipient, lane: `VNHPH>${recipient}`, kind: 'manifest' }) as const
  return { shares: store.shares, kept, group }
}

describe('what waits to be sealed', () => {
  it('is due for each partner on its own: who waits for one is not forgotten for another', () => {
    const { shares, kept, group } = waiting()
    shares.add(kept('A'), group('USLAX'), 10)
    shares.add(kept('B'), group('USLAX'), 30)
    shares.add(kept('C'), group('KRPUS'), 20)
    expect(shares.nextFor(new Set())).toBe(10)
    expect(shares.nextFor(new Set(['USLAX']))).toBe(20)
    expect(shares.nextFor(new Set(['USLAX', 'KRPUS']))).toBeNull()
  })

  it('waits once, as early as it was asked for, and never silently for another partner', () => {
    const { shares, kept, group } = waiting()
    const document = kept('A')
    shares.add(document, group('USLAX'), 10)
    shares.add(document, group('USLAX'), 5)
    expect(shares.waiting(group('USLAX'), 10)).toEqual([document])
    expect(shares.nextFor(new Set())).toBe(5)
    expect(() => shares.add(document, group('KRPUS'), 5)).toThrow('waits for another partner')
  })
})
