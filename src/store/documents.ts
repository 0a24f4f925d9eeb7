import type { Item, ItemKind } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'
import { by, inOrder } from '../kernel/order.ts'
import type { HeldRow, ItemCache, Sized, Source } from './item-cache.ts'
import type { Sqlite } from './open.ts'

/** A document in force: the highest revision of its kind and source. */
export type HeldItem = {
  readonly kind: ItemKind
  readonly source: Source
  readonly since: number
  readonly item: Item
}

/** Documents and responses, own and the partner's, and what of them waits to be shared. */
export function createDocuments(sqlite: Sqlite, cache: ItemCache) {
  const insert = sqlite.prepare(
    `INSERT INTO document (shipment, kind, source, number, revision, since, body, message_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const revisionsOf = sqlite.prepare<[string, string], Revision>(
    'SELECT shipment, source, revision FROM document WHERE number = ? AND kind = ?',
  )
  const lastRevision = sqlite
    .prepare<[string, string], number | null>(
      'SELECT max(revision) FROM document WHERE number = ? AND kind = ?',
    )
    .pluck()
  const ofShipment = sqlite.prepare<[number], HeldRow>(
    'SELECT id, kind, source, number, revision, since FROM document WHERE shipment = ?',
  )
  const bodyOf = sqlite.prepare<[number], string>('SELECT body FROM document WHERE id = ?').pluck()

  const sized = (document: number): Sized => {
    const known = cache.get(document)
    if (known !== undefined) return known
    const body = present(bodyOf.get(document), `document ${document} is kept`)
    const read = { item: JSON.parse(body) as Item, bytes: Buffer.byteLength(body) }
    cache.put(document, read)
    return read
  }

  return {
    /** An item and how many bytes its JSON has. */
    sized,
    /** Keeps a document; null when this very revision is held already. */
    add({ item, shipment, source, since, messageId }: NewDocument): number | null {
      const { kind, number, revision } = item
      const body = JSON.stringify(item)
      const done = insert.run(shipment, kind, source, number, revision, since, body, messageId)
      if (done.changes === 0) return null
      const document = Number(done.lastInsertRowid)
      cache.put(document, { item, bytes: Buffer.byteLength(body) })
      cache.hold(shipment, { id: document, kind, source, number, revision, since })
      return document
    },
    /** Every revision held of a document, from either side, and the shipment it belongs to. */
    revisionsOf: (number: string, kind: ItemKind): readonly Revision[] =>
      revisionsOf.all(number, kind),
    /** The revision a new version of this document gets. */
    nextRevision: (number: string, kind: ItemKind): number =>
      (lastRevision.get(number, kind) ?? 0) + 1,
    /** Documents in force for a shipment. Each opened box is a result of its own: only its own amendment replaces it. */
    ofShipment(shipment: number): readonly HeldItem[] {
      const rows = [...(cache.held(shipment) ?? ofShipment.all(shipment))].sort(byPlace)
      return rows
        .filter((row, i) => !isReplaced(row, rows[i + 1]))
        .map(({ id, kind, source, since }) => ({ kind, source, since, item: sized(id).item }))
    },
  }
}

/** Documents that replace one another side by side, the one in force last. */
const byPlace = inOrder<HeldRow>(
  by(({ kind }) => kind),
  by(({ source }) => source),
  by(({ kind, number }) => (kind === 'control-result' ? number : '')),
  by(({ revision }) => revision),
  by(({ id }) => id),
)

const isReplaced = (row: HeldRow, next: HeldRow | undefined) =>
  next?.kind === row.kind &&
  next.source === row.source &&
  (row.kind !== 'control-result' || next.number === row.number)

export type Revision = {
  readonly shipment: number
  readonly source: Source
  readonly revision: number
}

export type NewDocument = {
  readonly shipment: number
  readonly source: Source
  readonly since: number
  readonly messageId: string | null
  readonly item: Item
}
