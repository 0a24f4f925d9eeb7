import { goodsScope } from '../agreement/goods-scope.ts'
import type { MessageKind } from '../domain/message.ts'
import type { Context } from './context.ts'

/**
 * Whether a shipment is of the goods the agreement is about, by all that is held of it: `in` when anybody names such goods,
 * `out` when only others are named.
 */
export function scopeOf(
  { agreement, store }: Pick<Context, 'agreement' | 'store'>,
  shipment: number,
): 'in' | 'out' | 'unsaid' {
  if (agreement.goods === undefined) return 'unsaid'
  const said = store.documents.ofShipment(shipment).map(({ item }) => goodsScope(agreement, item))
  if (said.includes('in')) return 'in'
  return said.includes('out') ? 'out' : 'unsaid'
}

/**
 * What can be expected of the partner about a shipment: where the agreement is about some goods only, nothing about a
 * shipment that nobody says is of them. Its silence must not look like a missing paper.
 */
export function expected(
  ctx: Context,
  shipment: number,
  kinds: readonly string[],
): readonly string[] {
  if (ctx.agreement.goods === undefined || scopeOf(ctx, shipment) === 'in') return kinds
  const known = standing.get(kinds)
  if (known !== undefined) return known
  const made = kinds.filter((kind) => STANDING.has(kind))
  standing.set(kinds, made)
  return made
}

const standing = new WeakMap<readonly string[], readonly string[]>()

/** Kinds that are about no single shipment, so that no goods put them out of scope. */
const STANDING: ReadonlySet<string> = new Set([
  'aeo-status',
  'supply-import',
  'master-bill',
  'stow-plan',
  'warning',
  'risk-list-update',
  'published-rule',
] satisfies readonly MessageKind[])
