import type { Voyage } from '../../domain/voyage.ts'
import type { Rng } from '../../kernel/chance.ts'
import { DAY, HOUR, MINUTE, type Millis } from '../../kernel/time.ts'
import type { FilingLaw, FilingRule } from './filing-law.ts'

/** Filers send in batches: every filing falls on a quarter of an hour. */
export const QUANTUM = 15 * MINUTE

export type FilingWindow = { readonly earliest: Millis; readonly latest: Millis }
type Times = Pick<Voyage, 'loadAt' | 'etd' | 'eta'>

/** From when and until when the law wants this document for this voyage. */
export function filingWindow(rule: FilingRule, voyage: Times): FilingWindow {
  const short = rule.shortVoyage
  const hours =
    short !== undefined && voyage.eta - voyage.etd < short.underDays * DAY ? short : rule
  const event = rule.before === 'loading' ? voyage.loadAt : voyage.eta
  return {
    earliest: event - Math.round(hours.earliestHours * HOUR),
    latest: event - Math.round(hours.latestHours * HOUR),
  }
}

/** The earliest time at which any document of this voyage can be filed. */
export function opensAt(origin: FilingLaw, destination: FilingLaw, voyage: Times): Millis {
  const rules = [origin.exportDeclaration, destination.manifest, destination.importDeclaration]
  if (destination.securityFiling !== null) rules.push(destination.securityFiling)
  return quantumDown(
    Math.min(...rules.map((rule) => filingWindow(rule, voyage).earliest), voyage.etd),
  )
}

/**
 * When a document is filed: mostly close to its limit, never after it, except for `lateShare` of documents, which are
 * 15 minutes to 10 hours late. Takes two draws of the stream whatever comes of it.
 */
export function filingTime(
  window: FilingWindow,
  lateShare: number,
  rng: Rng,
): { at: Millis; late: boolean } {
  const eagerness = rng.unit()
  const luck = rng.unit()
  const latest = quantumDown(window.latest)
  if (luck < lateShare) {
    return {
      at: latest + QUANTUM * (1 + Math.floor((luck / lateShare) * LATEST_QUANTA)),
      late: true,
    }
  }
  const room = Math.max(0, Math.floor((latest - window.earliest) / QUANTUM))
  return { at: latest - QUANTUM * Math.floor(eagerness * eagerness * (room + 1)), late: false }
}

const LATEST_QUANTA = (10 * HOUR) / QUANTUM

export const quantumDown = (at: Millis): Millis => Math.floor(at / QUANTUM) * QUANTUM
export const quantumUp = (at: Millis): Millis => Math.ceil(at / QUANTUM) * QUANTUM
