import { newcomer } from '../people/numbers.ts'
import { chapterOf } from '../truth/goods-table.ts'
import { ownGoods } from './own-goods.ts'
import { GOODS_FIELDS, pricedAs } from './pass-off.ts'
import { actor, type Typology } from './typology.ts'

/**
 * Ivory, scales or rosewood as peanuts, frozen shellfish or timber, to somebody's order, named in a language the lane
 * does not use. Both customs are told the same. Source: seven tonnes of ivory declared as peanuts.
 */
export const wildlife: Typology = {
  id: 'T11',
  title: 'Protected species travel as nuts, seafood or timber to an unnamed consignee',
  suits: () => true,
  goods: [
    ownGoods('050710', 'Ivory unworked', 40_000),
    ownGoods('050790', 'Pangolin scales', 30_000),
    ownGoods('440349', 'Rosewood logs', 900, 600),
  ],
  shape: () => ({ newConsignee: true, fill: 0.75 }),
  map: (truth, { covers }, rng) => {
    const usual = covers.filter(({ hs6 }) => WILDLIFE_COVERS.has(chapterOf(hs6)))
    const cover = rng.pick(usual.length > 0 ? usual : covers)
    const [price, word] = [rng.unit(), rng.pick(FOREIGN)]
    const items = truth.items.map((item) => ({
      ...pricedAs(item, cover, price),
      description: word,
    }))
    return { items, exportItems: items, toOrder: true }
  },
  amends: { manifest: 'consignee', port: true },
  amend: (_, truth, { to, population }, luck) => ({
    consignee: population.trader(
      to,
      'importer',
      chapterOf(truth.items[0]?.hs6 ?? '00'),
      newcomer(luck),
    ),
  }),
  fields: [...GOODS_FIELDS, 'manifest.consignee', 'manifest.notify'],
  witnesses: ['manifest'],
  sight: { side: 'both', domestic: 'weak', exchange: 'medium', feedback: 'strong' },
  actors: (truth) => [actor('mastermind', truth.exporter)],
  harmPoints: () => 800,
}

/** Peanuts, frozen seafood, beans and coffee, timber. */
export const WILDLIFE_COVERS = new Set(['02', '03', '08', '09', '12', '44', '47', '52'])

/** Covers as a bill names them in languages the lane does not use. */
const FOREIGN = [
  'CACAHUETES DECORTIQUES',
  'AMENDOIM DESCASCADO',
  'KARANGA ZILIZOMENYWA',
  'MADEIRA SERRADA',
  'MOLUSCOS CONGELADOS',
]
