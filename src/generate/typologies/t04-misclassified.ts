import { cheaperNeighbour } from '../truth/goods-table.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { actor, onEach, type Typology } from './typology.ts'

/** The destination is told a neighbouring tariff line with a lower duty; the export side holds the true one. */
export const misclassified: Typology = {
  id: 'T04',
  title: 'Goods are declared under a neighbouring tariff line that pays less',
  suits: (entry, { book, from, to }) =>
    entry.waste !== true && cheaperNeighbour(book, entry, to, from) !== null,
  shape: (_, { from }) => ({ origin: from }),
  map: (truth, { book, to }) => ({
    items: truth.items.map((item) => {
      const cheaper = cheaperNeighbour(book, item.entry, to, item.origin)
      return cheaper === null ? item : { ...item, entry: cheaper, hs6: cheaper.hs6 }
    }),
  }),
  amends: { manifest: 'hs6', importDeclaration: 'hs6' },
  amend: (story, truth, { book }, luck) => ({
    items: story.items.map((told, i) => {
      const { hs6 } = truth.items[i] as TrueItem
      const others = book.neighbours(told.hs6).filter((other) => other.hs6 !== hs6)
      const other = told.hs6 === hs6 ? undefined : others[Math.floor(luck * others.length)]
      return other === undefined ? told : { ...told, entry: other, hs6: other.hs6 }
    }),
  }),
  fields: [
    ...onEach(
      ['manifest', 'security-filing', 'import-declaration', 'preference-claim'],
      'items.hs6',
    ),
    'permit.hs6',
    'permit.type',
    'permit.issuer',
  ],
  witnesses: ['export-declaration', 'certificate-of-origin'],
  sight: { side: 'discharge', domestic: 'weak', exchange: 'strong', feedback: 'medium' },
  actors: (_, story) => [actor('consignee', story.consignee)],
}
