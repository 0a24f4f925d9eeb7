import type { Header } from '../domain/message.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Millis } from '../kernel/time.ts'
import { BODY_BYTES_MAX } from './body.ts'
import { decodeMessage } from './codec.ts'
import { checkPayloadAhead, openPayload } from './dsse.ts'
import { onlyBytes, readFrame } from './frame.ts'
import { headerCodec, SMALL_LIMITS } from './header.ts'
import type { TrustedKeys } from './keys.ts'
import { toPlain } from './plain.ts'
import { scan } from './scan.ts'
import { shapeOf } from './shape.ts'

/** What is known of an envelope. Byte arrays are views into the envelope. */
export type Opened =
  | {
      readonly kind: 'opened'
      readonly header: Header
      /** The header as it was signed, with its signature: what stays of a message whose body is not kept. */
      readonly signed: Uint8Array
      /** The signed bytes of the header. */
      readonly headerPayload: Uint8Array
      readonly headerSha256: Uint8Array
      /** Not decoded yet: `decodeBody`. */
      readonly body: Uint8Array
      readonly keyId: string
      /** The port whose key signed. Whether it may send this header is the caller's to judge. */
      readonly keyOwner: string
      /** Fields of a newer minor version in the header. */
      readonly unknownFields: number
    }
  | {
      readonly kind: 'refused'
      readonly outcome: 'UNAUTHENTICATED' | 'SCHEMA' | 'TOO_LARGE'
      /** What is wrong, in one line, without data. */
      readonly what: string
      /** Present once the signature holds, so that a definite refusal can name what it refuses. */
      readonly headerSha256?: Uint8Array
      readonly messageId?: string
      readonly keyOwner?: string
    }

/**
 * Opens an envelope with the keys valid at `at`: signature first, then the body's digest and length, then the header.
 * Everything before signature and digest hold is `UNAUTHENTICATED`, so that bits flipped in transit lose nothing; the
 * other outcomes are definite. Never throws.
 */
export function openEnvelope(bytes: Uint8Array, trusted: TrustedKeys, at: Millis): Opened {
  const fields = readFrame(bytes)
  const signed = fields && onlyBytes(fields, 1)
  const body = fields && onlyBytes(fields, 2)
  if (!signed || !body) return unauthenticated('the envelope is malformed')
  const opened = openPayload('message', signed, trusted, at)
  if (opened === null) return unauthenticated('no signature of a trusted key holds')

  const { payload, keyId, signer } = opened
  const headerSha256 = new Uint8Array(sha256(payload))
  const known = { headerSha256, keyOwner: signer }
  const names = namesIn(payload)
  if (names === null)
    return { kind: 'refused', outcome: 'SCHEMA', what: 'the header cannot be read', ...known }
  if (!namesBody(names, body)) return unauthenticated('the body is not the one the header names')

  const refused = { kind: 'refused', messageId: names.messageId, ...known } as const
  if (body.length > BODY_BYTES_MAX)
    return { ...refused, outcome: 'TOO_LARGE', what: `the body has ${body.length} bytes` }
  const header = headerCodec.decode(payload)
  if (header.kind === 'bad') return { ...refused, outcome: 'SCHEMA', what: header.what }
  return {
    kind: 'opened',
    header: header.value,
    signed,
    headerPayload: payload,
    headerSha256,
    body,
    keyId,
    keyOwner: signer,
    unknownFields: header.unknown,
  }
}

/** Checks the signature of an envelope on another thread, for `openEnvelope` to come; then, or when there is none to check, `done`. */
export function checkEnvelopeAhead(
  bytes: Uint8Array,
  trusted: TrustedKeys,
  at: Millis,
  done: () => void,
): void {
  const fields = readFrame(bytes)
  const signed = fields && onlyBytes(fields, 1)
  if (signed) checkPayloadAhead('message', signed, trusted, at, done)
  else done()
}

function unauthenticated(what: string): Opened {
  return { kind: 'refused', outcome: 'UNAUTHENTICATED', what }
}

type Names = {
  readonly messageId: string
  readonly bodySha256: Uint8Array
  readonly bodyLength: number
}

/** What is needed before the header may be judged: it may be of a schema this version cannot read. */
function namesIn(payload: Uint8Array): Names | null {
  const shape = shapeOf('Header')
  if (scan(payload, shape, SMALL_LIMITS).kind === 'unsound') return null
  const decoded = decodeMessage('Header', payload)
  return decoded === null ? null : (toPlain(decoded, shape) as Names)
}

function namesBody(names: Names, body: Uint8Array): boolean {
  return names.bodyLength === body.length && Buffer.compare(sha256(body), names.bodySha256) === 0
}
