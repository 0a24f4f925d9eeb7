import { describe, expect, it } from 'vitest'
import { cargoOf } from '../../src/generate/cargo.ts'
import { accusedIn } from '../../src/generate/oracle.ts'
import { TYPOLOGY_IDS } from '../../src/generate/plan.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { back, planOf, tables, there } from './support.ts'

const chance = createChance('1')
const but = (...ids: string[]) =>
  Object.fromEntries(TYPOLOGY_IDS.filter((id) => !ids.includes(id)).map((id) => [id, 1]))

function lookedThrough(illicitShare: number) {
  const plan = planOf({
    days: 4,
    papers: { certificateShare: 0.6, transitShare: 0.6, parcelShare: 0.6 },
    lanes: [
      { ...there, illicitShare, typologies: but() },
      { ...back, illicitShare, typologies: but('T01', 'T02', 'T07') },
    ],
  })
  const accused = new Set<string>()
  const truths = sailings(plan, chance, tables).flatMap((sailing) => {
    const cargo = cargoOf(sailing, plan, chance, tables)
    for (const one of accusedIn(cargo, sailing, plan, chance, tables)) accused.add(one)
    return cargo.truths
  })
  return { accused, truths }
}

describe('an oracle that sees the documents of both sides and the twins', () => {
  const { accused, truths } = lookedThrough(0.7)

  it.each(TYPOLOGY_IDS)('finds every %s, and as many are planted as the truth says', (id) => {
    const planted = truths.filter(({ typology }) => typology === id)
    expect(planted.length).toBeGreaterThan(5)
    expect(planted.filter(({ consignment }) => !accused.has(consignment))).toEqual([])
  })

  it('accuses nobody who is honest', () => {
    const honest = truths.filter(({ typology }) => typology === null)
    expect(honest.filter(({ consignment }) => accused.has(consignment))).toEqual([])
    expect([...lookedThrough(0).accused]).toEqual([])
  })
})
