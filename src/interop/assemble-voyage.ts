import { isImoNumber } from '../domain/codes.ts'
import type { Voyage } from '../domain/voyage.ts'
import { formatUtc, type Millis } from '../kernel/time.ts'
import { toCarrier, toLocode } from './codes.ts'
import type { VoyageDraft } from './draft.ts'
import type { IssueLog, Place } from './issue.ts'
import { type ImportDefaults, NEUTRAL } from './options.ts'
import { clip, quote, tidy } from './text.ts'

/**
 * A valid sailing. What consignments of one message share is said once for the message. When loading starts is hardly
 * ever stated: the departure stands in, which is the latest it can be.
 */
export function assembleVoyage(
  draft: VoyageDraft,
  defaults: ImportDefaults,
  log: IssueLog,
  where: Place,
): Voyage {
  if (last?.draft !== draft) last = { draft, voyage: makeVoyage(draft, defaults, log, where) }
  return last.voyage
}

/** Hundreds of consignments, one after the other, share the draft of their message. */
let last: { readonly draft: VoyageDraft; readonly voyage: Voyage } | null = null

function makeVoyage(
  draft: VoyageDraft,
  defaults: ImportDefaults,
  log: IssueLog,
  where: Place,
): Voyage {
  const carrier = carrierOf(draft, defaults, log, where)
  const number = numberOf(draft, log, where)
  const portOfLoading = portOf(draft.portOfLoading, defaults.portOfLoading, 'loading', log, where)
  const portOfDischarge = portOf(
    draft.portOfDischarge,
    defaults.portOfDischarge,
    'discharge',
    log,
    where,
  )
  return {
    id: `${carrier}:${number}:${portOfLoading}`,
    carrier,
    number,
    ...vesselOf(draft, log, where),
    portOfLoading,
    portOfDischarge,
    routing: [...new Set(draft.routing)]
      .filter((port) => port !== portOfLoading && port !== portOfDischarge)
      .slice(0, 20),
    ...timesOf(draft, defaults, log, where),
  }
}

function carrierOf(
  draft: VoyageDraft,
  defaults: ImportDefaults,
  log: IssueLog,
  where: Place,
): string {
  const stated = draft.carrier ?? ''
  const carrier = toCarrier(stated)
  if (carrier !== null) return carrier
  const instead = toCarrier(defaults.carrier ?? '') ?? NEUTRAL.carrier
  const what =
    stated === '' ? 'no carrier' : `${quote(stated)} is no carrier code of two to four letters`
  log.once(`${where.place} ${stated}`, 'no-carrier', where, `${what}; ${instead} stands in`)
  return instead
}

function numberOf(draft: VoyageDraft, log: IssueLog, where: Place): string {
  const stated = tidy(draft.number ?? '')
  if (stated !== '') return clip(stated, 17, log, where, 'the voyage number')
  log.once(where.place, 'no-voyage', where, `no voyage number; ${NEUTRAL.voyageNumber} stands in`)
  return NEUTRAL.voyageNumber
}

function vesselOf(
  draft: VoyageDraft,
  log: IssueLog,
  where: Place,
): Pick<Voyage, 'vesselImo' | 'vesselName'> {
  const name = tidy(draft.vesselName ?? '')
  const imo = tidy(draft.vesselImo ?? '').replace(/^IMO\s*/i, '')
  if (name === '' && imo === '')
    log.once(where.place, 'no-vessel', where, 'no vessel; the sailing goes without')
  const shaped = /^\d{7}$/.test(imo)
  if (imo !== '' && !isImoNumber(imo)) {
    const kept = shaped ? 'it is kept as it is' : 'it is left out'
    log.once(
      `${where.place} ${imo}`,
      'imo-check-digit',
      where,
      `${quote(imo)} is no valid IMO number; ${kept}`,
    )
  }
  return {
    ...(shaped ? { vesselImo: imo } : {}),
    ...(name === '' ? {} : { vesselName: clip(name, 100, log, where, 'the name of the vessel') }),
  }
}

function portOf(
  stated: string | undefined,
  fallback: string | undefined,
  role: 'loading' | 'discharge',
  log: IssueLog,
  where: Place,
): string {
  if (stated !== undefined) return stated
  const instead = toLocode(fallback ?? '') ?? NEUTRAL.port
  log.once(`${where.place} ${role}`, 'no-port', where, `no port of ${role}; ${instead} stands in`)
  return instead
}

function timesOf(
  draft: VoyageDraft,
  defaults: ImportDefaults,
  log: IssueLog,
  where: Place,
): Pick<Voyage, 'loadAt' | 'etd' | 'eta'> {
  const etd =
    draft.etd ??
    time(defaults.etd) ??
    draft.loadAt ??
    guessDeparture(draft) ??
    time(defaults.eta) ??
    0
  const eta = draft.eta ?? time(defaults.eta) ?? etd
  const loadAt = draft.loadAt ?? (draft.etd === undefined ? time(defaults.loadAt) : null) ?? etd
  if (draft.etd === undefined)
    log.once(
      `${where.place} etd`,
      'no-time',
      where,
      () => `no departure; ${formatUtc(etd)} stands in`,
    )
  if (draft.eta === undefined)
    log.once(
      `${where.place} eta`,
      'no-time',
      where,
      () => `no arrival; ${formatUtc(eta)} stands in`,
    )
  if (draft.loadAt === undefined) {
    log.once(
      where.place,
      'load-time-assumed',
      where,
      () => `no start of loading; ${formatUtc(loadAt)} stands in`,
    )
  }
  if (loadAt > etd || etd > eta) {
    const message = `loading ${formatUtc(loadAt)}, departure ${formatUtc(etd)} and arrival ${formatUtc(eta)} do not follow each other`
    log.once(
      `${where.place} ${message}`,
      'times-out-of-order',
      where,
      `${message}; they are kept as they are`,
    )
  }
  return { loadAt, etd, eta }
}

function guessDeparture(draft: VoyageDraft): Millis | undefined {
  const { madeAt, eta } = draft
  return madeAt === undefined || (eta !== undefined && eta < madeAt) ? eta : madeAt
}

const LATEST = 253_402_300_799_999

function time(value: Millis | undefined): Millis | null {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= LATEST
    ? value
    : null
}
