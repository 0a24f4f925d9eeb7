import type { JournalEntry, JournalEvent } from '../domain/journal.ts'
import { unreachable } from '../kernel/assert.ts'
import { printable } from '../kernel/printable.ts'
import { formatDuration, formatUtc } from '../kernel/time.ts'

/**
 * One line of a story: `2026-03-01T00:15:00Z  VNHPH  #12    sealed        VNHPH:1:000042 manifest x40`. Columns line up,
 * digests are cut to eight digits, and nothing from outside can break the line.
 */
export function formatEntry({ at, port, seq, event }: JournalEntry): string {
  const columns = [
    formatUtc(at).padEnd(20),
    port.padEnd(5),
    `#${seq}`.padEnd(6),
    event.kind.padEnd(12),
    describe(event),
  ]
  return printable(columns.join('  ').trimEnd())
}

function describe(event: JournalEvent): string {
  switch (event.kind) {
    case 'filed':
      return `${event.document} ${event.number} r${event.revision}${about(event.shipment)}`
    case 'too-large-to-share':
      return `${event.document} ${event.number} r${event.revision}`
    case 'sealed':
    case 'received':
      return `${event.messageId} ${event.message} x${event.items}  header ${short(event.headerSha256)}`
    case 'purged':
      return `${event.messageId} ${event.message} x${event.items}`
    case 'duplicate':
    case 'bad-receipt':
      return event.messageId
    case 'refused':
      return `${event.messageId} ${event.outcome}`
    case 'acknowledged':
    case 'rejected':
      return `${event.messageId} ${event.outcome} after ${attempts(event.attempts)}`
    case 'expired':
      return `${event.messageId} after ${attempts(event.attempts)}`
    case 'applied':
      return `${event.item} ${event.number} r${event.revision}${about(event.shipment)}  by ${event.messageId}`
    case 'item-refused':
      return `${event.item} ${event.number} r${event.revision}  by ${event.messageId}`
    case 'assessed':
      return `${event.shipment} ${verdict(event)}  rules ${event.rules.join(' ') || 'none'}`
    case 'scoring-failed':
      return `${event.shipment} ${event.error} after ${attempts(event.tries)}${event.setAside ? '  set aside' : ''}`
    case 'ordered':
      return `${event.shipment} ${event.order}`
    case 'referred':
      return `${event.shipment} ${event.action}  number ${event.number}`
    case 'found':
      return (
        `${event.shipment} ${event.outcome}${event.typology === null ? '' : ` ${event.typology}`}` +
        `  opened at ${event.port}  duty ${event.dutyEvadedMinor} harm ${event.harmPoints}`
      )
    case 'warning-met':
      return `${event.shipment} warning ${event.warning}${until(event.dueAt).slice(1)}`
    case 'feedback':
      return `${event.shipment} warning ${event.warning} by ${event.by}${event.inTime ? '' : ', late'}`
    case 'transit':
      return `${event.shipment} movement ${event.movement} r${event.revision}  guarantee ${event.guarantee} ${event.guaranteeMinor}  offices ${event.offices}  seals ${event.seals}`
    case 'benefit':
      return `${event.shipment} operator ${event.operator} r${event.revision}`
    case 'lists-changed':
      return `${event.changed} entries  shipments ${event.touched}, at sea ${event.atSea}`
    case 'partner-rule': {
      const { refused } = event
      const place = refused?.line === undefined ? '' : ` at ${refused.line}:${refused.column}`
      const why =
        refused === undefined ? '' : `  ${refused.reason}, ${refused.faults} faults${place}`
      const by = event.by === undefined ? '' : ` by ${event.officer ?? 'the port'}`
      const touched = event.touched === undefined ? '' : `  shipments ${event.touched}`
      return `${event.publisher} ${event.number} r${event.revision} ${event.step}${by}${why}${touched}`
    }
    case 'overdue':
      return `${event.partner} ${event.message} since ${formatUtc(event.since)}`
    case 'feedback-heard':
      return `${event.shipment} warning ${event.warning} ${event.action}`
    case 'assistance':
      return `${event.shipment} ${event.subject} ${event.step}  number ${event.number}`
    case 'procedure':
      return `${event.procedure} ${event.name}${about(event.shipment)}  ${event.was} -> ${event.state}${until(event.dueAt)}`
    case 'deadline-passed':
      return `${event.procedure} ${event.name}${about(event.shipment)}  still ${event.state}${until(event.dueAt)}`
    case 'impossible':
      return `${event.procedure} ${event.name}${about(event.shipment)}  ${event.place}: ${event.why}; ${event.mend}`
    case 'drawn':
      return `${event.shipment} claim ${event.claim} by ${event.certificate}  ${event.kg} kg ${event.verdict}`
    case 'trained':
      return `${event.offences} offences in ${event.cases} findings until ${formatUtc(event.trainedAt)}`
    case 'drift':
      return `scores ${event.stabilityPermille ?? 'too few'}  hits missing ${event.missingHitsTenths / 10}`
    case 'released':
      return `${event.shipment} ${verdict(event)}  ${event.chosenBy === null ? 'not opened' : `opened by ${event.chosenBy}`}`
    case 'cleared':
      return `${event.shipment} ${event.trader}  ${formatDuration(event.clearedAt - event.arrivedAt)} after arrival`
    case 'not-loaded':
      return `${event.shipment} ${figures(event)}`
    case 'decided':
      return `${event.shipment} ${event.decision} by ${event.officer}  reason ${short(event.reasonSha256)}`
    case 'read':
      return `${event.shipment} for ${event.purpose} by ${event.reader}`
    case 'evidence-taken':
      return `${event.messageId} for ${event.purpose} by ${event.reader}`
    case 'witnessed':
      return `${event.partner} has seen ${event.size} entries  head ${short(event.head)}`
    case 'equivocation':
      return `${event.partner} at ${event.size} entries`
    case 'loss-accepted':
      return `${event.entries} entries of the log`
    case 'reconciled':
      return `${event.partner} ${event.verdict}  sent ${event.sent} known ${event.known} missing ${event.missing}`
    default:
      return unreachable(event)
  }
}

type Figures = { readonly score: number | null; readonly expectedHarm: number }

const figures = ({ score, expectedHarm }: Figures) =>
  `score ${score ?? 'none'} harm ${expectedHarm}`

const verdict = (event: Figures & { readonly channel: string }) =>
  `${event.channel} ${figures(event)}`

const until = (at: number | null) => (at === null ? '' : `  until ${formatUtc(at)}`)

const about = (shipment: string | undefined) =>
  shipment === undefined ? '' : `  shipment ${shipment}`

const attempts = (count: number) => `${count} ${count === 1 ? 'attempt' : 'attempts'}`

const short = (digest: string) => digest.slice(0, 8)
