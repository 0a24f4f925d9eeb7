import type { PortDocument, PortFiling } from '../domain/port-document.ts'
import { DAY, type Millis } from '../kernel/time.ts'

/** Days between a message and the arrival it speaks of, beyond which one of the two is taken for a slip. */
export const JOURNEY_DAYS_MAX = 400

/** Filings that speak of an arrival too long after (or before) themselves to be replayed. */
export function implausible(filings: readonly PortFiling[]): readonly PortFiling[] {
  return filings.filter(
    ({ at, document }) =>
      'voyage' in document && Math.abs(document.voyage.eta - at) > JOURNEY_DAYS_MAX * DAY,
  )
}

/** A recorded manifest and the time its message carries; null when it carries none. */
export type Recorded = { readonly document: PortDocument; readonly at: Millis | null }

/**
 * Filings of recorded messages: each carrier's manifest reaches the port of discharge, and as outbound manifest the
 * port of loading, at the time of its message; without one, when its ship starts loading.
 */
export function filingsOf(
  recorded: readonly Recorded[],
  ports: readonly string[],
): readonly PortFiling[] {
  return recorded.flatMap(({ document, at }) => {
    if (!('voyage' in document)) return []
    const { portOfLoading, portOfDischarge, loadAt } = document.voyage
    const ends =
      document.kind === 'export-declaration' ? [portOfLoading] : [portOfLoading, portOfDischarge]
    return ends
      .filter((port) => ports.includes(port))
      .map((port) => ({ at: at ?? loadAt, port, document }))
  })
}
