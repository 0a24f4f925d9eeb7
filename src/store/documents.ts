import type { Item, ItemKind } from '../domain/message.ts'
import type { Sqlite } from './open.ts'

/** A document in force: the highest revision of its kind and source. */
export type HeldItem = { readonly kind: ItemKind; readonly source: 'own' | 'partner'; readonly since: number; readonly item: Item }

type BodyRow = { kind: ItemKind; source: 'own' | 'partner'; since: number; body: string }

/** Documents and responses, own and the partner's, and what of them waits to be shared. */
export function createDocuments(sqlite: Sqlite) {
  const insert = sqlite.prepare(
    `INSERT INTO document (shipment, kind, source, number, revision, since, body, message_id)
     VALUES (@shipment, @kind, @source, @number, @revision, @since, @body, @messageId) ON CONFLICT DO NOTHING`,
  )
  const shipmentOf = sqlite
    .prepare<[string, string], number>('SELECT shipment FROM document WHERE number = ? AND kind = ? LIMIT 1')
    .pluck()
  const lastRevision = sqlite
    .prepare<[string, string], number | null>('SELECT max(revision) FROM document WHERE number = ? AND kind = ?')
    .pluck()
  const ofShipment = sqlite.prepare<[number], BodyRow>(
    'SELECT kind, source, since, body FROM document WHERE shipment = ? ORDER BY kind, source, revision, id',
  )
  const insertShare = sqlite.prepare(
    'INSERT INTO share (document, recipient, lane, kind, due_at) VALUES (?, ?, ?, ?, ?)',
  )
  const dueGroups = sqlite.prepare<[number], ShareGroup>(
    `SELECT recipient, lane, kind FROM share WHERE due_at <= ? GROUP BY recipient, lane, kind ORDER BY recipient, lane, kind`,
  )
  const waiting = sqlite.prepare<[string, string, string, number], { document: number; body: string }>(
    `SELECT share.document, document.body FROM share JOIN document ON document.id = share.document
     WHERE share.recipient = ? AND share.lane = ? AND share.kind = ? ORDER BY share.document LIMIT ?`,
  )
  const unshare = sqlite.prepare('DELETE FROM share WHERE document = ?')
  const nextShare = sqlite.prepare<[], number | null>('SELECT min(due_at) FROM share').pluck()

  return {
    /** Keeps a document; null when this very revision is held already. */
    add(row: NewDocument): number | null {
      const { item, ...rest } = row
      const done = insert.run({
        ...rest,
        kind: item.kind,
        number: item.number,
        revision: item.revision,
        body: JSON.stringify(item),
      })
      return done.changes === 0 ? null : Number(done.lastInsertRowid)
    },
    /** The shipment an earlier revision of this document belongs to. */
    shipmentOf: (number: string, kind: ItemKind): number | null => shipmentOf.get(number, kind) ?? null,
    /** The revision a new version of this document gets. */
    nextRevision: (number: string, kind: ItemKind): number => (lastRevision.get(number, kind) ?? 0) + 1,
    /** Documents in force for a shipment. */
    ofShipment(shipment: number): readonly HeldItem[] {
      const rows = ofShipment.all(shipment)
      return rows
        .filter((row, i) => row.kind !== rows[i + 1]?.kind || row.source !== rows[i + 1]?.source || isResult(row))
        .map(({ body, ...row }) => ({ ...row, item: JSON.parse(body) as Item }))
    },
    share: (document: number, group: ShareGroup, dueAt: number): void =>
      void insertShare.run(document, group.recipient, group.lane, group.kind, dueAt),
    /** Groups of which at least one item is due; the whole group is sealed together. */
    dueGroups: (now: number) => dueGroups.all(now),
    waiting: (group: ShareGroup, limit: number) =>
      waiting.all(group.recipient, group.lane, group.kind, limit).map((row) => ({ document: row.document, item: JSON.parse(row.body) as Item })),
    unshare: (document: number): void => void unshare.run(document),
    nextShareAt: (): number | null => nextShare.get() ?? null,
  }
}

/** Each opened box is a result of its own; none replaces another. */
const isResult = (row: BodyRow) => row.kind === 'control-result'

export type ShareGroup = { readonly recipient: string; readonly lane: string; readonly kind: ItemKind }

export type NewDocument = {
  readonly shipment: number
  readonly source: 'own' | 'partner'
  readonly since: number
  readonly messageId: string | null
  readonly item: Item
}
