import { expect, it } from 'vitest'
import { EMPTY_HEAD, extendHead } from '../../src/exchange/chain.ts'
import { createNamesGiven } from '../../src/store/names-given.ts'
import { openStore } from '../../src/store/store.ts'
import { keptItem } from '../../src/wire/kept-item.ts'

it('a name that was given never seems new, and hardly any other seems given', () => {
  const given = createNamesGiven()
  const name = (i: number) => `b:HOUSE${i}`
  for (let i = 0; i < 40_000; i++) given.add(name(i))
  const known = (from: number) =>
    Array.from({ length: 40_000 }, (_, i) => name(from + i)).filter(given.mayHave).length
  expect(known(0)).toBe(40_000)
  expect(known(40_000)).toBeLessThan(3_000)
})

it('every name may have been given once there are too many to read', () => {
  const given = createNamesGiven()
  given.giveUp()
  given.add('b:H1')
  expect(given.mayHave('b:H2')).toBe(true)
})

it('names in a store are found again by whoever opens it next', () => {
  const open = (image: Uint8Array | null) =>
    openStore(':memory:', 'USLAX', extendHead, EMPTY_HEAD, keptItem, null, image)
  const before = open(null)
  before.withTx(() => before.links.link('b:H1', 4))
  const after = open(before.image())
  before.close()
  expect([after.links.find('b:H1'), after.links.count('b:H1')]).toEqual([4, 1])
  after.links.link('b:H1', 5)
  expect([after.links.find('b:H1'), after.links.count('b:H1')]).toEqual([null, 2])
  after.close()
})
