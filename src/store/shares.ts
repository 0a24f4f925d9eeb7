import type { ItemKind } from '../domain/message.ts'
import { assert } from '../kernel/assert.ts'
import { by, inOrder } from '../kernel/order.ts'
import type { Sqlite } from './open.ts'

/** Items that travel together: to one recipient, about one lane, of one kind. */
export type ShareGroup = {
  readonly recipient: string
  readonly lane: string
  readonly kind: ItemKind
}

const byGroup = inOrder<ShareGroup>(
  by(({ recipient }) => recipient),
  by(({ lane }) => lane),
  by(({ kind }) => kind),
)

/** What waits to be sealed into a message, and until when. */
export function createShares(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO share (document, recipient, lane, kind, due_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document, recipient) DO UPDATE SET due_at = min(due_at, excluded.due_at)
       WHERE lane = excluded.lane`,
  )
  // Put together here: SQLite makes a table of its own to do it, which costs more than the rows.
  const due = sqlite.prepare<[number], ShareGroup>(
    'SELECT recipient, lane, kind FROM share WHERE due_at <= ?',
  )
  const waiting = sqlite
    .prepare<[string, string, string, number], number>(
      'SELECT document FROM share WHERE recipient = ? AND lane = ? AND kind = ? ORDER BY document LIMIT ?',
    )
    .pluck()
  const byDue = sqlite.prepare<[], { recipient: string; dueAt: number }>(
    'SELECT recipient, due_at AS dueAt FROM share ORDER BY due_at',
  )
  const remove = sqlite.prepare('DELETE FROM share WHERE document = ? AND recipient = ?')
  const left = sqlite.prepare('INSERT INTO sent (document, message_id) VALUES (?, ?)')
  const putOff = sqlite.prepare(
    'INSERT INTO share_off (document, shipment) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const takeUp = sqlite
    .prepare<[number], number>('DELETE FROM share_off WHERE shipment = ? RETURNING document')
    .pluck()

  return {
    /** Queued twice for the same partner it waits once, as it goes to each on one lane. */
    add(document: number, group: ShareGroup, dueAt: number): void {
      const { changes } = insert.run(document, group.recipient, group.lane, group.kind, dueAt)
      assert(changes === 1, `document ${document} waits on another lane of its partner already`)
    },
    /** Groups of which at least one item is due; the whole group is sealed together. */
    dueGroups(now: number): readonly ShareGroup[] {
      const groups = new Map<string, ShareGroup>()
      for (const one of due.iterate(now))
        groups.set(`${one.recipient} ${one.lane} ${one.kind}`, one)
      return [...groups.values()].sort(byGroup)
    },
    /** When the next item is to be sealed for anybody but these; null for never. */
    nextFor(but: ReadonlySet<string>): number | null {
      for (const { recipient, dueAt } of byDue.iterate()) if (!but.has(recipient)) return dueAt
      return null
    },
    /** Documents of a group, oldest first. */
    waiting: (group: ShareGroup, limit: number): readonly number[] =>
      waiting.all(group.recipient, group.lane, group.kind, limit),
    remove: (document: number, recipient: string): void => void remove.run(document, recipient),
    /** Notes the message by which a document left. */
    left: (document: number, messageId: string): void => void left.run(document, messageId),
    /** Keeps in mind a document whose shipment is on no known lane yet. */
    putOff: (document: number, shipment: number): void => void putOff.run(document, shipment),
    /** The documents of a shipment that were put off, once, in the order in which they were kept. */
    takeUp: (shipment: number): readonly number[] => takeUp.all(shipment).sort((a, b) => a - b),
  }
}
