import { expect, it } from 'vitest'
import { createChance } from '../../../src/kernel/chance.ts'
import { normal } from '../../../src/kernel/distributions.ts'
import { holmIntervals } from '../../../src/report/sweep/holm.ts'

const meansAround = (mean: number, name: string) => {
  const rng = createChance('holm').of(name)
  return Array.from({ length: 1_000 }, () => normal(rng, mean, 1))
}
const width = (interval: { low: number; high: number } | null | undefined) =>
  (interval?.high ?? 0) - (interval?.low ?? 0)

it('a single measure keeps its 95 %', () => {
  const [only] = holmIntervals([meansAround(0, 'a')])
  expect(width(only)).toBeGreaterThan(3.6)
  expect(width(only)).toBeLessThan(4.3)
})

it('of many, the surest has the widest interval and the least sure the plain one', () => {
  const families = [0, 6, 0.5, 1].map((mean, i) => meansAround(mean, String(i)))
  const widths = holmIntervals(families).map(width)
  expect(widths[1]).toBe(Math.max(...widths))
  expect(widths[0]).toBe(Math.min(...widths))
})

it('what has no value has no interval, and counts for nothing', () => {
  const means = meansAround(0, 'a')
  expect(holmIntervals([null, means])).toEqual([null, holmIntervals([means])[0]])
})

it('of no difference at all is none', () => {
  expect(holmIntervals([[0, 0, 0, 0, 0]])).toEqual([{ low: 0, high: 0 }])
})
