import { chapterOf } from '../truth/goods-table.ts'
import { ownGoods } from './own-goods.ts'
import { GOODS_FIELDS, pricedAs } from './pass-off.ts'
import { actor, type Typology } from './typology.ts'

/**
 * Goods that may not travel so, or at all, under a harmless name: fireworks, lithium batteries, cyanides, dual-use
 * machines, parts of firearms. Both customs are told the same; now and then the box is on no bill at all.
 */
export const undeclaredDangerous: Typology = {
  id: 'T15',
  title: 'Dangerous or dual-use goods, or parts of firearms, travel under a harmless name',
  suits: () => true,
  goods: [
    ownGoods('360410', 'Fireworks', 600, 12),
    ownGoods('850760', 'Lithium-ion batteries', 2_500, 20),
    ownGoods('292690', 'Nitrile-function compounds', 900, 200),
    ownGoods('845710', 'Machining centres five axes', 1_800, 4_000),
    ownGoods('930510', 'Parts of revolvers or pistols', 6_000, 15),
    ownGoods('930599', 'Parts and accessories of arms', 5_000, 18),
  ],
  shape: () => ({ fill: 0.5, bulk: true }),
  map: (truth, { covers }, rng) => {
    const usual = covers.filter(({ hs6 }) => COVERS.has(chapterOf(hs6)))
    const cover = rng.pick(usual.length > 0 ? usual : covers)
    const price = rng.unit()
    const items = truth.items.map((item) => pricedAs(item, cover, price))
    const strayBox = rng.chance(0.3) ? truth.strayBox : null
    return { items, exportItems: items, dangerShown: false, strayBox }
  },
  fields: [...GOODS_FIELDS, 'stow-plan.positions.container', 'stow-plan.positions.unNumber'],
  witnesses: ['stow-plan'],
  sight: { side: 'both', domestic: 'medium', exchange: 'medium', feedback: 'medium' },
  actors: (truth, story) => [actor('shipper', truth.exporter), actor('consignee', story.consignee)],
  harmPoints: (truth) => POINTS_PER_CONTAINER * truth.containers.length,
}

const POINTS_PER_CONTAINER = 500

/** Metal goods, machines, furniture, footwear: dense enough for what is inside. */
const COVERS = new Set(['39', '64', '73', '76', '84', '85', '87', '94'])
