import type { Item } from '../domain/message.ts'
import type { Agreement } from './agreement.ts'

/**
 * Whether the goods an item names are those the agreement is about: in when any line is. `unsaid` where no code is named
 * or all goods are in scope: silence must not hide a shipment.
 */
export function goodsScope(agreement: Agreement, item: Item): 'in' | 'out' | 'unsaid' {
  const prefixes = agreement.goods
  if (prefixes === undefined) return 'unsaid'
  const codes = codesOf(item)
  if (codes.length === 0) return 'unsaid'
  return codes.some((code) => prefixes.some((prefix) => code.startsWith(prefix))) ? 'in' : 'out'
}

function codesOf(item: Item): readonly string[] {
  if ('items' in item) return item.items.flatMap((line) => line.hs6 ?? [])
  return 'hs6' in item ? item.hs6 : []
}
