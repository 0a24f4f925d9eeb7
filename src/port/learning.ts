import type { Assessment } from '../domain/assessment.ts'
import type { ControlResult } from '../domain/response.ts'
import type { Millis } from '../kernel/time.ts'
import { driftOf, keysOf, trainedAt } from '../risk/learn/learn.ts'
import type { Facts } from '../risk/risk.ts'
import type { ShipmentRow } from '../store/shipments.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'

/** An assessment with what was learned, and the JSON of the keys it was looked up by; as it is where nobody learns. */
export function learnedFrom(
  ctx: Context,
  assessment: Assessment,
  { values }: Facts,
  row: ShipmentRow,
): { readonly assessment: Assessment; readonly keys: string | null } {
  if (ctx.memory === null) return { assessment, keys: null }
  const keys = keysOf(values, row, assessment)
  const learned = ctx.memory.at(assessment.at)
  return {
    assessment: learned === null ? assessment : learned.apply(assessment, keys),
    keys: JSON.stringify(keys),
  }
}

/** Keeps a finding to learn from it at the next training. Inside a transaction. */
export function rememberResult(
  ctx: Context,
  shipment: number,
  { number, revision, outcome, harmPoints }: ControlResult,
  now: Millis,
): void {
  if (ctx.memory === null) return
  const illicit = outcome === 'offence' ? 1 : 0
  ctx.store.learning.add(
    { id: `${number}:${revision}`, at: now, illicit, harm: illicit * harmPoints },
    shipment,
  )
}

/**
 * Tells in the log that a training is past, with what it was trained on, and gives the alarm when the shipments or the
 * hits since the one before are not what they were. What is learned follows from the findings, so only the log is
 * written. Inside a transaction.
 */
export function noteTraining(ctx: Context, now: Millis): void {
  const { learning, memory, store } = ctx
  if (learning === null || memory === null) return
  const trained = trainedAt(learning.schedule, now)
  const last = store.casework.number('trained-at', 0)
  if (last >= trained) return
  store.casework.setNumber('trained-at', trained)
  if (last === 0) return
  const learned = memory.at(now)
  const [cases, offences] = [learned?.cases ?? 0, learned?.offences ?? 0]
  ctx.log(now, { kind: 'trained', trainedAt: trained, cases, offences })
  const drift = driftSince(store, last, trained, learning.schedule.every)
  if (!drift.alarm) return
  ctx.log(now, {
    kind: 'drift',
    stabilityPermille: drift.stability === null ? null : Math.round(1_000 * drift.stability),
    missingHitsTenths: Math.round(10 * drift.fall),
  })
}

/** The span since the last training against as long a one before it. */
function driftSince(store: Store, last: Millis, trained: Millis, every: Millis) {
  const earlier = store.learning.casesBefore(last)
  const since = store.learning.casesBefore(trained).slice(earlier.length)
  const hits = earlier.reduce((sum, { illicit }) => sum + illicit, 0)
  return driftOf(
    store.learning.scores(last - every, last),
    store.learning.scores(last, trained),
    since.map(({ illicit }) => illicit === 1),
    earlier.length === 0 ? 0 : hits / earlier.length,
  )
}
