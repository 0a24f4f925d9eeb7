import type { Receipt } from '../domain/message.ts'
import { OUTCOMES, type Outcome } from '../domain/outcome.ts'

/** What the sender remembers of a message in flight. */
export type Outgoing = {
  readonly messageId: string
  readonly headerSha256: Uint8Array
  readonly bodySha256: Uint8Array
}

/** What came back for one message; the signatures have been checked, a bad one is null. */
export type Verified = {
  readonly messageId: string
  readonly outcome: Outcome
  readonly receipt: Receipt | null
  readonly refusal: {
    readonly messageId: string
    readonly headerSha256: Uint8Array
    readonly outcome: Outcome
  } | null
}

/** What becomes of the message. `retry`: it stays in the outbox until its next attempt or its expiry. */
export type Settlement =
  | { readonly kind: 'acknowledged'; readonly outcome: 'ACCEPTED' | 'DUPLICATE' }
  | { readonly kind: 'rejected'; readonly outcome: Outcome }
  | { readonly kind: 'bad-receipt' }
  | { readonly kind: 'retry'; readonly outcome: Outcome }

/**
 * The sender is done only on a receipt whose signature and digests match, or a definite signed refusal of exactly this
 * message. Everything else is tried again: a bit flipped in transit loses nothing. Source: protocol section 3.
 */
export function settle(sent: Outgoing, answer: Verified): Settlement {
  const { outcome } = answer
  if (outcome === 'ACCEPTED' || outcome === 'DUPLICATE') {
    return answer.receipt !== null && receiptMatches(sent, answer.receipt)
      ? { kind: 'acknowledged', outcome }
      : { kind: 'bad-receipt' }
  }
  if (!OUTCOMES[outcome].definite) return { kind: 'retry', outcome }
  const { refusal } = answer
  const holds =
    refusal !== null &&
    refusal.outcome === outcome &&
    refusal.messageId === sent.messageId &&
    Buffer.compare(refusal.headerSha256, sent.headerSha256) === 0
  return holds ? { kind: 'rejected', outcome } : { kind: 'bad-receipt' }
}

function receiptMatches(sent: Outgoing, receipt: Receipt): boolean {
  return (
    receipt.messageId === sent.messageId &&
    Buffer.compare(receipt.headerSha256, sent.headerSha256) === 0 &&
    Buffer.compare(receipt.bodySha256, sent.bodySha256) === 0
  )
}
