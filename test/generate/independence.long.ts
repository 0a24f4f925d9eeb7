import { describe, expect, it } from 'vitest'
import type { PortDocument } from '../../src/domain/port-document.ts'
import type { TradePlan } from '../../src/generate/plan.ts'
import { back, planOf, tailIn, there, tradeOf } from './support.ts'

type Told = { documents: PortDocument[]; typology: string | null }

/** The documents of each consignment of a lane, by the part of their numbers that they share. */
function consignments(plan: TradePlan, from: string): Map<string, Told> {
  const { truths, filings } = tradeOf(plan)
  const told = new Map<string, Told>()
  for (const truth of truths) {
    if (truth.portOfLoading === from)
      told.set(truth.houseBill.slice(4), { documents: [], typology: truth.typology })
  }
  for (const { document } of filings) {
    told.get(tailIn(document) ?? '')?.documents.push(document)
  }
  return told
}

const plan = planOf()

describe('a consignment does not change', () => {
  it.each<[string, TradePlan]>([
    [
      'when lies become more common on the other lane',
      planOf({ lanes: [there, { ...back, illicitShare: 0.5 }] }),
    ],
    ['when a lane is added', planOf({ lanes: [{ ...there, from: 'KRPUS' }, there, back] })],
    ['when the other lane goes', planOf({ lanes: [there] })],
    ['when lanes are written in another order', planOf({ lanes: [back, there] })],
  ])('%s', (_, other) => {
    expect(consignments(other, 'VNHPH')).toEqual(consignments(plan, 'VNHPH'))
  })

  it('when lies become more common on its own lane and it stays honest', () => {
    const before = consignments(plan, 'VNHPH')
    const after = consignments(planOf({ lanes: [{ ...there, illicitShare: 0.4 }, back] }), 'VNHPH')
    const stillHonest = [...after].filter(([, told]) => told.typology === null)
    expect(stillHonest.length).toBeLessThan(0.7 * before.size)
    for (const [tail, told] of stillHonest) expect(told).toEqual(before.get(tail))
  })

  it('but for its papers, when errors become more common: its goods stay', () => {
    const chaos = planOf({
      honestErrors: { hs6DisagreementShare: 1, ucrMissingShare: 0.9, valueGapSdPercent: 30 },
    })
    const goods = (p: TradePlan) =>
      tradeOf(p).truths.map(({ goods, consignment, typology }) => ({
        goods,
        consignment,
        typology,
      }))
    expect(goods(chaos)).toEqual(goods(plan))
  })
})
