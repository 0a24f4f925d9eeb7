import type { Item } from '../domain/message.ts'

/** Items kept parsed at most; what a port has just taken in is what it looks at next. */
const LIMIT = 20_000

/** Parsed items by document id. The database stays the truth: a miss costs a parse and nothing else. */
export function createItemCache() {
  const items = new Map<number, Item>()
  return {
    get: (document: number): Item | undefined => items.get(document),
    put(document: number, item: Item): void {
      // Far cheaper than telling the oldest apart, and a full cache is rare.
      if (items.size >= LIMIT) items.clear()
      items.set(document, item)
    },
    /** After a rollback an id may be given again, to another document. */
    forget: (): void => items.clear(),
  }
}
export type ItemCache = ReturnType<typeof createItemCache>
