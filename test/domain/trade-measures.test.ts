import { describe, expect, it } from 'vitest'
import {
  dutyPercent,
  type GoodsReference,
  lowValueMinor,
} from '../../src/domain/goods-reference.ts'
import { datesOfChange, TradeMeasures, withMeasures } from '../../src/domain/trade-measures.ts'

const DAY = Date.UTC(2026, 2, 10)
const entry = {
  hs6: '940350',
  title: 'Bedroom furniture',
  duty: { US: 2, VN: 20 },
  tradeDefence: [
    { importer: 'US', origin: 'CN', percent: 200 },
    { importer: 'US', origin: 'TH', percent: 7 },
  ],
  centsPerKg: { low: 1, median: 2, high: 3 },
  kgPerPackage: { low: 1, high: 2 },
  exporters: ['VN'],
}
const list: GoodsReference = {
  ...{ title: 't', source: 's', goods: [entry, { ...entry, hs6: '610910', tradeDefence: [] }] },
  lowValue: [{ importer: 'VN', thresholdMinor: 4_000 }],
}
const base = { title: 't', source: 's' }
const scope = { importer: 'US', origin: 'CN', goods: ['9403'], percent: 25 }
const measures = TradeMeasures.parse({
  ...base,
  tradeDefence: [
    { ...scope, to: '2026-03-10' },
    { ...scope, percent: 100, from: '2026-03-10' },
  ],
  lowValue: [{ importer: 'US', thresholdMinor: 80_000, to: '2026-03-10' }],
})
const dated = withMeasures(list, measures)
const [furniture, shirts] = dated.goods as [typeof entry, typeof entry]

describe('measures with dates', () => {
  it.each<[string, typeof entry, string, number | null, number]>([
    ['the rate of the day before', furniture, 'CN', DAY - 1, 27],
    ['the rate from the first moment of the day on', furniture, 'CN', DAY, 102],
    ['the most there ever is, of no day', furniture, 'CN', null, 102],
    ['what the list says of another origin', furniture, 'TH', DAY, 9],
    ['the general rate outside the scope', shirts, 'CN', DAY, 2],
  ])('take the place of the list: %s', (_, goods, origin, day, percent) => {
    expect(dutyPercent(goods, 'US', origin, day)).toBe(percent)
  })

  it('end a regime for one importer and leave the others alone', () => {
    const of = (importer: string, day: number) => lowValueMinor(dated.lowValue ?? [], importer, day)
    expect([of('US', DAY - 1), of('US', DAY), of('VN', DAY), of('KR', DAY)]).toEqual([
      80_000,
      null,
      4_000,
      null,
    ])
    expect(datesOfChange(measures)).toEqual([DAY])
  })

  it.each<[string, object, string]>([
    [
      'two rates at one time',
      { tradeDefence: [scope, { ...scope, goods: ['94'] }] },
      'tradeDefence.1',
    ],
    [
      'an end before the beginning',
      { tradeDefence: [{ ...scope, from: '2026-03-02', to: '2026-03-01' }] },
      'tradeDefence.0',
    ],
    [
      'two regimes at one time',
      {
        lowValue: [
          { importer: 'US', thresholdMinor: 1, to: '2026-03-02' },
          { importer: 'US', thresholdMinor: 2, from: '2026-03-01' },
        ],
      },
      'lowValue.1',
    ],
    ['no date', { lowValue: [{ importer: 'US', thresholdMinor: 1, to: 'soon' }] }, 'lowValue.0.to'],
  ])('are refused with their place: %s', (_, over, place) => {
    const { error } = TradeMeasures.safeParse({ ...base, ...over })
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain(place)
  })
})
