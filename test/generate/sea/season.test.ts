import { describe, expect, it } from 'vitest'
import { sailings } from '../../../src/generate/sailings.ts'
import { peakOf, Seasonality, seasonAt } from '../../../src/generate/sea/season.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { DAY } from '../../../src/kernel/time.ts'
import { planOf, tables } from '../support.ts'

const MONDAY = Date.UTC(2026, 2, 2)
const flat = { weekdays: Array(7).fill(1), months: Array(12).fill(1) }

describe('the season', () => {
  it('is the same every day when all weights are alike', () => {
    const even = Seasonality.parse(flat)
    expect(seasonAt(even, MONDAY, DAY)).toBe(1)
    expect(peakOf(even)).toBe(1)
  })

  it('counts weekdays from Monday, and a ship takes what came together since the last', () => {
    const mondays = Seasonality.parse({ ...flat, weekdays: [7, 0, 0, 0, 0, 0, 0] })
    expect(seasonAt(mondays, MONDAY, DAY)).toBe(7)
    expect(seasonAt(mondays, MONDAY + DAY, DAY)).toBe(0)
    for (let day = 0; day < 7; day++) expect(seasonAt(mondays, MONDAY + day * DAY, 7 * DAY)).toBe(1)
  })

  it.each([
    ['no weight at all', { weekdays: Array(7).fill(0) }],
    ['a week of six days', { weekdays: Array(6).fill(1) }],
    ['less than nothing', { months: [-1, ...Array(11).fill(1)] }],
  ])('refuses %s', (_, text) => {
    expect(Seasonality.safeParse(text).success).toBe(false)
  })

  it('shows in a year of sailings as the plan says, and leaves the mean of the year alone', () => {
    const months = [1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]
    const lane = { from: 'VNSGN', to: 'SGSIN', consignmentsPerDay: 200 }
    const plan = planOf({ start: '2026-01-01', days: 365, lanes: [lane], seasonality: { months } })
    const shipped = Array(12).fill(0) as number[]
    for (const { voyage, consignments } of sailings(plan, createChance('1'), tables)) {
      const month = new Date(voyage.loadAt).getUTCMonth()
      shipped[month] = (shipped[month] as number) + consignments
    }
    const total = shipped.reduce((sum, count) => sum + count, 0)
    expect(total / (365 * 200)).toBeGreaterThan(0.93)
    expect(total / (365 * 200)).toBeLessThan(1.03)
    expect((shipped[1] as number) / (28 * 200)).toBeGreaterThan(2.8)
    expect((shipped[1] as number) / (28 * 200)).toBeLessThan(3.2)
    expect(shipped[10]).toBe(0)
  })
})
