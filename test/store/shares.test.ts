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

  it('waits once for each partner, as early as it was asked for, and never on two lanes to one', () => {
    const { shares, kept, group } = waiting()
    const document = kept('A')
    shares.add(document, group('USLAX'), 10)
    shares.add(document, group('USLAX'), 5)
    shares.add(document, group('KRPUS'), 7)
    expect(shares.nextFor(new Set())).toBe(5)
    expect(shares.take(group('USLAX'), 10)).toEqual([document])
    expect(shares.take(group('USLAX'), 10)).toEqual([])
    expect(shares.nextFor(new Set())).toBe(7)
    const back = { ...group('KRPUS'), lane: 'KRPUS>VNHPH' }
    expect(() => shares.add(document, back, 5)).toThrow('waits on another lane')
  })

  it('is taken a message at a time, and what is left is still due', () => {
    const { shares, kept, group } = waiting()
    const [a, b, c] = [kept('A'), kept('B'), kept('C')]
    for (const document of [c, a, b]) shares.add(document, group('USLAX'), 10)
    expect(shares.dueGroups(9)).toEqual([])
    expect(shares.take(group('USLAX'), 2)).toEqual([a, b])
    expect(shares.dueGroups(10)).toEqual([group('USLAX')])
    // As it is read by whoever opens the store next, or after a rollback.
    shares.forget()
    expect(shares.dueGroups(10)).toEqual([group('USLAX')])
    expect(shares.take(group('USLAX'), 2)).toEqual([c])
    expect([shares.dueGroups(10), shares.nextFor(new Set())]).toEqual([[], null])
  })

  it('that is put off is taken up once, in the order in which it was kept', () => {
    const { shares, kept } = waiting()
    const [a, b] = [kept('A'), kept('B')]
    for (const document of [b, a, b]) shares.putOff(document, 7)
    expect(shares.takeUp(8)).toEqual([])
    shares.merged(7, 9)
    expect(shares.takeUp(7)).toEqual([])
    shares.forget()
    expect(shares.takeUp(7)).toEqual([a, b])
    expect(shares.takeUp(7)).toEqual([])
  })
})
