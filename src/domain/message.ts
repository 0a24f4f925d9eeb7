import { HOUR, type Millis } from '../kernel/time.ts'
import type { PortDocument } from './port-document.ts'
import type { Response } from './response.ts'

/** Anything that travels between two ports as an item of a batch. */
export type Item = PortDocument | Response
export type ItemKind = Item['kind']

/** What links an item to its consignment: nothing for one that is about a voyage, a company or a list. */
export function linksOf(item: Item): {
  readonly ucr?: string | undefined
  readonly houseBill?: string | undefined
} {
  return item as { ucr?: string; houseBill?: string }
}

/** The kinds of message; a message holds items of one kind. The place of a kind, from 1, is its number in `proto/`. */
export const MESSAGE_KINDS = [
  'manifest',
  'export-declaration',
  'security-filing',
  'import-declaration',
  'assessment',
  'referral',
  'control-result',
  'master-bill',
  'certificate-of-origin',
  'preference-claim',
  'stow-plan',
  'container-event',
  'aeo-status',
  'permit',
  'transit-movement',
  'supply-import',
  'value-declaration',
  'warning',
  'risk-list-update',
  'assistance-request',
  'assistance-response',
  'warning-feedback',
  'invalidation',
  'filing-part',
  'filing-notice',
  'referral-answer',
  'disposition',
  'arrival',
  'published-rule',
] as const satisfies readonly ItemKind[]
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** How long a message lives at most. Source: protocol section 4. */
export const TIME_TO_LIVE: Millis = 72 * HOUR

/** The signed header of a message: everything but the body. Times in ms UTC. Source: protocol section 2. */
export type Header = {
  /** `<port>:<epoch>:<counter>` */
  readonly messageId: string
  readonly sender: string
  readonly recipient: string
  /** `<port of loading>><port of discharge>` of what the message is about. */
  readonly lane: string
  readonly kind: MessageKind
  readonly schemaMajor: number
  readonly schemaMinor: number
  /** Rises by one with every message of this sender on this lane. */
  readonly seq: number
  readonly revision: number
  readonly createdAt: number
  /** Exclusive: at this instant the message is no longer accepted. */
  readonly expiresAt: number
  readonly correlatesWith?: string
  readonly agreementId: string
  readonly agreementVersion: string
  readonly purpose: string
  readonly part: number
  readonly parts: number
  readonly bodySha256: Uint8Array
  readonly bodyLength: number
  readonly traceparent: string
}

/** How much of a port's log the partner has been shown: the partner is the witness. */
export type Checkpoint = { readonly size: number; readonly head: Uint8Array }

/** "Safely kept, stop sending." Signed by the receiver. */
export type Receipt = {
  readonly messageId: string
  readonly headerSha256: Uint8Array
  readonly bodySha256: Uint8Array
  readonly receivedAt: number
  readonly checkpoint: Checkpoint
}
