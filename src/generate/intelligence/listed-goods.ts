import type { GoodsEntry } from '../../domain/goods-reference.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import { type Found, found, type Keeper, listing, listRng } from './list-entry.ts'

/**
 * Headings whose goods the country puts duties of trade defence on, for another origin is worth claiming (T01), and
 * headings of waste (T08). Some are not listed, or late.
 */
export function listedGoods(keeper: Keeper, goods: readonly GoodsEntry[]): readonly Found[] {
  const defended = headings(goods, ({ tradeDefence }) =>
    (tradeDefence ?? []).some(({ importer }) => importer === keeper.country),
  )
  const waste = headings(goods, (entry) => entry.waste === true)
  return [
    ...entriesOf(
      keeper,
      defended,
      'T01',
      'Trade defence duties make another origin worth claiming',
    ),
    ...entriesOf(keeper, waste, 'T08', 'Waste that needs a consent arrives under other names'),
  ]
}

function entriesOf(
  keeper: Keeper,
  known: readonly string[],
  typology: string,
  reason: string,
): readonly Found[] {
  return known.flatMap((heading) => {
    const rng = listRng(keeper, 'goods', `${typology} ${heading}`)
    const days = listing(keeper, rng, keeper.plan.goodsCoverage)
    return days === null
      ? []
      : [found(keeper, days, { subject: { goods: [heading] }, typology, reason })]
  })
}

function headings(goods: readonly GoodsEntry[], wanted: (entry: GoodsEntry) => boolean): string[] {
  const known = new Set(goods.filter(wanted).map(({ hs6 }) => hs6.slice(0, 4)))
  return [...known].sort(byCodeUnit)
}
