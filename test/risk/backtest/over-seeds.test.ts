import { describe, expect, it } from 'vitest'
import { createChance } from '../../../src/kernel/chance.ts'
import type { ListCounts } from '../../../src/risk/backtest/count-list.ts'
import { overSeeds, pairedDifference } from '../../../src/risk/backtest/over-seeds.ts'

const chance = createChance('these tests')

/** 1,000 cases, `illicit` of them illicit, of which the tops hold `hits`; all of one typology. */
const list = (illicit: number, ...hits: number[]): ListCounts => ({
  cases: 1_000,
  illicit,
  tops: [5, 10, 20, 50, 100].map((top, i) => ({ top, hits: hits[i] ?? 0 })),
  typologies: { T05: { cases: illicit, hits } },
})

const WORLDS = [list(20, 5, 9, 15, 18, 20), list(10, 4, 6, 8, 10, 10), list(30, 5, 10, 20, 28, 30)]

describe('lists of many worlds', () => {
  const pooled = overSeeds(WORLDS, chance)

  it.each([
    [0.5, 14 / 15, 14 / 60, 1, 15 / 60],
    [1, 25 / 30, 25 / 60, 1, 30 / 60],
    [2, 43 / 60, 43 / 60, 50 / 60, 50 / 60],
    [5, 56 / 150, 56 / 60, 60 / 150, 1],
  ])(
    'are added up at %s %%, beside what an oracle reaches',
    (percent, precision, recall, most, mostRecall) => {
      const at = pooled.at.find((one) => one.percent === percent)
      expect(at?.precision.value).toBeCloseTo(precision)
      expect(at?.recall.value).toBeCloseTo(recall)
      expect(at?.ceiling.precision.value).toBeCloseTo(most)
      expect(at?.ceiling.recall.value).toBeCloseTo(mostRecall)
    },
  )
  it('have an interval that lies between the worst and the best world', () => {
    const twice = overSeeds([...WORLDS, ...WORLDS], chance)
    const { low, high } = twice.at[1]?.precision.interval ?? { low: 0, high: 0 }
    expect(low).toBeGreaterThanOrEqual(0.6)
    expect(low).toBeLessThan(25 / 30)
    expect(high).toBeGreaterThan(25 / 30)
    expect(high).toBeLessThanOrEqual(1)
  })
  it('have no width when all worlds are alike', () => {
    const same = overSeeds(Array<ListCounts>(5).fill(WORLDS[0] as ListCounts), chance)
    expect(same.at[1]?.precision.interval).toEqual({ low: 0.9, high: 0.9 })
  })
  it('have no interval when they are fewer than five', () => {
    expect(pooled.at.map(({ recall }) => recall.interval)).toEqual(Array(5).fill(null))
  })
  it('tell of each typology how many times as many as a blind choice is found', () => {
    const [t05] = pooled.typologies
    expect(t05).toMatchObject({ typology: 'T05', cases: 60 })
    expect(t05?.at[3]?.timesBlind).toBeCloseTo(56 / 60 / 0.05)
  })
  it('know nothing of worlds there are none of', () => {
    expect(overSeeds([], chance)).toMatchObject({
      worlds: 0,
      illicit: { value: null },
      typologies: [],
    })
  })
  it('count a typology that one world lacks in the others', () => {
    const without = { ...(WORLDS[1] as ListCounts), typologies: {} }
    expect(overSeeds([WORLDS[0] as ListCounts, without], chance).typologies[0]?.cases).toBe(20)
  })
})

describe('two lists of the same worlds', () => {
  const worlds = [...WORLDS, ...WORLDS]
  const worse = worlds.map(({ tops, ...rest }) => ({
    ...rest,
    tops: tops.map(({ top, hits }) => ({ top, hits: hits - 1 })),
  }))
  it('differ by what each world differs: pairing takes the spread of the worlds out', () => {
    const gain = pairedDifference(worse, worlds, chance)
    expect(gain[1]?.precision.difference).toBeCloseTo(6 / 60)
    expect(gain[1]?.precision.interval?.low).toBeCloseTo(0.1)
    expect(gain[1]?.precision.interval?.high).toBeCloseTo(0.1)
  })
  it('do not differ from themselves', () => {
    expect(pairedDifference(worlds, worlds, chance)[3]?.recall).toEqual({
      difference: 0,
      interval: { low: 0, high: 0 },
    })
  })
})
