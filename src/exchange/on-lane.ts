import { countryOf } from '../domain/codes.ts'
import type { ContainerMove } from '../domain/container-event.ts'
import type { Header, Item } from '../domain/message.ts'
import { present } from '../kernel/assert.ts'

/** Which end of a lane gives an item of it to the other. */
export type Giver = 'loading' | 'discharge' | 'either'

/**
 * Who gives an item: what exporters and carriers filed comes from the port of loading, what importers filed and what is
 * thought of it from the port of discharge. A move of a box is told where it is seen first. Permits, statuses, warnings,
 * lists and opened boxes come from whoever has them.
 */
export function giverOf(item: Item): Giver {
  return item.kind === 'container-event' ? GIVER_OF_MOVE[item.move] : GIVER_OF_KIND[item.kind]
}

/**
 * True when an item may travel in this message: its giver sends it, on its own lane, speaks for nobody else, and tells of
 * no box that is bound elsewhere.
 */
export function itemOnLane(item: Item, { lane, sender }: Pick<Header, 'lane' | 'sender'>): boolean {
  const [loading, discharge] = lane.split('>')
  const giver = giverOf(item)
  if (giver !== 'either' && sender !== (giver === 'loading' ? loading : discharge)) return false
  const ends = endsOf(item)
  if (ends !== null && (ends.portOfLoading !== loading || ends.portOfDischarge !== discharge))
    return false
  if (item.kind === 'stow-plan')
    return item.positions.every((box) => box.portOfDischarge === discharge)
  return speaksFor(item, sender) && answersTo(item, present(discharge, 'a lane has two ends'))
}

/** True when one port can give another something of a kind: a lane between them runs the way that takes. */
export function canGive(
  kind: Item['kind'],
  from: string,
  to: string,
  lanes: readonly string[],
): boolean {
  const giver = kind === 'container-event' ? 'either' : GIVER_OF_KIND[kind]
  return (
    (giver !== 'discharge' && lanes.includes(`${from}>${to}`)) ||
    (giver !== 'loading' && lanes.includes(`${to}>${from}`))
  )
}

/** The lane an item names itself; null when its shipment has to tell, or when it is about none. */
export function endsOf(item: Item): LaneEnds | null {
  if ('voyage' in item) return item.voyage
  return item.kind === 'container-event' ? item : null
}

export type LaneEnds = { readonly portOfLoading: string; readonly portOfDischarge: string }

const GIVER_OF_KIND: Readonly<Record<Exclude<Item['kind'], 'container-event'>, Giver>> = {
  manifest: 'loading',
  'export-declaration': 'loading',
  'master-bill': 'loading',
  'stow-plan': 'loading',
  'certificate-of-origin': 'loading',
  'transit-movement': 'loading',
  'supply-import': 'loading',
  'security-filing': 'discharge',
  'import-declaration': 'discharge',
  'preference-claim': 'discharge',
  'value-declaration': 'discharge',
  assessment: 'discharge',
  referral: 'discharge',
  'assistance-request': 'discharge',
  'assistance-response': 'loading',
  'warning-feedback': 'discharge',
  'control-result': 'either',
  permit: 'either',
  'aeo-status': 'either',
  warning: 'either',
  'risk-list-update': 'either',
  invalidation: 'either',
  'filing-part': 'loading',
  'filing-notice': 'discharge',
  'referral-answer': 'loading',
  disposition: 'discharge',
  arrival: 'discharge',
  'published-rule': 'either',
}

const GIVER_OF_MOVE: Readonly<Record<ContainerMove, Giver>> = {
  stuffed: 'loading',
  'gate-in': 'loading',
  loaded: 'loading',
  'transhipment-discharged': 'discharge',
  'transhipment-loaded': 'discharge',
  discharged: 'discharge',
  'gate-out': 'discharge',
}

/** Whoever asks, holds or acknowledges names it, and the answer bears that name: only the port of discharge does. */
function answersTo(item: Item, discharge: string): boolean {
  return !NAMED_AT_DISCHARGE.has(item.kind) || item.number.startsWith(`${discharge}:`)
}

const NAMED_AT_DISCHARGE: ReadonlySet<Item['kind']> = new Set([
  'assistance-request',
  'assistance-response',
  'filing-notice',
  'referral-answer',
  'disposition',
  'arrival',
] as const)

/** A port tells of the boxes it opened, the registers of its country and its own warnings and lists; of no other's. */
function speaksFor(item: Item, port: string): boolean {
  switch (item.kind) {
    case 'control-result':
      return item.examinedAt === port
    case 'certificate-of-origin':
      return item.issuer === countryOf(port)
    case 'aeo-status':
      return item.country === countryOf(port)
    case 'warning':
    case 'risk-list-update':
    case 'published-rule':
      return item.from === port
    default:
      return true
  }
}
