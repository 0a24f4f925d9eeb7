import type { Trader } from '../people/population.ts'
import { chapterOf } from '../truth/goods-table.ts'
import { actor, type Typology } from './typology.ts'

/**
 * Cotton, polysilicon or metal of a listed supplier is worked on in the country of loading. The filing names a clean
 * maker, or the listed one under another spelling. Source: UFLPA entity list and priority sectors.
 */
export const forcedLabour: Typology = {
  id: 'T07',
  title: 'A listed maker of inputs made with forced labour hides behind a clean one',
  suits: (entry, route) =>
    route.hasSecurityFiling &&
    route.to !== LISTED_COUNTRY &&
    LISTED_SECTORS.has(chapterOf(entry.hs6)),
  shape: (_, { from }, rng) => ({
    origin: from,
    maker: { country: LISTED_COUNTRY, number: rng.int(0, LISTED_MAKERS - 1) },
    supply: {
      of: 'parts',
      country: LISTED_COUNTRY,
      valueShare: 0.3 + 0.4 * rng.unit(),
      daysBefore: 20 + 60 * rng.unit(),
    },
  }),
  map: (truth, { from, population }, rng) => {
    const chapter = chapterOf(truth.items[0]?.hs6 ?? '00')
    const clean = population.trader(from, 'maker', chapter, rng.int(0, 39))
    return { maker: rng.chance(0.5) ? clean : respelled(truth.maker) }
  },
  fields: ['security-filing.manufacturer'],
  witnesses: ['supply-import'],
  sight: { side: 'loading', domestic: 'weak', exchange: 'medium', feedback: 'strong' },
  actors: (truth) => [actor('maker', truth.maker), actor('shipper', truth.exporter)],
  harmPoints: (truth) => POINTS_PER_CONTAINER * truth.containers.length,
}

/** Where the makers that lists name are, and the chapters their inputs go into. */
export const LISTED_COUNTRY = 'CN'
/** Makers of a chapter that a list can name: the first few. */
export const LISTED_MAKERS = 3
export const LISTED_SECTORS = new Set([
  '03',
  '07',
  '20',
  '39',
  '52',
  '54',
  '55',
  '61',
  '62',
  '63',
  '76',
  '85',
])
const POINTS_PER_CONTAINER = 300

/** The alias, without the number that would give it away. */
function respelled(maker: Trader): Trader {
  const { id: _, ...rest } = maker.party
  return { ...maker, party: { ...rest, name: maker.alias } }
}
