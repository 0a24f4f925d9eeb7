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
  /** When the agreement is in force: from the first, inclusive, to the second, exclusive; ms UTC. */
  readonly validFrom: Millis
  readonly validTo: Millis
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
  const lifetime = header.expiresAt - header.createdAt
  if (lifetime <= 0 || lifetime > TIME_TO_LIVE) return 'SCHEMA'
  return whyNotAgreed(header, gate) === null ? null : 'NOT_AGREED'
}

/**
 * Why a message is outside the agreement, as far as its header tells; null when it is within. What was given while the
 * agreement was in force may arrive after its end.
 */
export function whyNotAgreed(header: Header, gate: Gate): string | null {
  const [theirs, ours] = [header, gate].map((one) => `${one.agreementId} ${one.agreementVersion}`)
  if (theirs !== ours) return `the message is under ${theirs}, this port works under ${ours}`
  if (header.createdAt < gate.validFrom) return 'the agreement is not in force yet'
  if (header.createdAt >= gate.validTo) return 'the agreement has ended'
  return gate.kinds.includes(header.kind)
    ? null
    : `${header.kind} is not shared by ${header.sender}`
}

function endsAt(lane: string, a: string, b: string): boolean {
  return lane === `${a}>${b}` || lane === `${b}>${a}`
}
