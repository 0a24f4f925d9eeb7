import { trimFor } from '../agreement/trim.ts'
import type { Item } from '../domain/message.ts'
import type { Context } from './context.ts'

/**
 * What a partner is given of an item: without what the agreement holds back, and with pseudonyms where it names nobody.
 * Null when it gets nothing.
 */
export function given<T extends Item>(ctx: Context, item: T, recipient: string): T | null {
  // Who was never told of a document is not told that it is gone.
  if (item.kind === 'invalidation' && !ctx.given.includes(item.documentKind)) return null
  // Anybody may be named in the words of a rule: where nobody is, only prototypes travel.
  if (ctx.pseudonyms !== null && item.kind === 'published-rule' && item.text !== undefined)
    return null
  const trimmed = trimFor(ctx.agreement, item, recipient)
  return trimmed === null || isEmptied(item, trimmed) ? null : ctx.masked(trimmed)
}

/** A rule of which the agreement holds back what it says; that it is withdrawn is no news to whom it was not told. */
const isEmptied = (item: Item, trimmed: Item): boolean =>
  saysSomething(item) && !saysSomething(trimmed)

const saysSomething = (item: Item): boolean =>
  item.kind === 'published-rule' && (item.text ?? item.prototype) !== undefined
