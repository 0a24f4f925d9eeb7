import { dutyPercent } from '../../domain/goods-reference.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { actor, type Typology } from './typology.ts'

/** The importer shows customs an invoice of 40 to 80 percent of what the exporter declared. */
export const undervalued: Typology = {
  id: 'T05',
  title: 'The import value is far below the export value of the same goods',
  suits: (entry, { from, to }) =>
    entry.waste !== true && (dutyPercent(entry, to, from, null) ?? 0) > 0,
  shape: () => ({}),
  map: (truth, _, rng) => ({ items: cheapened(truth.items, 0.4 + 0.4 * rng.unit()) }),
  amends: { importDeclaration: 'value' },
  amend: (story, _, __, luck) => ({ items: cheapened(story.items, 0.75 + 0.2 * luck) }),
  fields: ['import-declaration.items.value', 'value-declaration.invoice'],
  witnesses: ['export-declaration'],
  sight: { side: 'discharge', domestic: 'weak', exchange: 'strong', feedback: 'medium' },
  actors: (truth, story) => [actor('consignee', story.consignee), actor('shipper', truth.exporter)],
}

function cheapened(items: readonly TrueItem[], share: number): readonly TrueItem[] {
  return items.map((item) => ({
    ...item,
    valueMinor: Math.max(1, Math.round(item.valueMinor * share)),
  }))
}
