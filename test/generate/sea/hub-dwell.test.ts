import { expect, it } from 'vitest'
import { cargoOf } from '../../../src/generate/cargo.ts'
import { sailings } from '../../../src/generate/sailings.ts'
import { createChance } from '../../../src/kernel/chance.ts'
import { HOUR, MINUTE } from '../../../src/kernel/time.ts'
import { planOf, tables } from '../support.ts'

it('every box waits at a hub for itself, between its two ships, in quarters of an hour', () => {
  const service = { calls: ['SGSIN'], transhipAt: 'SGSIN', transitDays: { min: 30, max: 40 } }
  const lane = { from: 'BRSSZ', to: 'ZADUR', consignmentsPerDay: 60, services: [service] }
  const plan = planOf({ days: 2, lanes: [lane] })
  const chance = createChance('1')
  for (const sailing of sailings(plan, chance, tables)) {
    const [first, second] = sailing.legs
    const dwells: number[] = []
    const left = new Map<string, number>()
    const { filings } = cargoOf(sailing, plan, chance, tables)
    const events = filings
      .flatMap(({ document }) => (document.kind === 'container-event' ? [document] : []))
      .sort((a, b) => a.occurredAt - b.occurredAt)
    for (const { container, move, occurredAt, place } of events) {
      expect(occurredAt % (15 * MINUTE)).toBe(0)
      if (!move.startsWith('transhipment')) continue
      expect(place).toBe('SGSIN')
      expect(occurredAt).toBeGreaterThanOrEqual(first?.eta ?? 0)
      expect(occurredAt).toBeLessThanOrEqual(second?.etd ?? 0)
      if (move === 'transhipment-discharged') left.set(container, occurredAt)
      else dwells.push((occurredAt - (left.get(container) ?? Number.NaN)) / HOUR)
    }
    const between = ((second?.etd ?? 0) - (first?.eta ?? 0)) / HOUR
    expect(dwells.length).toBeGreaterThan(50)
    expect(Math.min(...dwells)).toBeGreaterThanOrEqual(between / 2 - 0.5)
    expect(new Set(dwells).size).toBeGreaterThan(10)
  }
})
