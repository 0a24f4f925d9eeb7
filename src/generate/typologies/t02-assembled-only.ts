import { chapterOf } from '../truth/goods-table.ts'
import { defendedOrigins } from './t01-relabelled-origin.ts'
import { actor, type Typology } from './typology.ts'

/**
 * Nearly finished parts of a country under trade defence are screwed together and leave as goods of the country of
 * assembly. By the rules of origin they still are the other country's; both sides are told otherwise, and only the
 * earlier import of parts, of nearly the same value, says so; in a free-trade zone, where nothing is imported, the foreign
 * status of what leaves. Source: origin audits of e-bikes, solar modules, cabinets.
 */
export const assembledOnly: Typology = {
  id: 'T02',
  title: 'Goods only assembled in the country of loading claim its origin',
  suits: (entry, route) =>
    defendedOrigins(entry, route).length > 0 && ASSEMBLED.has(chapterOf(entry.hs6)),
  shape: (entry, route, rng) => {
    const origin = rng.pick(defendedOrigins(entry, route))
    return {
      origin,
      regime: 'export',
      bulk: true,
      foreignInZone: true,
      supply: {
        of: 'parts',
        country: origin,
        valueShare: 0.85 + 0.13 * rng.unit(),
        daysBefore: 4 + 10 * rng.unit(),
      },
    }
  },
  map: (truth, { from, population }, rng) => {
    const items = truth.items.map((item) => ({ ...item, origin: from }))
    const chapter = chapterOf(truth.items[0]?.hs6 ?? '00')
    return {
      items,
      exportItems: items,
      maker: population.trader(from, 'maker', chapter, rng.int(0, 39)),
    }
  },
  fields: [
    'export-declaration.items.origin',
    'security-filing.items.origin',
    'security-filing.manufacturer',
    'import-declaration.items.origin',
    'certificate-of-origin.items.origin',
    'preference-claim.items.origin',
    'transit-movement.origin',
  ],
  witnesses: ['supply-import'],
  sight: { side: 'loading', domestic: 'weak', exchange: 'medium', feedback: 'strong' },
  actors: (truth, story) => [actor('shipper', truth.exporter), actor('maker', story.maker)],
}

/** Chapters of goods that are put together from parts. */
const ASSEMBLED = new Set(['84', '85', '87', '94'])
