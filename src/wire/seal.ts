import type { Header } from '../domain/message.ts'
import { sha256 } from '../kernel/digest.ts'
import { signPayload, unsignedPayload } from './dsse.ts'
import { writeFrame } from './frame.ts'
import { headerCodec } from './header.ts'
import type { SigningKey } from './keys.ts'
import type { ReadEnvelope } from './read-envelope.ts'

/** A message as it is kept, sent and sent again: never encoded a second time. */
export type Sealed = {
  /** The encoding of Envelope. */
  readonly bytes: Uint8Array
  /** Names the message, and through it the body. */
  readonly headerSha256: Uint8Array
  readonly header: Header
}

/** Names the body in the header by digest and length and signs the header. A header against the schema is a broken promise. */
export function seal(
  unsealed: Omit<Header, 'bodySha256' | 'bodyLength'>,
  body: Uint8Array,
  key: SigningKey,
): Sealed {
  const header = naming(body, unsealed)
  const payload = headerCodec.encode(header)
  const bytes = frameOf(signPayload('message', payload, key), body)
  return { bytes, headerSha256: new Uint8Array(sha256(payload)), header }
}

/** An envelope that says all it will say and that nobody has signed: no port accepts it. */
export function unsignedEnvelope(
  unsealed: Omit<Header, 'bodySha256' | 'bodyLength'>,
  body: Uint8Array,
): Uint8Array {
  return frameOf(unsignedPayload('message', headerCodec.encode(naming(body, unsealed))), body)
}

/** The same envelope with this signature only: the bytes of header and body stay as they are. */
export function signEnvelope({ payload, body }: ReadEnvelope, key: SigningKey): Uint8Array {
  return frameOf(signPayload('message', payload, key), body)
}

function naming(body: Uint8Array, unsealed: Omit<Header, 'bodySha256' | 'bodyLength'>): Header {
  return { ...unsealed, bodySha256: new Uint8Array(sha256(body)), bodyLength: body.length }
}

function frameOf(signed: Uint8Array, body: Uint8Array): Uint8Array {
  return writeFrame([
    { number: 1, value: signed },
    { number: 2, value: body },
  ])
}
