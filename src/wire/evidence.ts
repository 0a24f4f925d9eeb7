import { z } from 'zod'
import type { Checkpoint, Receipt } from '../domain/message.ts'
import { OUTCOMES, type RefusalReason } from '../domain/outcome.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Millis } from '../kernel/time.ts'
import { type Codec, createCodec } from './codec.ts'
import { openPayload, type PayloadType, payloadIn, signPayload } from './dsse.ts'
import { Count, Digest, Name, SMALL_LIMITS, Time } from './header.ts'
import { keysOfPort, type SigningKey, type TrustedKeys } from './keys.ts'

/** "Not kept, and this is why." Signed by the receiver. */
export type Refusal = {
  readonly messageId: string
  readonly headerSha256: Uint8Array
  readonly outcome: RefusalReason
  /** The receiver's clock, ms UTC. */
  readonly receiverTime: number
  /** What is wrong, in one line, without data. */
  readonly detail?: string
}

/** Counters of one epoch, both ends included. */
export type IdRange = { readonly epoch: number; readonly first: number; readonly last: number }

/** A message of one port: the parts of its id after the port. */
export type Position = { readonly epoch: number; readonly counter: number }

/** What the caller has had acknowledged, and what it remembers of the other's log. */
export type Inquiry = {
  readonly port: string
  /** The port that is asked. */
  readonly partner: string
  readonly at: number
  /** Messages of the caller that the other port has acknowledged; at most 10,000 ranges. */
  readonly acknowledged: readonly IdRange[]
  /** How many of the other's messages are kept by the caller. */
  readonly known: number
  readonly checkpoint: Checkpoint
  /** The newest checkpoint of the other's log the caller holds; null when there is none yet. */
  readonly remembered: Checkpoint | null
}

/** How the answering port's books compare with what its partner asked about. */
export type Reconciliation = {
  readonly port: string
  readonly partner: string
  readonly at: number
  /** Direction partner to port: messages kept here, and ranges asked about that are not. */
  readonly known: number
  readonly missing: readonly IdRange[]
  /** Direction port to partner: messages the partner has acknowledged. */
  readonly sent: number
  /** The answering port's own log now. */
  readonly checkpoint: Checkpoint
  /** The newest checkpoint of the partner's log held here; null when there is none yet. */
  readonly remembered: Checkpoint | null
  /** The highest message of the partner kept here; null when there is none. */
  readonly highest: Position | null
  /** SHA-256 of the inquiry's payload; absent from an older port. */
  readonly inquirySha256?: Uint8Array
  /** The receipt or answer in which the partner itself showed `remembered`; absent without it, and from an older port. */
  readonly shownIn?: Uint8Array
}

/** Most ranges of ids in one comparison. */
export const RANGES_MAX = 10_000
const RECONCILE_LIMITS = {
  repeated: RANGES_MAX,
  elements: RANGES_MAX + 10,
  fields: 5 * RANGES_MAX,
} as const

const CheckpointSchema = z.object({ size: Count, head: Digest })
const PositionSchema = z.object({ epoch: Count, counter: Count })
const IdRangeSchema = z
  .object({ epoch: Count, first: Count, last: Count })
  .refine((range) => range.first <= range.last, 'a range ends before it begins')

const receiptCodec = createCodec<Receipt>(
  'Receipt',
  z.object({
    messageId: Name,
    headerSha256: Digest,
    bodySha256: Digest,
    receivedAt: Time,
    checkpoint: CheckpointSchema,
  }),
  SMALL_LIMITS,
)

const REASONS = Object.keys(OUTCOMES).filter(
  (outcome) => outcome !== 'ACCEPTED' && outcome !== 'DUPLICATE',
)
const refusalCodec = createCodec<Refusal>(
  'Refusal',
  z.object({
    messageId: Name,
    headerSha256: Digest,
    outcome: z.enum(REASONS as RefusalReason[]),
    receiverTime: Time,
    detail: z.string().max(200).exactOptional(),
  }),
  SMALL_LIMITS,
)

const inquiryCodec = createCodec<Inquiry>(
  'Inquiry',
  z.object({
    port: Name,
    partner: Name,
    at: Time,
    acknowledged: z.array(IdRangeSchema).max(RANGES_MAX),
    known: Count,
    checkpoint: CheckpointSchema,
    remembered: CheckpointSchema.nullable().default(null),
  }),
  RECONCILE_LIMITS,
)

const reconciliationCodec = createCodec<Reconciliation>(
  'Reconciliation',
  z.object({
    port: Name,
    partner: Name,
    at: Time,
    known: Count,
    missing: z.array(IdRangeSchema).max(RANGES_MAX),
    sent: Count,
    checkpoint: CheckpointSchema,
    remembered: CheckpointSchema.nullable().default(null),
    highest: PositionSchema.nullable().default(null),
    inquirySha256: Digest.exactOptional(),
    shownIn: z.instanceof(Uint8Array).exactOptional(),
  }),
  RECONCILE_LIMITS,
)

/** The encoding of `Signed`: keep these bytes, a duplicate is answered with them. */
export function signReceipt(receipt: Receipt, key: SigningKey): Uint8Array {
  return signPayload('receipt', receiptCodec.encode(receipt), key)
}

/** The receipt, when the port that owes it has signed it with a key valid at `at`; null for everything else. */
export function openReceipt(
  signed: Uint8Array,
  trusted: TrustedKeys,
  port: string,
  at: Millis,
): Receipt | null {
  return open('receipt', receiptCodec, signed, keysOfPort(trusted, port), at)
}

/** When a receipt says its message was kept; null when it cannot be read. Nobody has checked it. */
export function receivedAtIn(signed: Uint8Array): Millis | null {
  const payload = payloadIn(signed)
  const receipt = payload && receiptCodec.decode(payload)
  return receipt?.kind === 'decoded' ? receipt.value.receivedAt : null
}

export function signRefusal(refusal: Refusal, key: SigningKey): Uint8Array {
  return signPayload('refusal', refusalCodec.encode(refusal), key)
}

/** The refusal, when the port that refuses has signed it with a key valid at `at`; null for everything else. */
export function openRefusal(
  signed: Uint8Array,
  trusted: TrustedKeys,
  port: string,
  at: Millis,
): Refusal | null {
  return open('refusal', refusalCodec, signed, keysOfPort(trusted, port), at)
}

export function signInquiry(inquiry: Inquiry, key: SigningKey): Uint8Array {
  return signPayload('inquiry', inquiryCodec.encode(inquiry), key)
}

/** The question, when the port that asks has signed it with a key valid at `at`; null for everything else. */
export function openInquiry(signed: Uint8Array, trusted: TrustedKeys, at: Millis): Inquiry | null {
  const opened = openPayload('inquiry', signed, trusted, at)
  const decoded = opened && inquiryCodec.decode(opened.payload)
  return decoded?.kind === 'decoded' && decoded.value.port === opened?.signer ? decoded.value : null
}

export function signReconciliation(reconciliation: Reconciliation, key: SigningKey): Uint8Array {
  return signPayload('checkpoint', reconciliationCodec.encode(reconciliation), key)
}

/** The comparison, when the port it speaks of has signed it with a key valid at `at`; null for everything else. */
export function openReconciliation(
  signed: Uint8Array,
  trusted: TrustedKeys,
  port: string,
  at: Millis,
): Reconciliation | null {
  const books = open('checkpoint', reconciliationCodec, signed, keysOfPort(trusted, port), at)
  return books?.port === port ? books : null
}

/**
 * The checkpoint of its log that a port showed in a receipt or an answer, when it has signed that with a key it had at the
 * time it names; null for everything else.
 */
export function checkpointShown(
  signed: Uint8Array,
  trusted: TrustedKeys,
  port: string,
): Checkpoint | null {
  const keptAt = receivedAtIn(signed)
  const receipt = keptAt === null ? null : openReceipt(signed, trusted, port, keptAt)
  if (receipt !== null) return receipt.checkpoint
  const payload = payloadIn(signed)
  const books = payload && reconciliationCodec.decode(payload)
  if (books?.kind !== 'decoded') return null
  return openReconciliation(signed, trusted, port, books.value.at)?.checkpoint ?? null
}

/** What an answer names the inquiry by; null for what is no `Signed`. */
export function inquiryDigest(signed: Uint8Array): Uint8Array | null {
  const payload = payloadIn(signed)
  return payload && new Uint8Array(sha256(payload))
}

function open<T>(
  type: PayloadType,
  codec: Codec<T>,
  signed: Uint8Array,
  trusted: TrustedKeys,
  at: Millis,
): T | null {
  const opened = openPayload(type, signed, trusted, at)
  const decoded = opened && codec.decode(opened.payload)
  return decoded?.kind === 'decoded' ? decoded.value : null
}
