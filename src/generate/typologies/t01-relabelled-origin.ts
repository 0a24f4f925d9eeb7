import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Rng } from '../../kernel/chance.ts'
import { chapterOf } from '../truth/goods-table.ts'
import { actor, type Route, type Typology } from './typology.ts'

/**
 * Goods under trade defence pass through a third country and arrive as its own. The export side sees them come in a few
 * days before and leave under a re-export regime with their true origin; the box was stuffed near the border.
 * Source: EAPA cases on plywood, cabinets and quartz.
 */
export const relabelledOrigin: Typology = {
  id: 'T01',
  title: 'Goods of a country under trade defence arrive as goods of the country they passed',
  suits: (entry, route) => defendedOrigins(entry, route).length > 0,
  shape: (entry, route, rng) => {
    const origin = rng.pick(defendedOrigins(entry, route))
    return {
      origin,
      regime: rng.pick(['re-export', 'temporary-import-re-export', 'bonded-transit'] as const),
      stuffedAt: stuffingPlace(route, origin, rng),
      newConsignee: rng.chance(0.3),
      bulk: true,
      supply: {
        of: 'goods',
        country: origin,
        valueShare: 1 / (1.03 + 0.05 * rng.unit()),
        daysBefore: 3 + 27 * rng.unit(),
      },
    }
  },
  map: (truth, { from, population }, rng) => {
    const chapter = chapterOf(truth.items[0]?.hs6 ?? '00')
    return {
      items: truth.items.map((item) => ({ ...item, origin: from })),
      maker: population.trader(from, 'maker', chapter, rng.int(0, 39)),
    }
  },
  fields: [
    'security-filing.items.origin',
    'security-filing.manufacturer',
    'import-declaration.items.origin',
    'preference-claim.items.origin',
  ],
  witnesses: ['export-declaration', 'container-event', 'supply-import'],
  sight: { side: 'loading', domestic: 'weak', exchange: 'strong', feedback: 'medium' },
  actors: (truth, story) => [actor('shipper', truth.exporter), actor('maker', story.maker)],
}

/** Third countries whose goods pay more here than those of the country of loading. */
export function defendedOrigins(entry: GoodsEntry, { from, to }: Route): readonly string[] {
  return (entry.tradeDefence ?? [])
    .filter(
      (line) =>
        line.importer === to && line.origin !== from && line.origin !== to && line.percent > 0,
    )
    .map((line) => line.origin)
}

function stuffingPlace({ from, names }: Route, origin: string, rng: Rng) {
  const border = names.of(from).borderCities
  const abroad = rng.chance(0.4) || border.length === 0
  return abroad
    ? { city: rng.pick(names.of(origin).cities), country: origin }
    : { city: rng.pick(border), country: from }
}
