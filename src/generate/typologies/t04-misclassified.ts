import { cheaperNeighbour } from '../truth/goods-table.ts'
import type { Typology } from './typology.ts'

/** The destination is told a neighbouring tariff line with a lower duty; the export side holds the true one. */
export const misclassified: Typology = {
  id: 'T04',
  title: 'Goods are declared under a neighbouring tariff line that pays less',
  suits: (entry, { book, from, to }) =>
    entry.waste !== true && cheaperNeighbour(book, entry, to, from) !== null,
  shape: (_, { from }) => ({ origin: from }),
  story: (truth, { book, to }) => ({
    maker: truth.maker,
    items: truth.items.map((item) => {
      const cheaper = cheaperNeighbour(book, item.entry, to, item.origin)
      return cheaper === null ? item : { ...item, entry: cheaper, hs6: cheaper.hs6 }
    }),
  }),
  fields: ['manifest.items.hs6', 'security-filing.items.hs6', 'import-declaration.items.hs6'],
}
