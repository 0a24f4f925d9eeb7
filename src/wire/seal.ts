import type { Header } from '../domain/message.ts'
import { sha256 } from '../kernel/digest.ts'
import { signPayload } from './dsse.ts'
import { writeFrame } from './frame.ts'
import { headerCodec } from './header.ts'
import type { SigningKey } from './keys.ts'

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
  const header: Header = {
    ...unsealed,
    bodySha256: new Uint8Array(sha256(body)),
    bodyLength: body.length,
  }
  const payload = headerCodec.encode(header)
  const bytes = writeFrame([
    { number: 1, value: signPayload('message', payload, key) },
    { number: 2, value: body },
  ])
  return { bytes, headerSha256: new Uint8Array(sha256(payload)), header }
}
