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
  const { batch, item: shape } = batchKind(kind)
  const body = onlyBytes(fieldsOf(envelope), 2)
  const bytes = onlyBytes(fieldsOf(present(body, UNREADABLE)), batch.number)
  const fields = fieldsOf(present(bytes, UNREADABLE))
  const at = (name: string, index: number): Uint8Array => {
    const number = batch.message?.fields.find((field) => field.name === name)?.number
    const found = fields.filter((field) => field.number === number)[index]?.value
    return present(typeof found === 'number' ? undefined : found, UNREADABLE)
  }
  const item = decoded(at('items', position), shape)
  if (typeof item.voyage === 'number')
    item.voyage = decoded(at('voyages', item.voyage), shapeOf('Voyage'))
  return { ...item, kind } as unknown as Item
}

const UNREADABLE = 'a message that was accepted stays readable'

const fieldsOf = (bytes: Uint8Array) => present(readFrame(bytes, BODY_LIMITS.fields), UNREADABLE)

function decoded(bytes: Uint8Array, shape: Shape): Record<string, unknown> {
  return toPlain(present(decodeMessage(shape.name as MessageName, bytes), UNREADABLE), shape)
}
