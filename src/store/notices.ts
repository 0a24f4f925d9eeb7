import type { Item, ItemKind } from '../domain/message.ts'
import type { Sized } from './item-cache.ts'
import type { Sqlite } from './open.ts'

/** A warning or a version of a list, as it lies among the documents. */
export type NoticeRow = {
  readonly id: number
  readonly source: 'own' | 'partner'
  readonly item: Item
}

/** Warnings and risk lists that either side has ever told of, every revision of them. */
export function createNotices(sqlite: Sqlite, sized: (document: number) => Sized) {
  // The very words of the partial index, or SQLite would read every document.
  const isNotice = "(kind = 'warning' OR kind = 'risk-list-update')"
  const newest = sqlite
    .prepare<[], number | null>(`SELECT max(id) FROM document WHERE ${isNotice}`)
    .pluck()
  const between = sqlite.prepare<[number, number], Omit<NoticeRow, 'item'>>(
    `SELECT id, source FROM document WHERE ${isNotice} AND id > ? AND id <= ? ORDER BY id`,
  )
  // Only what can still be decided has a place in this index; by the order of ids alone SQLite would read every shipment.
  const undecided = sqlite
    .prepare<[], number>(
      `SELECT id FROM shipment INDEXED BY shipment_voyage WHERE direction = 'in' AND (state = 'open' OR state = 'arrived')
       AND assessed_at IS NOT NULL AND dirty = 0 ORDER BY id`,
    )
    .pluck()
  /** Asked before everything a port does; null: to be read. */
  let last: number | null = null
  return {
    /** Row of the last one that came; 0 before the first. */
    newest(): number {
      last ??= newest.get() ?? 0
      return last
    },
    /** A document was kept. */
    kept(document: number, kind: ItemKind): void {
      if (kind === 'warning' || kind === 'risk-list-update') last = document
    },
    /** After a rollback the row of the last one may be given again. */
    forget(): void {
      last = null
    },
    /** Those that came after one row until another, that one included, oldest first. */
    between: (after: number, until: number): readonly NoticeRow[] =>
      between.all(after, until).map(({ id, source }) => ({ id, source, item: sized(id).item })),
    /** Shipments bound for this port that were assessed and not decided, and wait for no assessment. */
    undecided: (): readonly number[] => undecided.all(),
  }
}
