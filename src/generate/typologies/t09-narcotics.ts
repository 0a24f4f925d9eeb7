import { chapterOf } from '../truth/goods-table.ts'
import { actor, type Typology } from './typology.ts'
import { WEIGHED } from './weighed.ts'

/**
 * Drugs among cheap bulky goods: everything on paper is true but the weight. The freight is out of proportion to the
 * goods and the consignee is new. Source: a case in which freight exceeded the value of the goods.
 */
export const narcotics: Typology = {
  id: 'T09',
  title: 'Narcotics travel inside a cover load of cheap goods',
  suits: (entry) => entry.waste !== true && COVERS.has(chapterOf(entry.hs6)),
  shape: (_, __, rng) => ({ newConsignee: true, freightFactor: 3 + 5 * rng.unit() }),
  map: (truth, _, rng) => ({
    hiddenKg: Math.max(1, Math.round(truth.grossKg * (0.005 + 0.025 * rng.unit()))),
  }),
  fields: WEIGHED,
  witnesses: ['export-declaration'],
  sight: { side: 'both', domestic: 'weak', exchange: 'medium', feedback: 'medium' },
  actors: (_, story) => [actor('mastermind', story.consignee)],
  harmPoints: () => 1_000,
}

const COVERS = new Set(['02', '03', '08', '09', '12', '39', '44', '47', '68', '69', '94'])
