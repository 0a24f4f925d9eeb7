import { expect, it } from 'vitest'
import type { Warning } from '../../src/domain/warning.ts'
import type { Store } from '../../src/store/store.ts'
import { newStore } from './new-store.ts'

const warning = (number: string): Warning => ({
  kind: 'warning',
  number,
  revision: 1,
  from: 'VNHPH',
  subject: { container: 'MSKU1234565' },
  text: 'Seen with a false wall',
  validFrom: 0,
  validTo: 9,
})
const keep = (store: Store, number: string) =>
  store.documents.add({
    item: warning(number),
    shipment: null,
    since: 1,
    origin: { source: 'own' },
  })

it('notices are read from one on: what was heard before is not read again', () => {
  const store = newStore()
  const heard = ['W1', 'W2', 'W3'].map((number) => {
    keep(store, number)
    return store.notices.newest()
  })
  const numbers = (after: number, until: number) =>
    store.notices.between(after, until).map(({ item }) => item.number)
  const [first, second, third] = heard as [number, number, number]
  expect(numbers(0, third)).toEqual(['W1', 'W2', 'W3'])
  expect(numbers(first, second)).toEqual(['W2'])
  expect(numbers(third, third)).toEqual([])
})

it('a notice whose transaction was rolled back was never heard', () => {
  const store = newStore()
  const failing = () =>
    store.withTx(() => {
      keep(store, 'W1')
      expect(store.notices.newest()).toBeGreaterThan(0)
      throw new Error('the disk is full')
    })
  expect(failing).toThrow('the disk is full')
  expect(store.notices.newest()).toBe(0)
})
