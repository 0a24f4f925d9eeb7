import type { Item, ItemKind } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'
import { type HeldItem, type HeldRow, inForce, type Source } from './in-force.ts'
import type { ItemCache, Sized } from './item-cache.ts'
import { createNamesGiven, READ_MAX } from './names-given.ts'
import type { Sqlite } from './open.ts'
import { UnreadableItem } from './unreadable-item.ts'

export type { HeldItem }

/** Reads one item of an envelope that was accepted, by its place in the batch from 0. Handed in: the wire's formula. */
export type ReadItem = (envelope: Uint8Array, kind: ItemKind, position: number) => Item

type Named = { readonly kind: ItemKind; readonly number: string }

const ABSENT_MAX = 10_000
/** Kinds of which some tell of a shipment and others of none. */
const MAY_STAND_ALONE: ReadonlySet<ItemKind> = new Set([
  'certificate-of-origin',
  'preference-claim',
] as const)
const NONE: readonly never[] = []

/** Documents and responses: own ones as JSON, the partner's as places in the messages it signed. */
export function createDocuments(
  sqlite: Sqlite,
  cache: ItemCache,
  readItem: ReadItem,
  notices: { readonly kept: (document: number, kind: ItemKind) => void },
) {
  const insert = sqlite.prepare(
    `INSERT INTO document (shipment, kind, source, number, revision, since, body, message_id, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const newestFrom = (source: Source) =>
    sqlite.prepare<[string, string], Revision>(
      `SELECT id, shipment, source, revision FROM document
       WHERE number = ? AND kind = ? AND source = '${source}' ORDER BY revision DESC LIMIT 1`,
    )
  const newest = [newestFrom('own'), newestFrom('partner')]
  const withShipment = sqlite.prepare<[string, string], Revision>(
    `SELECT id, shipment, source, revision FROM document
     WHERE number = ? AND kind = ? AND shipment IS NOT NULL ORDER BY revision DESC LIMIT 1`,
  )
  const ownOf = sqlite
    .prepare<[string, string, number], number>(
      "SELECT id FROM document WHERE number = ? AND kind = ? AND source = 'own' AND revision = ?",
    )
    .pluck()
  const fromPartner = sqlite
    .prepare<[string, string, number], number>(
      "SELECT id FROM document WHERE number = ? AND kind = ? AND source = 'partner' AND revision = ?",
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
  const countingOf = sqlite.prepare<[number], HeldRow>(
    `SELECT id, kind, source, number, revision, since FROM document AS d WHERE shipment = ? AND NOT EXISTS (
       SELECT 1 FROM withdrawn AS w
       WHERE w.shipment = d.shipment AND w.kind = d.kind AND w.number = d.number AND w.source = d.source AND d.revision <= w.up_to)`,
  )
  const withdraw = sqlite.prepare(
    `INSERT INTO withdrawn (shipment, kind, number, source, up_to) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET up_to = max(up_to, excluded.up_to)`,
  )
  const withdrawnUpTo = sqlite
    .prepare<[number, string, string, string], number>(
      'SELECT up_to FROM withdrawn WHERE shipment = ? AND kind = ? AND number = ? AND source = ?',
    )
    .pluck()
  const someWithdrawn = sqlite
    .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM withdrawn)')
    .pluck()
  /** False as long as nothing was ever taken back. */
  let anyWithdrawn = someWithdrawn.get() === 1
  // Revisions of a number in their order, certificates before what was claimed by them.
  const certified = sqlite.prepare<[], HeldRow>(
    `SELECT id, kind, source, number, revision, since FROM document
     WHERE kind = 'certificate-of-origin' OR kind = 'preference-claim' ORDER BY kind, revision, id`,
  )
  const rowById = sqlite.prepare<[number], HeldRow>(
    'SELECT id, kind, source, number, revision, since FROM document WHERE id = ?',
  )
  const byId = sqlite.prepare<[number], Kept>(
    'SELECT kind, body, message_id AS messageId, position FROM document WHERE id = ?',
  )
  const envelopeOf = sqlite
    .prepare<[string], Buffer>('SELECT envelope FROM inbox WHERE message_id = ?')
    .pluck()

  const names = sqlite.prepare<[], string>("SELECT kind || ' ' || number FROM document").pluck()
  const lastId = sqlite.prepare<[], number | null>('SELECT max(id) FROM document').pluck()
  const given = createNamesGiven()
  if ((lastId.get() ?? 0) > READ_MAX) given.giveUp()
  else for (const name of names.iterate()) given.add(name)

  /** Documents looked for in vain: a message's are asked for when it is judged, and again when it is kept. */
  const absent = new Set<string>()

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
    try {
      return { item: readItem(envelope, kind, position as number), bytes: 0 }
    } catch (error) {
      throw new UnreadableItem(`a ${kind} in message ${message} cannot be read`, { cause: error })
    }
  }

  const sized = (document: number): Sized => {
    const known = cache.get(document)
    if (known !== undefined) return known
    const found = read(document)
    cache.put(document, found)
    return found
  }

  const readRows = (shipment: number): HeldRow[] => inForce(countingOf.all(shipment))

  const heldItem = ({ id, kind, source, since }: HeldRow): HeldItem => ({
    id,
    kind,
    source,
    since,
    item: sized(id).item,
  })

  /** A row that can no longer be read contradicts nobody. */
  const isAlike = (id: number, item: Item): boolean => {
    try {
      return JSON.stringify(sized(id).item) === JSON.stringify(item)
    } catch (error) {
      if (error instanceof UnreadableItem) return true
      throw error
    }
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
      const row = { kind, source, number, revision, since }
      const place = [messageId, position] as const
      const done = insert.run(shipment, kind, source, number, revision, since, body, ...place)
      if (done.changes === 0) return null
      const name = `${kind} ${number}`
      absent.delete(name)
      given.add(name)
      const id = Number(done.lastInsertRowid)
      cache.put(id, { item, bytes: body === null ? 0 : Buffer.byteLength(body) })
      if (shipment !== null) cache.hold(shipment, { id, ...row })
      notices.kept(id, kind)
      return id
    },
    /** Forgets what a rolled back transaction may have left in memory. */
    forget: (): void => absent.clear(),
    /**
     * The newest revision held of a document from each side, the own first, and the shipment it belongs to: that of all its
     * revisions. Those before are never walked: there may be ten thousand, and a message may name each of 500. Only where the
     * newest may have stood alone and one before it not, that one comes last.
     */
    newestOf(number: string, kind: ItemKind): readonly Revision[] {
      const key = `${kind} ${number}`
      if (absent.has(key) || !given.mayHave(key)) return NONE
      const found = newest.flatMap((from) => from.get(number, kind) ?? [])
      if (MAY_STAND_ALONE.has(kind) && found.every(({ shipment }) => shipment === null)) {
        const before = withShipment.get(number, kind)
        if (before !== undefined) found.push(before)
      }
      if (found.length > 0) return found
      if (absent.size >= ABSENT_MAX) absent.clear()
      absent.add(key)
      return NONE
    },
    /**
     * Whether a partner's item that is held under this number and revision says the same. Another one under the same name is a
     * contradiction of one partner, or another partner's.
     */
    isHeldAlike(item: Item): boolean {
      const id = fromPartner.get(item.number, item.kind, item.revision)
      return id !== undefined && isAlike(id, item)
    },
    /** The row of an own item; undefined when it is not kept here. */
    own: ({ number, kind, revision }: Item): number | undefined =>
      ownOf.get(number, kind, revision),
    /** The revision a new version of this document gets. */
    nextRevision: (number: string, kind: ItemKind): number =>
      (lastRevision.get(number, kind) ?? 0) + 1,
    /** Documents in force for a shipment, in order of (source, kind, number). */
    ofShipment(shipment: number): readonly HeldItem[] {
      const held = cache.held(shipment, readRows)
      held.items ??= held.rows.map(heldItem)
      return held.items
    },
    /** Row of the document of a kind that is in force from one side; null without one. */
    rowOf(shipment: number, kind: ItemKind, source: Source): number | null {
      const { rows } = cache.held(shipment, readRows)
      return rows.find((row) => row.kind === kind && row.source === source)?.id ?? null
    },
    /** No revision of a document up to this one counts any more, held or not. */
    withdraw(shipment: number, document: Pick<Revision, 'source'> & Named, upTo: number): void {
      const { kind, number, source } = document
      anyWithdrawn = true
      withdraw.run(shipment, kind, number, source, upTo)
    },
    /** Whether this revision was taken back. */
    isWithdrawn: (shipment: number, { kind, number, revision }: Item, source: Source): boolean =>
      anyWithdrawn && revision <= (withdrawnUpTo.get(shipment, kind, number, source) ?? 0),
    /** A document is no more. */
    forgetItem: (document: number): void => cache.remove(document),
    /** Messages lost their bodies. */
    forgetMessages: (): void => cache.dropEnvelopes(),
    /** Reads the documents in force of a shipment again when they are asked for next. */
    dropHeld: (shipment: number): void => cache.drop(shipment),
    /** Every revision of every document of a shipment. */
    revisionsOfShipment: (shipment: number): readonly HeldItem[] =>
      ofShipment.all(shipment).map(heldItem),
    /** Every certificate of origin and every claim by one, as registers enter them. */
    certified: (): readonly HeldItem[] => certified.all().map(heldItem),
    /** The item of a row in force. */
    heldItem,
    /** A document by its row, in force or not. */
    row: (id: number): HeldItem => heldItem(present(rowById.get(id), `document ${id} is kept`)),
  }
}

export type Revision = {
  readonly id: number
  /** Null for a document of no single shipment. */
  readonly shipment: number | null
  readonly source: Source
  readonly revision: number
}

/** Where an item comes from: this port's own side, or a place in a message of its partner. */
export type Origin =
  | { readonly source: 'own' }
  | { readonly source: 'partner'; readonly messageId: string; readonly position: number }

export type NewDocument = {
  /** Null for a document of no single shipment. */
  readonly shipment: number | null
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
