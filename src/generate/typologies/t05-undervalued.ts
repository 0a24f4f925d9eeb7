import { dutyPercent } from '../../domain/goods-reference.ts'
import type { Typology } from './typology.ts'

/** The importer shows customs an invoice of 40 to 80 percent of what the exporter declared. */
export const undervalued: Typology = {
  id: 'T05',
  title: 'The import value is far below the export value of the same goods',
  suits: (entry, { from, to }) => entry.waste !== true && (dutyPercent(entry, to, from) ?? 0) > 0,
  shape: () => ({}),
  story: (truth, _, rng) => {
    const share = 0.4 + 0.4 * rng.unit()
    return {
      maker: truth.maker,
      items: truth.items.map((item) => ({
        ...item,
        valueMinor: Math.max(1, Math.round(item.valueMinor * share)),
      })),
    }
  },
  fields: ['import-declaration.items.value'],
}
