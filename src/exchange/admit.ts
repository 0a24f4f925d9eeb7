import type { Header } from '../domain/message.ts'
import type { RefusalReason } from '../domain/outcome.ts'
import type { Millis } from '../kernel/time.ts'
import { SKEW_MAX, TIME_TO_LIVE } from './limits.ts'
import { parseMessageId } from './message-id.ts'

/** What the receiver knows when it judges a header whose signature and digest hold. */
export type Gate = {
  readonly port: string
  readonly now: Millis
  /** Port that owns the key the header was signed with. */
  readonly keyOwner: string
  /** Lanes of the agreement, `VNHPH>USLAX`. */
  readonly lanes: readonly string[]
  readonly agreementId: string
  readonly agreementVersion: string
  /** Message kinds the agreement lets the sender share. */
  readonly kinds: readonly string[]
}

/** True when sender, recipient, key and lane of a header do not belong together at this port. */
export function offLane(header: Header, gate: Gate): boolean {
  const id = parseMessageId(header.messageId)
  return (
    id === null ||
    id.port !== header.sender ||
    header.sender !== gate.keyOwner ||
    header.recipient !== gate.port ||
    !gate.lanes.includes(header.lane) ||
    !endsAt(header.lane, header.sender, gate.port)
  )
}

/**
 * Why a new message on its lane is refused before its body is looked at; null when it may come in. Expiry is
 * exclusive: a message is refused at the very millisecond it expires. Source: protocol sections 3 and 4.
 */
export function refuseTerms(header: Header, gate: Gate): RefusalReason | null {
  if (header.createdAt > gate.now + SKEW_MAX) return 'NOT_YET_VALID'
  if (header.expiresAt <= gate.now) return 'EXPIRED'
  if (header.expiresAt - header.createdAt > TIME_TO_LIVE) return 'SCHEMA'
  if (
    header.agreementId !== gate.agreementId ||
    header.agreementVersion !== gate.agreementVersion
  ) {
    return 'NOT_AGREED'
  }
  return gate.kinds.includes(header.kind) ? null : 'NOT_AGREED'
}

function endsAt(lane: string, a: string, b: string): boolean {
  return lane === `${a}>${b}` || lane === `${b}>${a}`
}
