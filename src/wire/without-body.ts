import type { Header } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Millis } from '../kernel/time.ts'
import { openPayload } from './dsse.ts'
import { onlyBytes, readFrame, writeFrame } from './frame.ts'
import { headerCodec } from './header.ts'
import type { TrustedKeys } from './keys.ts'

/** The signed header of an envelope that has no body; null for one that has. */
export function headerAlone(envelope: Uint8Array): Uint8Array | null {
  const fields = readFrame(envelope) ?? []
  return onlyBytes(fields, 2) === null ? onlyBytes(fields, 1) : null
}

/** The header of an envelope without a body, as a key valid at `at` signed it; null when it is not so. */
export function openHeaderAlone(
  envelope: Uint8Array,
  trusted: TrustedKeys,
  at: Millis,
): {
  readonly kind: 'opened'
  readonly header: Header
  readonly headerSha256: Uint8Array
  readonly keyId: string
  readonly keyOwner: string
} | null {
  const signed = headerAlone(envelope)
  const opened = signed && openPayload('message', signed, trusted, at)
  const header = opened && headerCodec.decode(opened.payload)
  if (!opened || header?.kind !== 'decoded') return null
  const headerSha256 = new Uint8Array(sha256(opened.payload))
  return {
    kind: 'opened',
    header: header.value,
    headerSha256,
    keyId: opened.keyId,
    keyOwner: opened.signer,
  }
}

/** The envelope with its header as it was signed, and no body: the digest in the header still says what that was. */
export function withoutBody(envelope: Uint8Array): Uint8Array {
  const header = present(onlyBytes(readFrame(envelope) ?? [], 1), 'a kept message has its header')
  return writeFrame([{ number: 1, value: header }])
}
