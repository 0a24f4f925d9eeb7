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

/** What waits of a group, and when the first of it is due. */
type Waiting = { readonly group: ShareGroup; readonly dueAt: number }

/**
 * What waits to be sealed into a message, and until when. Groups are few and asked for before and after everything else: which
 * of them wait is remembered.
 */
export function createShares(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO share (document, recipient, lane, kind, due_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (document, recipient) DO UPDATE SET due_at = min(due_at, excluded.due_at)
       WHERE lane = excluded.lane`,
  )
  // Put together here: SQLite makes a table of its own to do it, which costs more than the rows.
  const all = sqlite.prepare<[], ShareGroup & { readonly dueAt: number }>(
    'SELECT recipient, lane, kind, due_at AS dueAt FROM share',
  )
  const first = sqlite
    .prepare<[string, string, string, number], number>(
      'SELECT document FROM share WHERE recipient = ? AND lane = ? AND kind = ? ORDER BY document LIMIT ?',
    )
    .pluck()
  const removeUntil = sqlite.prepare(
    'DELETE FROM share WHERE recipient = ? AND lane = ? AND kind = ? AND document <= ?',
  )
  const left = sqlite.prepare('INSERT INTO sent (document, message_id) VALUES (?, ?)')
  const putOff = sqlite.prepare(
    'INSERT INTO share_off (document, shipment) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const takeUp = sqlite
    .prepare<[number], number>('DELETE FROM share_off WHERE shipment = ? RETURNING document')
    .pluck()
  const allPutOff = sqlite.prepare<[], number>('SELECT DISTINCT shipment FROM share_off').pluck()
  /** Null: to be read. */
  let waiting: Map<string, Waiting> | null = null
  /** Shipments of which something may be put off; null: to be read. Every paper that tells of a voyage asks for its own. */
  let shipmentsPutOff: Set<number> | null = null

  const note = (known: Map<string, Waiting>, group: ShareGroup, dueAt: number): void => {
    const key = keyOf(group)
    const before = known.get(key)
    if (before === undefined || dueAt < before.dueAt) known.set(key, { group, dueAt })
  }

  const groups = (): Map<string, Waiting> => {
    if (waiting !== null) return waiting
    waiting = new Map()
    for (const { dueAt, ...group } of all.iterate()) note(waiting, group, dueAt)
    return waiting
  }

  const putOffOf = (): Set<number> => {
    shipmentsPutOff ??= new Set(allPutOff.iterate())
    return shipmentsPutOff
  }

  return {
    /** Queued twice for the same partner it waits once, as it goes to each on one lane. */
    add(document: number, group: ShareGroup, dueAt: number): void {
      const { changes } = insert.run(document, group.recipient, group.lane, group.kind, dueAt)
      assert(changes === 1, `document ${document} waits on another lane of its partner already`)
      note(groups(), group, dueAt)
    },
    /** Groups of which at least one item is due; the whole group is sealed together. */
    dueGroups: (now: number): readonly ShareGroup[] =>
      [...groups().values()]
        .filter(({ dueAt }) => dueAt <= now)
        .map(({ group }) => group)
        .sort(byGroup),
    /** When the next item is to be sealed for anybody but these; null for never. */
    nextFor(but: ReadonlySet<string>): number | null {
      let next: number | null = null
      for (const { group, dueAt } of groups().values())
        if (!but.has(group.recipient) && (next === null || dueAt < next)) next = dueAt
      return next
    },
    /** Takes documents of a group out of the queue, oldest first. */
    take(group: ShareGroup, limit: number): readonly number[] {
      const { recipient, lane, kind } = group
      const documents = first.all(recipient, lane, kind, limit)
      const last = documents.at(-1)
      if (last !== undefined) removeUntil.run(recipient, lane, kind, last)
      if (documents.length < limit) groups().delete(keyOf(group))
      return documents
    },
    /** Notes the message by which a document left. */
    left: (document: number, messageId: string): void => void left.run(document, messageId),
    /** Keeps in mind a document whose shipment is on no known lane yet. */
    putOff(document: number, shipment: number): void {
      putOffOf().add(shipment)
      putOff.run(document, shipment)
    },
    /** The documents of a shipment that were put off, once, in the order in which they were kept. */
    takeUp: (shipment: number): readonly number[] =>
      putOffOf().delete(shipment) ? takeUp.all(shipment).sort((a, b) => a - b) : NONE,
    /** Two shipments turned out to be one: what was put off for the first is put off for the second. */
    merged(shipment: number, into: number): void {
      if (putOffOf().delete(shipment)) putOffOf().add(into)
    },
    /** After a rollback nothing is as it was thought to be. */
    forget(): void {
      waiting = null
      shipmentsPutOff = null
    },
  }
}

const NONE: readonly number[] = []

const keyOf = ({ recipient, lane, kind }: ShareGroup): string => `${recipient} ${lane} ${kind}`
