import { describe, expect, it } from 'vitest'
import { isImoNumber } from '../../src/domain/codes.ts'
import { Voyage } from '../../src/domain/voyage.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { by, inOrder } from '../../src/kernel/order.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { example, planOf, tables, there } from './support.ts'

const chance = createChance('1')
const plan = planOf({ days: 60 })
const list = sailings(plan, chance, tables)

describe('sailings', () => {
  it('are as many as the lanes ask for', () => {
    expect(list.filter(({ lane }) => lane === 'VNHPH-USLAX')).toHaveLength(60)
    expect(list.filter(({ lane }) => lane === 'USLAX-VNHPH')).toHaveLength(30)
  })

  it('take about the consignments of their days', () => {
    const total = list.reduce((sum, { consignments }) => sum + consignments, 0)
    expect(total / (60 * 200)).toBeGreaterThan(0.95)
    expect(total / (60 * 200)).toBeLessThan(1.05)
  })

  it('are ordered by the time their papers open, then by id, and none opens before the plan starts', () => {
    expect(
      [...list].sort(
        inOrder(
          by(({ openAt }) => openAt),
          by(({ id }) => id),
        ),
      ),
    ).toEqual(list)
    expect(list[0]?.openAt).toBeGreaterThanOrEqual(plan.start)
  })

  it('are valid voyages with valid ships, each with a name of its own', () => {
    for (const { voyage } of list) {
      expect(Voyage.parse(voyage)).toEqual(voyage)
      expect(isImoNumber(voyage.vesselImo ?? '')).toBe(true)
    }
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  it('load for about a day and take the days of their lane', () => {
    for (const { voyage } of list) {
      expect(voyage.etd - voyage.loadAt).toBeGreaterThanOrEqual(20 * HOUR)
      expect(voyage.etd - voyage.loadAt).toBeLessThanOrEqual(30 * HOUR)
      expect(voyage.eta - voyage.etd).toBeGreaterThanOrEqual(18 * DAY)
      expect(voyage.eta - voyage.etd).toBeLessThanOrEqual(25 * DAY + HOUR)
    }
  })

  it('are the same in a shorter plan, and with a lane more', () => {
    const days = sailings(planOf({ days: 5 }), chance, tables)
    expect(days).toEqual(list.filter(({ id }) => days.some((sailing) => sailing.id === id)))
    const third = { ...there, from: 'KRPUS' }
    const more = sailings(planOf({ days: 60, lanes: [third, ...example.lanes] }), chance, tables)
    expect(more.filter(({ lane }) => lane !== 'KRPUS-USLAX')).toEqual(list)
  })
})
