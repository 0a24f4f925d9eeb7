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

/** Reads one item of an envelope that was accepted, by its place in the batch from 0. Handed in: the wire's formula. */
export type ReadItem = (envelope: Uint8Array, kind: ItemKind, position: number) => Item

/** Documents and responses: own ones as JSON, the partner's as places in the messages it signed. */
export function createDocuments(sqlite: Sqlite, cache: ItemCache, readItem: ReadItem) {
  const insert = sqlite.prepare(
    `INSERT INTO document (shipment, kind, source, number, revision, since, body, message_id, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const revisionsOf = sqlite.prepare<[string, string], Revision>(
    'SELECT shipment, source, revision FROM document WHERE number = ? AND kind = ?',
  )
  const ownOf = sqlite
    .prepare<[string, string, number], number>(
      "SELECT id FROM document WHERE number = ? AND kind = ? AND source = 'own' AND revision = ?",
    )
    .pluck()
  const lastRevision = sqlite
    .prepare<[string, string], number | null>(
      'SELECT max(revision) FROM document WHERE number = ? AND kind = ?',
    )
    .pluck()
  const ofShipment = sqlite.prepare<[number], HeldRow>(
    'SELECT id, kind, source, number, revision, since FROM document WHERE shipment = ?',
  )
  const byId = sqlite.prepare<[number], Kept>(
    'SELECT kind, body, message_id AS messageId, position FROM document WHERE id = ?',
  )
  const envelopeOf = sqlite
    .prepare<[string], Buffer>('SELECT envelope FROM inbox WHERE message_id = ?')
    .pluck()

  const read = (document: number): Sized => {
    const { kind, body, messageId, position } = present(
      byId.get(document),
      `document ${document} is kept`,
    )
    if (body !== null) return { item: JSON.parse(body) as Item, bytes: Buffer.byteLength(body) }
    const message = messageId as string
    const envelope = cache.envelope(message, () =>
      present(envelopeOf.get(message), `message ${message} is kept`),
    )
    return { item: readItem(envelope, kind, position as number), bytes: 0 }
  }

  const sized = (document: number): Sized => {
    const known = cache.get(document)
    if (known !== undefined) return known
    const found = read(document)
    cache.put(document, found)
    return found
  }

  return {
    /** An item and how many bytes the JSON of an own one has. */
    sized,
    /** Keeps a document; null when this very revision is held already. */
    add({ item, shipment, since, origin }: NewDocument): number | null {
      const { kind, number, revision } = item
      const { source } = origin
      const body = source === 'own' ? JSON.stringify(item) : null
      const { messageId, position } = source === 'own' ? NOWHERE : origin
      const done = insert.run(
        shipment,
        kind,
        source,
        number,
        revision,
        since,
        body,
        messageId,
        position,
      )
      if (done.changes === 0) return null
      const document = Number(done.lastInsertRowid)
      cache.put(document, { item, bytes: body === null ? 0 : Buffer.byteLength(body) })
      cache.hold(shipment, { id: document, kind, source, number, revision, since })
      return document
    },
    /** Every revision held of a document, from either side, and the shipment it belongs to. */
    revisionsOf: (number: string, kind: ItemKind): readonly Revision[] =>
      revisionsOf.all(number, kind),
    /** The row of an own item; undefined when it is not kept here. */
    own: ({ number, kind, revision }: Item): number | undefined =>
      ownOf.get(number, kind, revision),
    /** The revision a new version of this document gets. */
    nextRevision: (number: string, kind: ItemKind): number =>
      (lastRevision.get(number, kind) ?? 0) + 1,
    /** Documents in force for a shipment. Each opened box is a result of its own: only its own amendment replaces it. */
    ofShipment(shipment: number): readonly HeldItem[] {
      const held = cache.held(shipment) ?? ofShipment.all(shipment)
      const rows = held.length > 1 ? [...held].sort(byPlace) : held
      const inForce: HeldItem[] = []
      for (const [i, row] of rows.entries()) {
        if (isReplaced(row, rows[i + 1])) continue
        const { id, kind, source, since } = row
        inForce.push({ kind, source, since, item: sized(id).item })
      }
      return inForce
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

/** Where an item comes from: this port's own side, or a place in a message of its partner. */
export type Origin =
  | { readonly source: 'own' }
  | { readonly source: 'partner'; readonly messageId: string; readonly position: number }

export type NewDocument = {
  readonly shipment: number
  readonly since: number
  readonly origin: Origin
  readonly item: Item
}

const NOWHERE = { messageId: null, position: null }

type Kept = {
  readonly kind: ItemKind
  readonly body: string | null
  readonly messageId: string | null
  readonly position: number | null
}
