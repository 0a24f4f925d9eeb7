import { z } from 'zod'
import { CountryCode } from './codes.ts'
import {
  type GoodsReference,
  LowValueRegime,
  Percent,
  ToldInVietnamese,
} from './goods-reference.ts'
import { overlap, period } from './period.ts'

const Scope = z.strictObject({
  importer: CountryCode,
  origin: CountryCode,
  /** HS prefixes of two to six digits. */
  goods: z.array(z.string().regex(/^\d{2,6}$/, 'an HS prefix has two to six digits')).min(1),
  percent: Percent,
  ...period,
})
type Scope = z.infer<typeof Scope>

/**
 * Measures of trade that change with the date: which goods of which origin pay what on top of the general rate, and up to
 * which value a consignment is a low-value one. Scenario data: illustrative, dated, printed as an assumption.
 */
export const TradeMeasures = z
  .strictObject({
    title: z.string().min(1),
    source: z.string().min(1),
    vi: ToldInVietnamese.optional(),
    tradeDefence: z.array(Scope).max(1_000).default([]),
    lowValue: z.array(LowValueRegime).max(100).default([]),
  })
  .superRefine(({ tradeDefence, lowValue }, context) => {
    const fault = (list: string, index: number, message: string) =>
      context.addIssue({ code: 'custom', path: [list, index], message })
    const lists = { tradeDefence, lowValue }
    for (const [list, lines] of Object.entries(lists))
      for (const [index, { from, to }] of lines.entries())
        if (from !== undefined && to !== undefined && to <= from)
          fault(list, index, 'it ends before it begins')
    for (const [index, line] of tradeDefence.entries()) {
      const other = tradeDefence.findIndex((one, at) => at < index && contradicts(one, line))
      if (other !== -1) fault('tradeDefence', index, overlapsWith('tradeDefence', other))
    }
    for (const [index, line] of lowValue.entries()) {
      const other = lowValue.findIndex(
        (one, at) => at < index && one.importer === line.importer && overlap(one, line),
      )
      if (other !== -1) fault('lowValue', index, overlapsWith('lowValue', other))
    }
  })
export type TradeMeasures = z.infer<typeof TradeMeasures>

const overlapsWith = (list: string, index: number) =>
  `it says for some time what ${list}[${index}] says otherwise: let one end where the other begins`

/** Two rates for the same goods of the same origin at one moment. */
function contradicts(a: Scope, b: Scope): boolean {
  const sameGoods = a.goods.some((one) =>
    b.goods.some((other) => one.startsWith(other) || other.startsWith(one)),
  )
  return a.importer === b.importer && a.origin === b.origin && sameGoods && overlap(a, b)
}

/**
 * The goods list under these measures: they take the place of what the list says of the same goods of the same origin, and
 * of the low-value regimes of the same importers.
 */
export function withMeasures(
  reference: GoodsReference,
  { tradeDefence, lowValue }: TradeMeasures,
): GoodsReference {
  const goods = reference.goods.map((entry) => {
    const own = tradeDefence.filter((line) => line.goods.some((hs) => entry.hs6.startsWith(hs)))
    if (own.length === 0) return entry
    const kept = (entry.tradeDefence ?? []).filter(
      (line) =>
        !own.some(({ importer, origin }) => importer === line.importer && origin === line.origin),
    )
    return { ...entry, tradeDefence: [...kept, ...own.map(({ goods: _, ...line }) => line)] }
  })
  const regimes = (reference.lowValue ?? []).filter(
    ({ importer }) => !lowValue.some((one) => one.importer === importer),
  )
  return { ...reference, goods, lowValue: [...regimes, ...lowValue] }
}

/** Days on which a rate or a regime changes, in order. */
export function datesOfChange({ tradeDefence, lowValue }: TradeMeasures): readonly number[] {
  const days = [...tradeDefence, ...lowValue].flatMap(({ from, to }) =>
    [from ?? [], to ?? []].flat(),
  )
  return [...new Set(days)].sort((a, b) => a - b)
}
