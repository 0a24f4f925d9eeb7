import type { Alert } from '../domain/shipment.ts'
import type { Millis } from '../kernel/time.ts'
import { FACT_NAMES, type Facts } from '../risk/risk.ts'
import type { Grounds } from '../store/assessments.ts'
import type { Context } from './context.ts'

/** Keeps what an assessment made of these facts rests on. Inside a transaction. */
export function groundsOf(
  ctx: Context,
  facts: Facts,
  alerts: readonly Alert[],
  learnedBy: string | null,
  now: Millis,
): Grounds {
  const { assessments } = ctx.store
  const { sha256, body } = ctx.rulebook.terms()
  const terms = assessments.terms(sha256, body, now)
  return {
    situation: assessments.situation(terms, facts.situation, () => whyMissing(facts)),
    // In the order of FACT_NAMES, as they are derived.
    facts: JSON.stringify(Object.values(facts.values)),
    alerts: alerts.length === 0 ? null : JSON.stringify(alerts),
    learnedBy,
  }
}

function whyMissing(facts: Facts): string {
  return JSON.stringify(FACT_NAMES.map((name) => facts.whyMissing(name)))
}
