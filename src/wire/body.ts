import { type Item, MESSAGE_KINDS, type MessageKind } from '../domain/message.ts'
import { assert } from '../kernel/assert.ts'
import {
  type Batch,
  type BatchItem,
  batchKind,
  type CheckedBatch,
  checkBatch,
  ITEMS_MAX,
} from './batches.ts'
import { assertWellFormed, decodeMessage, encodeMessage } from './codec.ts'
import { fromPlain, toPlain } from './plain.ts'
import { scan } from './scan.ts'
import { type Shape, shapeOf } from './shape.ts'
import { createVoyageTable } from './voyage-table.ts'

/** Bounds of a body. Source: protocol section 4. */
export const BODY_BYTES_MAX = 1024 * 1024
export const BODY_LIMITS = { repeated: ITEMS_MAX, elements: 50_000, fields: 100_000 } as const

export type DecodedBody =
  | {
      readonly kind: 'body'
      readonly messageKind: MessageKind
      readonly items: readonly Item[]
      /** Fields of a newer minor version that were passed over. */
      readonly unknownFields: number
    }
  | { readonly kind: 'bad'; readonly outcome: 'SCHEMA' | 'TOO_LARGE'; readonly what: string }

/**
 * The bytes of a body: 1 to 500 items of one kind, in the order given. The items must hold the schema and come to at
 * most 1 MiB: whoever calls checked and split them, so anything else is a broken promise.
 */
export function encodeBody(kind: MessageKind, items: readonly Item[]): Uint8Array {
  const encoded = tryEncodeBody(kind, items)
  const what = encoded.kind === 'bad' ? encoded.what : ''
  assert(encoded.kind === 'bytes', `${kind} items about to be encoded break the schema: ${what}`)
  return encoded.bytes
}

/** The same for items that nobody has checked yet. */
export function tryEncodeBody(
  kind: MessageKind,
  items: readonly Item[],
):
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'bad'; readonly what: string } {
  const batch = batchOf(items)
  const checked = checkBatch(kind, batch.voyages ?? null, batch.items)
  if (checked.kind === 'bad') return checked
  assertWellFormed(checked.batch)
  const bytes = encodeBatch(kind, batch)
  if (bytes.length <= BODY_BYTES_MAX) return { kind: 'bytes', bytes }
  return { kind: 'bad', what: `a body of ${bytes.length} bytes is too large: split it before` }
}

/** True when a message can hold this item, alone: what a receiver would refuse as too long is not to be sealed. */
export function fitsMessage(item: Item): boolean {
  const bytes = encodeBatch(item.kind, batchOf([item]))
  return bytes.length <= BODY_BYTES_MAX && isSound(bytes)
}

/** True when a body keeps the bounds of a receiver's scan. */
export function isSound(bytes: Uint8Array): boolean {
  return scan(bytes, shapeOf('Body'), BODY_LIMITS).kind === 'sound'
}

function encodeBatch(kind: MessageKind, { voyages, items }: Batch): Uint8Array {
  const { batch, item: shape } = batchKind(kind)
  const encoded = items.map((item) => fromPlain(item, shape))
  return encodeMessage('Body', { [batch.name]: { voyages, items: encoded } })
}

function batchOf(items: readonly Item[]): Batch {
  const voyages = createVoyageTable()
  const batched = items.map(
    (item): BatchItem =>
      'voyage' in item ? { ...item, voyage: voyages.indexOf(item.voyage) } : item,
  )
  const table = voyages.all()
  return table.length > 0 ? { voyages: table, items: batched } : { items: batched }
}

/** What a body holds, or why it is refused; definite, so ask only after signature and digest hold. Never throws. */
export function decodeBody(bytes: Uint8Array): DecodedBody {
  if (bytes.length > BODY_BYTES_MAX) {
    return {
      kind: 'bad',
      outcome: 'TOO_LARGE',
      what: `${bytes.length} bytes are more than ${BODY_BYTES_MAX}`,
    }
  }
  const scanned = scan(bytes, shapeOf('Body'), BODY_LIMITS)
  if (scanned.kind === 'unsound') return bad(scanned.what)
  if (scanned.known !== 1) return bad(`a body holds one batch, this one ${scanned.known}`)
  const body = decodeMessage('Body', bytes)
  if (body === null) return bad('the body holds text that is not UTF-8')
  const kind = MESSAGE_KINDS.find((one) => Object.hasOwn(body, batchKind(one).batch.name))
  assert(kind !== undefined, 'a body with one known field holds the batch of a known kind')
  const checked = checkRaw(body as Record<string, RawBatch>, kind)
  if (checked.kind === 'bad') return bad(checked.what)
  const items = withVoyages(checked.batch)
  if (items === null) return bad('an item is on a voyage the batch does not hold')
  return { kind: 'body', messageKind: kind, items, unknownFields: scanned.unknown }
}

type RawBatch = { readonly voyages?: readonly object[]; readonly items: readonly object[] }

function checkRaw(body: Record<string, RawBatch>, kind: MessageKind): CheckedBatch {
  const { batch, item: shape } = batchKind(kind)
  const { voyages, items } = body[batch.name] as RawBatch
  return checkBatch(
    kind,
    voyages ? plainList(voyages, shapeOf('Voyage')) : null,
    plainList(items, shape, kind),
  )
}

function* plainList(
  values: readonly object[],
  shape: Shape,
  kind?: MessageKind,
): Iterable<unknown> {
  for (const value of values) {
    const plain = toPlain(value, shape)
    if (kind !== undefined) plain.kind = kind
    yield plain
  }
}

/** The items of a checked batch, each on its voyage; null when there is no such voyage. */
function withVoyages({ voyages, items }: Batch): readonly Item[] | null {
  if (voyages === undefined) return items as unknown as Item[]
  for (const item of items as unknown as { voyage: unknown }[]) {
    item.voyage = voyages[item.voyage as number]
    if (item.voyage === undefined) return null
  }
  return items as unknown as Item[]
}

function bad(what: string): DecodedBody {
  return { kind: 'bad', outcome: 'SCHEMA', what }
}
