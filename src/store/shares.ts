import type { ItemKind } from '../domain/message.ts'
import type { Sqlite } from './open.ts'

/** Items that travel together: to one recipient, about one lane, of one kind. */
export type ShareGroup = {
  readonly recipient: string
  readonly lane: string
  readonly kind: ItemKind
}

/** What waits to be sealed into a message, and until when. */
export function createShares(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO share (document, recipient, lane, kind, due_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document) DO NOTHING`,
  )
  const dueGroups = sqlite.prepare<[number], ShareGroup>(
    `SELECT recipient, lane, kind FROM share WHERE due_at <= ? GROUP BY recipient, lane, kind ORDER BY recipient, lane, kind`,
  )
  const waiting = sqlite
    .prepare<[string, string, string, number], number>(
      'SELECT document FROM share WHERE recipient = ? AND lane = ? AND kind = ? ORDER BY document LIMIT ?',
    )
    .pluck()
  const remove = sqlite.prepare('DELETE FROM share WHERE document = ?')

  return {
    add: (document: number, group: ShareGroup, dueAt: number): void =>
      void insert.run(document, group.recipient, group.lane, group.kind, dueAt),
    /** Groups of which at least one item is due; the whole group is sealed together. */
    dueGroups: (now: number): readonly ShareGroup[] => dueGroups.all(now),
    /** Documents of a group, oldest first. */
    waiting: (group: ShareGroup, limit: number): readonly number[] =>
      waiting.all(group.recipient, group.lane, group.kind, limit),
    remove: (document: number): void => void remove.run(document),
  }
}
