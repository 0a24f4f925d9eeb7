import { expect, it } from 'vitest'
import type { Warning } from '../../src/domain/warning.ts'
import { newStore } from './new-store.ts'

it('notices are read from one on: what was heard before is not read again', () => {
  const store = newStore()
  const heard = ['W1', 'W2', 'W3'].map((number) => {
    const item: Warning = {
      kind: 'warning',
      number,
      revision: 1,
      from: 'VNHPH',
      subject: { container: 'MSKU1234565' },
      text: 'Seen with a false wall',
      validFrom: 0,
      validTo: 9,
    }
    store.documents.add({ item, shipment: null, since: 1, origin: { source: 'own' } })
    return store.notices.newest()
  })
  const numbers = (after: number, until: number) =>
    store.notices.between(after, until).map(({ item }) => item.number)
  const [first, second, third] = heard as [number, number, number]
  expect(numbers(0, third)).toEqual(['W1', 'W2', 'W3'])
  expect(numbers(first, second)).toEqual(['W2'])
  expect(numbers(third, third)).toEqual([])
})
