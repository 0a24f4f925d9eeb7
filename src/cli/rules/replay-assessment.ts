import type { Alert } from '../../domain/shipment.ts'
import type { Millis } from '../../kernel/time.ts'
import { caseOf } from '../../port/memory.ts'
import type { TermsBody } from '../../port/terms.ts'
import { traceOf } from '../../port/trace.ts'
import { type Keys, learnedAt } from '../../risk/learn/learn.ts'
import { createReplay, type RuleTrace } from '../../risk/risk.ts'
import type { KeptAssessment, KeptAssessments } from '../../store/read-assessments.ts'

/** A past assessment made once more by the rules, lists and findings of its moment. */
export type Replayed = {
  /** It is what was kept, to the last byte of its trace. */
  readonly same: boolean
  readonly pack: string
  /** Every rule that was in force, with every node of its condition. */
  readonly rules: readonly RuleTrace[]
  readonly alerts: readonly Alert[]
}

/** Replays assessments of one port's database. Null for one of which the grounds were not kept. */
export function createReplayer(
  kept: KeptAssessments,
): (assessment: KeptAssessment) => Replayed | null {
  const terms = new Map<number, ReturnType<typeof readTerms>>()
  return (assessment) => {
    const { grounds } = assessment
    if (grounds === null) return null
    const known = terms.get(grounds.terms) ?? readTerms(kept, grounds.terms)
    terms.set(grounds.terms, known)
    const { body, replay, learned } = known
    const facts = {
      names: body.facts,
      values: JSON.parse(grounds.facts),
      missing: JSON.parse(grounds.missing),
    }
    const made = replay(facts, assessment.at)
    const keys = grounds.learnedBy === null ? null : (JSON.parse(grounds.learnedBy) as Keys)
    const past = keys === null ? null : learned(assessment.at)
    const again =
      keys === null || past === null ? made.assessment : past.apply(made.assessment, keys)
    const trace = traceOf(again, 'random' in JSON.parse(assessment.trace))
    return {
      same: trace === assessment.trace && isSameFigures(again, assessment),
      pack: `${body.pack.id} ${body.pack.version}`,
      rules: made.rules,
      alerts: grounds.alerts === null ? [] : JSON.parse(grounds.alerts),
    }
  }
}

function readTerms(kept: KeptAssessments, row: number) {
  const body = JSON.parse(kept.terms(row)) as TermsBody
  const { learning, pack } = body
  const cases = learning === null ? [] : kept.cases().map(caseOf)
  return {
    body,
    replay: createReplay(pack),
    learned: (at: Millis) => (learning === null ? null : learnedAt(learning, cases, at)),
  }
}

type Figures = Pick<KeptAssessment, 'score' | 'expectedHarm'>

const isSameFigures = (a: Figures, b: Figures) =>
  a.score === b.score && a.expectedHarm === b.expectedHarm
