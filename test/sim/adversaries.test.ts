import { describe, expect, it } from 'vitest'
import { linksOf } from '../../src/domain/message.ts'
import type { TruthRecord } from '../../src/domain/truth.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { DAY } from '../../src/kernel/time.ts'
import { createAdversaries } from '../../src/sim/adversaries.ts'
import { generatedTrade } from '../../src/sim/trade.ts'
import { createWorldDigest } from '../../src/sim/world-digest.ts'
import { planOf, tables, there } from '../generate/support.ts'

const plan = planOf({ lanes: [{ ...there, illicitShare: 0.4, typologies: { T18: 1, T05: 1 } }] })
const trade = generatedTrade(plan, tables, createChance('1'))
const shipload = trade.sailings.map(({ cargo }) => cargo())
const learner = shipload.flatMap(({ truths }) => truths).find(({ typology }) => typology === 'T18')

describe('who learns', () => {
  it('does in every arm the same until something is found, and moves when its time has come', () => {
    const [baseline, exchange] = [
      createAdversaries(createChance('1')),
      createAdversaries(createChance('1')),
    ]
    const id = learner?.actors[0]?.id as string
    const start = plan.start
    expect(exchange.moves(id, start)).toEqual(baseline.moves(id, start))
    exchange.detected(learner as TruthRecord, start)
    expect(exchange.moves(id, start + 13 * DAY)).toEqual(baseline.moves(id, start + 13 * DAY))
    expect(exchange.moves(id, start + 61 * DAY).step).toBe(1)
    expect(baseline.moves(id, start + 61 * DAY).step).toBe(0)
  })

  it('is nobody who does anything else', () => {
    const arm = createAdversaries(createChance('1'))
    const other = shipload
      .flatMap(({ truths }) => truths)
      .find(({ typology }) => typology === 'T05')
    arm.detected(other as TruthRecord, 0)
    expect(arm.moves(learner?.actors[0]?.id as string, 100 * DAY).step).toBe(0)
  })

  it('leaves the world digest as it is: only what does not react is in it', () => {
    const arm = createAdversaries(createChance('1'))
    for (const { truths } of shipload)
      for (const truth of truths) arm.detected(truth, plan.start - 100 * DAY)
    const digestOf = (moves?: typeof arm.moves) => {
      const digest = createWorldDigest()
      for (const { cargo } of trade.sailings) digest.add(cargo(moves))
      return digest.value()
    }
    const drifted = trade.sailings.map(({ cargo }) => cargo(arm.moves))
    expect(JSON.stringify(drifted)).not.toBe(JSON.stringify(shipload))
    expect(digestOf(arm.moves)).toBe(digestOf())
  })

  it('is in no filing of the world digest', () => {
    const learners = new Set(
      shipload.flatMap(({ truths }) =>
        truths.filter(({ typology }) => typology === 'T18').map(({ houseBill }) => houseBill),
      ),
    )
    const [whole, without] = [createWorldDigest(), createWorldDigest()]
    for (const { truths, filings } of shipload) {
      whole.add({ truths, filings })
      const others = filings.filter(
        ({ document }) => !learners.has(linksOf(document).houseBill ?? ''),
      )
      expect(others.length).toBeLessThan(filings.length)
      without.add({ truths, filings: others })
    }
    expect(without.value()).toBe(whole.value())
  })
})
