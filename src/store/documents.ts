import type { Item, ItemKind } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'
import type { ItemCache } from './item-cache.ts'
import type { Sqlite } from './open.ts'

type Source = 'own' | 'partner'

/** A document in force: the highest revision of its kind and source. */
export type HeldItem = { readonly kind: ItemKind; readonly source: Source; readonly since: number; readonly item: Item }

type Row = { readonly id: number; readonly kind: ItemKind; readonly source: Source; readonly since: number }

/** Documents and responses, own and the partner's, and what of them waits to be shared. */
export function createDocuments(sqlite: Sqlite, cache: ItemCache) {
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
  const ofShipment = sqlite.prepare<[number], Row>(
    'SELECT id, kind, source, since FROM document WHERE shipment = ? ORDER BY kind, source, revision, id',
  )
  const bodyOf = sqlite.prepare<[number], string>('SELECT body FROM document WHERE id = ?').pluck()

  const itemOf = (document: number): Item => {
    const known = cache.get(document)
    if (known !== undefined) return known
    const item = JSON.parse(present(bodyOf.get(document), `document ${document} is kept`)) as Item
    cache.put(document, item)
    return item
  }

  return {
    itemOf,
    /** Keeps a document; null when this very revision is held already. */
    add({ item, ...row }: NewDocument): number | null {
      const { kind, number, revision } = item
      const done = insert.run({ ...row, kind, number, revision, body: JSON.stringify(item) })
      if (done.changes === 0) return null
      const document = Number(done.lastInsertRowid)
      cache.put(document, item)
      return document
    },
    /** The shipment an earlier revision of this document belongs to. */
    shipmentOf: (number: string, kind: ItemKind): number | null => shipmentOf.get(number, kind) ?? null,
    /** The revision a new version of this document gets. */
    nextRevision: (number: string, kind: ItemKind): number => (lastRevision.get(number, kind) ?? 0) + 1,
    /** Documents in force for a shipment. Each opened box is a result of its own; none replaces another. */
    ofShipment(shipment: number): readonly HeldItem[] {
      const rows = ofShipment.all(shipment)
      return rows
        .filter(({ kind, source }, i) => kind === 'control-result' || kind !== rows[i + 1]?.kind || source !== rows[i + 1]?.source)
        .map(({ id, kind, source, since }) => ({ kind, source, since, item: itemOf(id) }))
    },
  }
}

export type NewDocument = {
  readonly shipment: number
  readonly source: Source
  readonly since: number
  readonly messageId: string | null
  readonly item: Item
}
