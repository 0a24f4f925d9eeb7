import type { Header } from '../domain/message.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Millis } from '../kernel/time.ts'
import { PAYLOAD_TYPES, payloadIn } from './dsse.ts'
import { onlyBytes, onlyText, readFrame } from './frame.ts'
import { headerCodec } from './header.ts'

/** What an envelope says of itself. Nobody has looked at its signature. */
export type ReadEnvelope = {
  readonly header: Header
  /** The bytes that are, or will be, signed. */
  readonly payload: Uint8Array
  /** Not decoded yet: `decodeBody`. */
  readonly body: Uint8Array
  /** The key that is said to have signed; null when nobody has. */
  readonly keyId: string | null
  /** Fields of a newer minor version in the header. */
  readonly unknownFields: number
}

/**
 * Reads an envelope without trusting anybody, for a person who wants to look into it; a port uses `openEnvelope`. The
 * body must be the one that the header names. Never throws; says what is wrong in one line.
 */
export function readEnvelope(
  bytes: Uint8Array,
):
  | { readonly kind: 'read'; readonly envelope: ReadEnvelope }
  | { readonly kind: 'bad'; readonly what: string } {
  const fields = readFrame(bytes)
  const signed = fields && onlyBytes(fields, 1)
  const body = fields && onlyBytes(fields, 2)
  if (!signed || !body) return bad('this is no envelope: it needs a signed header and a body')
  const parts = readFrame(signed)
  const payload = parts && onlyBytes(parts, 1)
  if (!payload || onlyText(parts, 2) !== PAYLOAD_TYPES.message)
    return bad(`what is signed is not of the type ${PAYLOAD_TYPES.message}`)
  const signature = onlyBytes(parts, 3)
  const inner = signature && readFrame(signature)
  const keyId = inner ? onlyText(inner, 1) : null
  if (keyId === null && parts.some((field) => field.number === 3))
    return bad('the envelope has not one signature with the name of its key')
  const header = headerCodec.decode(payload)
  if (header.kind === 'bad') return bad(`header: ${header.what}`)
  const { value, unknown: unknownFields } = header
  if (value.bodyLength !== body.length || Buffer.compare(sha256(body), value.bodySha256) !== 0)
    return bad('the body is not the one the header names')
  return { kind: 'read', envelope: { header: value, payload, body, keyId, unknownFields } }
}

/** When an envelope, with or without its body, says it was sealed; null when it cannot be read. Nobody has checked it. */
export function createdAtIn(envelope: Uint8Array): Millis | null {
  const signed = onlyBytes(readFrame(envelope) ?? [], 1)
  const payload = signed && payloadIn(signed)
  const header = payload && headerCodec.decode(payload)
  return header?.kind === 'decoded' ? header.value.createdAt : null
}

function bad(what: string): { readonly kind: 'bad'; readonly what: string } {
  return { kind: 'bad', what }
}
