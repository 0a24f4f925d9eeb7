import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { GoodsBook } from '../truth/goods-table.ts'
import { passedOffAs } from './pass-off.ts'
import { actor, onEach, type Typology } from './typology.ts'

/**
 * Scrap and waste leave as what they are and arrive as raw material or simple goods: very cheap for such goods, boxes
 * full to the limit, freight to be paid by a consignee nobody knows and who holds no licence for waste.
 */
export const disguisedWaste: Typology = {
  id: 'T08',
  title: 'Waste that needs a permit arrives as pellets or metal goods',
  suits: (entry, { book }) => entry.waste === true && coversOf(entry, book).length > 0,
  shape: (_, __, rng) => ({
    fill: 0.94 + 0.06 * rng.unit(),
    freightPayment: 'collect',
    newConsignee: true,
    bulk: true,
  }),
  map: (truth, { book }, rng) => {
    const which = rng.unit()
    return {
      items: truth.items.map((item) => {
        const covers = coversOf(item.entry, book)
        return passedOffAs(item, covers[Math.floor(which * covers.length)] as GoodsEntry)
      }),
    }
  },
  fields: [
    ...onEach(
      ['manifest', 'security-filing', 'import-declaration', 'preference-claim'],
      'items.hs6',
      'items.description',
    ),
    'permit.type',
    'permit.issuer',
    'permit.hs6',
  ],
  witnesses: ['export-declaration'],
  sight: { side: 'both', domestic: 'medium', exchange: 'strong', feedback: 'medium' },
  actors: (truth, story) => [actor('shipper', truth.exporter), actor('consignee', story.consignee)],
  harmPoints: (truth) => POINTS_PER_CONTAINER * truth.containers.length,
}

/** An assumption: about 40,000 USD of clearing up and sending back for each container. */
const POINTS_PER_CONTAINER = 400

/** What a heading of waste passes for. Source: seizures of e-waste and plastic as pellets, scrap as metal goods. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  '3915': ['390110', '390120', '390210'],
  '4004': ['400122', '400299'],
  '4707': ['480411', '480519'],
  '7204': ['732690', '730890'],
  '7404': ['741980', '740311'],
  '7602': ['761699', '760120'],
  '8549': ['847330', '850440'],
}

/** The covers the goods list knows; without any, the other lines of the chapter. */
function coversOf(entry: GoodsEntry, book: GoodsBook): readonly GoodsEntry[] {
  const usual = (COVERS[entry.hs6.slice(0, 4)] ?? []).flatMap((hs6) => book.byHs6.get(hs6) ?? [])
  return usual.length > 0
    ? usual
    : book.neighbours(entry.hs6).filter((other) => other.waste !== true)
}
