import { expect, it } from 'vitest'
import { bootstrap, middle } from '../../src/kernel/bootstrap.ts'
import { createChance } from '../../src/kernel/chance.ts'

const chance = createChance('bootstrap')
const intervals = (ranked: readonly boolean[], percent: number) =>
  bootstrap(ranked, [percent], 200, (sample) => chance.of('bootstrap', sample)).get(percent)

it('the interval of a sure thing is a point, and of a coin about as wide as it should be', () => {
  expect(intervals(Array(100).fill(true), 10)?.precision).toEqual({ low: 1, high: 1 })
  const coin = Array.from({ length: 400 }, (_, i) => i % 2 === 0)
  const { low, high } = intervals(coin, 100)?.precision ?? { low: 0, high: 0 }
  expect([low, high].map((value) => Math.round(value * 20) / 20)).toEqual([0.45, 0.55])
})

it('where all that is illicit comes first, recall moves with how much of it is drawn', () => {
  const { low, high } = intervals([true, true, ...Array(98).fill(false)], 1)?.recall ?? {
    low: 0,
    high: 0,
  }
  expect([low < 0.5, high]).toEqual([true, 1])
})

it.each<[string, readonly boolean[]]>([
  ['nothing was ranked', []],
  ['nothing is illicit', [false, false]],
])('there is no interval of recall where %s', (_, ranked) => {
  expect(intervals(ranked, 50)?.recall).toBeNull()
})

it('the middle leaves out samples that gave nothing', () => {
  expect(middle([null, 3, null, 1, 2])).toEqual({ low: 1, high: 3 })
  expect(middle([null])).toBeNull()
})
