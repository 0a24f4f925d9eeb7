import { describe, expect, it } from 'vitest'
import { adversaryRng, type Moves, nextMove } from '../../src/generate/adversary.ts'
import { cargoOf } from '../../src/generate/cargo.ts'
import { sailings } from '../../src/generate/sailings.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY } from '../../src/kernel/time.ts'
import { planOf, tables, there } from './support.ts'

const chance = createChance('1')
const id = 'VNHPH-USLAX:adversary-2'
const moveAfter = (...detections: number[]) =>
  nextMove({ id }, detections, adversaryRng(id, chance))

describe('an adversary', () => {
  it('moves 14 to 60 days after a detection: another company, a better price', () => {
    const [first, second] = [moveAfter(), moveAfter(100 * DAY)]
    expect(first.from).toBe(0)
    expect(second.from).toBeGreaterThanOrEqual(114 * DAY)
    expect(second.from).toBeLessThanOrEqual(160 * DAY)
    expect(second.shell).not.toBe(first.shell)
    expect(second.valueShare).toBeGreaterThan(first.valueShare)
    expect(second.valueShare).toBeLessThan(0.85)
  })

  it('switches the HS line from the second detection on', () => {
    expect(
      [moveAfter(), moveAfter(DAY), moveAfter(DAY, 2 * DAY)].map((move) => move.switchesHs6),
    ).toEqual([false, false, true])
  })

  it('does the same after the same detections, whatever comes later', () => {
    expect(moveAfter(DAY)).toEqual(moveAfter(DAY))
    const [one, two] = [moveAfter(50 * DAY), moveAfter(50 * DAY, 51 * DAY)]
    expect(two.step).toBe(2)
    expect(two.from).toBeGreaterThanOrEqual(one.from)
  })

  it('changes nothing but its own consignments, and all of theirs that can change', () => {
    const plan = planOf({
      lanes: [{ ...there, illicitShare: 0.4, typologies: { T18: 1, T01: 1, T04: 1 } }],
    })
    const caught: Moves = (who) =>
      nextMove({ id: who }, [-70 * DAY, -65 * DAY], adversaryRng(who, chance))
    for (const sailing of sailings(plan, chance, tables)) {
      const calm = cargoOf(sailing, plan, chance, tables)
      const drifted = cargoOf(sailing, plan, chance, tables, caught)
      const changed = calm.truths.filter(
        (truth, i) => JSON.stringify(truth) !== JSON.stringify(drifted.truths[i]),
      )
      expect(new Set(changed.map(({ typology }) => typology))).toEqual(new Set(['T18']))
      expect(changed).toHaveLength(calm.truths.filter(({ typology }) => typology === 'T18').length)
      expect(drifted.filings).toHaveLength(calm.filings.length)
      const switched = drifted.truths.flatMap(({ falsified }) => falsified)
      expect(switched).toContain('import-declaration.items.hs6')
    }
  })
})
