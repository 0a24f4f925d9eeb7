import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { onEach } from './typology.ts'

/** The item under the cover's line and title, with the order number of the true description when it has one. */
export function passedOffAs(item: TrueItem, cover: GoodsEntry): TrueItem {
  const description = cover.title.toUpperCase() + (/ PO \d+$/.exec(item.description)?.[0] ?? '')
  return { ...item, entry: cover, hs6: cover.hs6, description }
}

/** The same, at a price such goods have: `luck` in [0, 1) says where between low and high. */
export function pricedAs(item: TrueItem, cover: GoodsEntry, luck: number): TrueItem {
  const { low, high } = cover.centsPerKg
  const valueMinor = Math.max(1, Math.round(item.grossKg * (low + (high - low) * luck)))
  return { ...passedOffAs(item, cover), valueMinor }
}

/** Every field that shows which goods they are. */
export const GOODS_FIELDS: readonly string[] = [
  ...onEach(
    ['manifest', 'export-declaration', 'security-filing', 'import-declaration'],
    'items.hs6',
    'items.description',
  ),
  ...onEach(['export-declaration', 'import-declaration'], 'items.value'),
  ...onEach(['certificate-of-origin', 'preference-claim'], 'items.hs6', 'items.description'),
  'value-declaration.invoice',
  'permit.type',
  'permit.issuer',
  'permit.hs6',
  'transit-movement.hs6',
]
