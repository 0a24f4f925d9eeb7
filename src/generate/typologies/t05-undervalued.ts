import { dutyPercent } from '../../domain/goods-reference.ts'
import { actor, type Typology } from './typology.ts'

/** The importer shows customs an invoice of 40 to 80 percent of what the exporter declared. */
export const undervalued: Typology = {
  id: 'T05',
  title: 'The import value is far below the export value of the same goods',
  suits: (entry, { from, to }) => entry.waste !== true && (dutyPercent(entry, to, from) ?? 0) > 0,
  shape: () => ({}),
  map: (truth, _, rng) => {
    const share = 0.4 + 0.4 * rng.unit()
    return {
      items: truth.items.map((item) => ({
        ...item,
        valueMinor: Math.max(1, Math.round(item.valueMinor * share)),
      })),
    }
  },
  fields: ['import-declaration.items.value', 'value-declaration.invoice'],
  witnesses: ['export-declaration'],
  sight: { side: 'discharge', domestic: 'weak', exchange: 'strong', feedback: 'medium' },
  actors: (truth, story) => [actor('consignee', story.consignee), actor('shipper', truth.exporter)],
}
