import { expect, it } from 'vitest'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { type BilledTo, createBilledTo } from '../../src/store/billed-to.ts'

it('counts what reading all bills would count, over years, and holds no more than some months of them', () => {
  const dice = createChance('billed-to').of('walk')
  const all: BilledTo[] = []
  let read = 0
  const bills = createBilledTo((_, from) => {
    const found = all.filter(({ at }) => at >= from).sort((a, b) => a.at - b.at)
    read += found.length
    return found
  })
  bills.count('N', 0, 0)
  const YEAR = 365 * DAY
  for (let now = YEAR; now < 4 * YEAR; now += dice.int(1, 40) * HOUR) {
    const bill = { at: now - dice.int(0, 30) * HOUR, consignee: dice.pick(['A', 'B', null]) }
    all.push(bill)
    bills.add('N', bill)
    const from = now - dice.int(0, 20) * DAY
    const held = all.filter(({ at }) => at >= from && at <= now)
    expect(bills.count('N', from, now)).toBe(held.length)
    expect(bills.count('N', from, now, { consignee: 'A' })).toBe(
      held.filter(({ consignee }) => consignee !== 'A').length,
    )
  }
  // Not read again while it is asked about what is new; of three years not all is held any more.
  expect(read).toBe(0)
  expect(bills.count('N', YEAR, 4 * YEAR)).toBe(all.filter(({ at }) => at >= YEAR).length)
  expect(read).toBe(all.length)
})
