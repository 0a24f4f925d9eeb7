/**
 * What a port can answer to one message; one table decides what each means for the sender.
 * `definite`: trying again cannot help · `signed`: carries a signed receipt or refusal. Source: protocol section 3.
 */
export const OUTCOMES = {
  ACCEPTED: { definite: true, signed: 'receipt', doc: 'New, and safely kept.' },
  DUPLICATE: {
    definite: true,
    signed: 'receipt',
    doc: 'Known already: the first receipt again, byte for byte.',
  },
  CONFLICT: { definite: true, signed: 'refusal', doc: 'The id is known with another content.' },
  UNAUTHENTICATED: {
    definite: false,
    signed: 'none',
    doc: 'Signature, key or body digest does not hold.',
  },
  NOT_ON_LANE: {
    definite: true,
    signed: 'refusal',
    doc: 'Sender, recipient and lane do not belong together.',
  },
  EXPIRED: { definite: true, signed: 'refusal', doc: 'Arrived at or after its expiry.' },
  NOT_YET_VALID: {
    definite: false,
    signed: 'refusal',
    doc: 'Created later than the receiver thinks it is.',
  },
  SCHEMA: {
    definite: true,
    signed: 'refusal',
    doc: 'The body cannot be read, or breaks the schema.',
  },
  NOT_AGREED: {
    definite: true,
    signed: 'refusal',
    doc: 'A kind or field the agreement does not share.',
  },
  TOO_LARGE: {
    definite: true,
    signed: 'refusal',
    doc: 'More items or bytes than a message may have.',
  },
  RETRY_LATER: { definite: false, signed: 'none', doc: 'Not kept this time; send it again.' },
} as const satisfies Record<
  string,
  { definite: boolean; signed: 'receipt' | 'refusal' | 'none'; doc: string }
>
export type Outcome = keyof typeof OUTCOMES

/** The outcomes that refuse a message. */
export type RefusalReason = Exclude<Outcome, 'ACCEPTED' | 'DUPLICATE'>
