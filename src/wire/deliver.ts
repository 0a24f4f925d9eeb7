import type { Outcome } from '../domain/outcome.ts'
import { assert } from '../kernel/assert.ts'
import { type FrameField, onlyBytes, onlyText, readFrame, writeFrame } from './frame.ts'
import { shapeOf } from './shape.ts'

/** Most messages of one call. Source: protocol section 4. */
export const MESSAGES_MAX = 200

/** What became of one message of a call. */
export type DeliverResult = {
  /** Empty when the header could not be trusted. */
  readonly messageId: string
  readonly outcome: Outcome
  /** The encoding of a `Signed` receipt, byte for byte as it was signed. */
  readonly receipt: Uint8Array | null
  /** The encoding of a `Signed` refusal. */
  readonly refusal: Uint8Array | null
}

export type SplitRequest =
  | { readonly kind: 'envelopes'; readonly envelopes: readonly Uint8Array[] }
  | { readonly kind: 'malformed'; readonly what: string }

/** A DeliverRequest of envelopes as they were sealed, oldest first. */
export function encodeDeliverRequest(envelopes: readonly Uint8Array[]): Uint8Array {
  assert(
    envelopes.length <= MESSAGES_MAX,
    `a call carries at most ${MESSAGES_MAX} messages, got ${envelopes.length}`,
  )
  return writeFrame(envelopes.map((value) => ({ number: 1, value })))
}

/** The envelopes of a DeliverRequest as views into it; nothing inside them is looked at yet. */
export function splitDeliverRequest(bytes: Uint8Array): SplitRequest {
  const fields = readFrame(bytes)
  if (fields === null) return { kind: 'malformed', what: 'this is no DeliverRequest' }
  const values = fields.filter((field) => field.number === 1).map((field) => field.value)
  const envelopes = values.filter((value) => typeof value !== 'number')
  if (envelopes.length < values.length)
    return { kind: 'malformed', what: 'an envelope is a number' }
  if (envelopes.length === 0)
    return { kind: 'malformed', what: 'a call carries at least one message' }
  if (envelopes.length > MESSAGES_MAX) {
    return {
      kind: 'malformed',
      what: `a call carries at most ${MESSAGES_MAX} messages, this one ${envelopes.length}`,
    }
  }
  return { kind: 'envelopes', envelopes }
}

/** A DeliverResponse: one result for each message of the request, in its order. */
export function encodeDeliverResponse(results: readonly DeliverResult[]): Uint8Array {
  return writeFrame(results.map((result) => ({ number: 1, value: encodeResult(result) })))
}

/** The results for a request of `count` messages; null when the answer is malformed or has another count. */
export function decodeDeliverResponse(
  bytes: Uint8Array,
  count: number,
): readonly DeliverResult[] | null {
  const fields = readFrame(bytes)?.filter((field) => field.number === 1)
  if (fields?.length !== count) return null
  const results = fields.map((field) =>
    typeof field.value === 'number' ? null : decodeResult(field.value),
  )
  return results.every((result) => result !== null) ? results : null
}

const words = shapeOf('Result').byNumber[2]?.words ?? []

function encodeResult({ messageId, outcome, receipt, refusal }: DeliverResult): Uint8Array {
  assert(receipt === null || refusal === null, 'a message is either receipted or refused')
  const fields: FrameField[] = [{ number: 2, value: words.indexOf(outcome) }]
  if (messageId !== '') fields.unshift({ number: 1, value: new TextEncoder().encode(messageId) })
  if (receipt !== null) fields.push({ number: 3, value: receipt })
  if (refusal !== null) fields.push({ number: 4, value: refusal })
  return writeFrame(fields)
}

function decodeResult(bytes: Uint8Array): DeliverResult | null {
  const fields = readFrame(bytes)
  const code = fields?.find((field) => field.number === 2)?.value
  const outcome = typeof code === 'number' ? words[code] : undefined
  if (!fields || outcome === undefined) return null
  return {
    messageId: onlyText(fields, 1) ?? '',
    outcome: outcome as Outcome,
    receipt: onlyBytes(fields, 3),
    refusal: onlyBytes(fields, 4),
  }
}
