import type { Item, MessageKind } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'
import { batchKind } from './batches.ts'
import { BODY_LIMITS } from './body.ts'
import { decodeMessage, type MessageName } from './codec.ts'
import { onlyBytes, readFrame } from './frame.ts'
import { toPlain } from './plain.ts'
import { type Shape, shapeOf } from './shape.ts'

/**
 * One item of an envelope that was accepted before, by its place in the batch from 0; the others are passed over, not
 * decoded. It was checked when it came and its bytes were kept, so anything unreadable is a broken promise.
 */
export function keptItem(envelope: Uint8Array, kind: MessageKind, position: number): Item {
  const { items, voyageAt } = batchOf(envelope, kind)
  const item = decoded(present(items[position], UNREADABLE), batchKind(kind).item)
  if (typeof item.voyage === 'number') item.voyage = voyageAt(item.voyage)
  return { ...item, kind } as unknown as Item
}

/** Where the items of an envelope lie, and the voyages they share. */
type Batch = {
  readonly items: readonly Uint8Array[]
  readonly voyageAt: (index: number) => Record<string, unknown>
}

/** An envelope is asked for one item after another: it is taken apart once for as long as its bytes are in memory. */
const batches = new WeakMap<Uint8Array, Batch>()

function batchOf(envelope: Uint8Array, kind: MessageKind): Batch {
  const known = batches.get(envelope)
  if (known !== undefined) return known
  const { batch } = batchKind(kind)
  const body = onlyBytes(fieldsOf(envelope), 2)
  const bytes = onlyBytes(fieldsOf(present(body, UNREADABLE)), batch.number)
  const fields = fieldsOf(present(bytes, UNREADABLE))
  const named = (name: string): Uint8Array[] => {
    const number = batch.message?.fields.find((field) => field.name === name)?.number
    return fields.flatMap((field) =>
      field.number === number && typeof field.value !== 'number' ? [field.value] : [],
    )
  }
  const voyages = named('voyages')
  const read: Record<string, unknown>[] = []
  const voyageAt = (index: number) => {
    const voyage = read[index] ?? decoded(present(voyages[index], UNREADABLE), shapeOf('Voyage'))
    read[index] = voyage
    return voyage
  }
  const found = { items: named('items'), voyageAt }
  batches.set(envelope, found)
  return found
}

const UNREADABLE = 'a message that was accepted stays readable'

const fieldsOf = (bytes: Uint8Array) => present(readFrame(bytes, BODY_LIMITS.fields), UNREADABLE)

function decoded(bytes: Uint8Array, shape: Shape): Record<string, unknown> {
  return toPlain(present(decodeMessage(shape.name as MessageName, bytes), UNREADABLE), shape)
}
