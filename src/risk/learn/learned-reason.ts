import type { Assessment, Reason } from '../../domain/assessment.ts'
import type { ChainSays, LearnedVerdict } from './learned-model.ts'

/** Stands in a list of reasons where a rule's id would; no rule may be called so. */
export const LEARNED = 'learned-history'

/**
 * What the past says, as one reason beside those of the rules; null when it says no more than of any shipment. Only what
 * lies above the base counts: a shipment like all others is not suspect because crime exists.
 */
export function learnedReason(verdict: LearnedVerdict, weight: number): Reason | null {
  const { probability, base } = verdict
  const above = Math.round((100 * (probability - base)) / (1 - base))
  if (above <= 0) return null
  const spoken = verdict.chains.filter(
    ({ pull, levels }) => pull > 0 && levels.some(({ seen }) => seen > 0),
  )
  return {
    rule: LEARNED,
    confidence: above / 100,
    weight,
    because: [
      `past findings put it at ${Math.round(100 * probability)} %, all shipments at ${Math.round(100 * base)} %`,
      ...spoken.map(tellChain),
    ].join('; '),
  }
}

/** The finest level at which anything was seen: its keys and its counts. */
function tellChain({ chain, levels }: ChainSays): string {
  const finest = levels.findLast(({ seen }) => seen > 0)
  if (finest === undefined) return `${chain}: nothing seen`
  return `${chain}: ${finest.illicit} of ${finest.seen} with the same ${finest.keys.join(', ')} were illicit`
}

/**
 * An assessment with the learned reason among those of the rules, all of which stay. The score becomes
 * `1000 · (1 − (1 − score/1000) · (1 − confidence · weight))`: what is learned can raise it and never lowers it. Expected
 * harm, and with it the place in the queue, rises by as much probability times `meanHarm`, the harm points of an offence.
 */
export function withLearnedReason(
  assessment: Assessment,
  reason: Reason | null,
  meanHarm: number,
): Assessment {
  if (reason === null) return assessment
  const adds = Math.round(10 * reason.confidence * reason.weight)
  const score = Math.round(1_000 - ((1_000 - assessment.score) * (1_000 - adds)) / 1_000)
  const reasons = [...assessment.reasons]
  const place = reasons.findIndex(
    ({ confidence, weight }) => confidence * weight < reason.confidence * reason.weight,
  )
  reasons.splice(place < 0 ? reasons.length : place, 0, reason)
  const expectedHarm =
    assessment.expectedHarm + Math.round(((score - assessment.score) * meanHarm) / 1_000)
  return { ...assessment, score, expectedHarm, reasons }
}
