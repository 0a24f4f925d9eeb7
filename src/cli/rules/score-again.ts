import type { Assessment } from '../../domain/assessment.ts'
import type { Millis } from '../../kernel/time.ts'
import { caseOf } from '../../port/memory.ts'
import type { TermsBody } from '../../port/terms.ts'
import { compileKeptValues, type ReadKept } from '../../risk/compile/kept-values.ts'
import type { MissingWhy } from '../../risk/facts/facts.ts'
import {
  type Keys,
  type Learned,
  type Learning,
  learnedAt,
  trainedAt,
  withVerdict,
} from '../../risk/learn/learn.ts'
import { assess, type CompiledPack, type FactName, type Facts } from '../../risk/risk.ts'
import type { KeptAssessments, NewestRow } from '../../store/read-assessments.ts'

/** A shipment as it was last thought of, and what another pack thinks of it on the same facts at the same moment. */
export type ScoredAgain = {
  readonly shipment: number
  readonly before: Pick<Assessment, 'score' | 'expectedHarm'>
  readonly after: Assessment
}

/** Milliseconds that each step took for all shipments; `learned`: what past findings add to the scores. */
export type Stages = { read: number; decode: number; facts: number; score: number; learned: number }

const BATCH = 2_000

/**
 * Scores every shipment of a port's database again under another pack. The facts are those its newest assessment was made
 * of: a port assesses again whatever it learns something new of, so they are all it knows. That way nothing of a document
 * is read, and a shipment costs some microseconds.
 */
export function scoreAgain(
  kept: KeptAssessments,
  pack: CompiledPack,
  visit: (scored: ScoredAgain) => void,
  now: () => number,
): Stages {
  const stages: Stages = { read: 0, decode: 0, facts: 0, score: 0, learned: 0 }
  const grounds = createGrounds(kept)
  for (let last = 0; ; ) {
    const begun = now()
    const rows = kept.newest(last, BATCH)
    const read = now()
    const values = rows.map(([, , , , , facts]) => JSON.parse(facts ?? '[]') as unknown[])
    const decoded = now()
    const facts = rows.map((row, i) => grounds.factsOf(row, values[i] as unknown[]))
    const derived = now()
    const judged = rows.map(([, at], i) => {
      const known = facts[i]
      return known == null ? null : assess(pack, known, at)
    })
    const scored = now()
    for (const [i, row] of rows.entries()) {
      const [shipment, , score, expectedHarm] = row
      const assessment = judged[i]
      if (assessment == null) continue
      const after = grounds.withLearned(assessment, row)
      visit({ shipment, before: { score, expectedHarm }, after })
    }
    stages.read += read - begun
    stages.decode += decoded - read
    stages.facts += derived - decoded
    stages.score += scored - derived
    stages.learned += now() - scored
    if (rows.length < BATCH) return stages
    last = (rows.at(-1) as NewestRow)[0]
  }
}

type Terms = {
  readonly names: readonly string[]
  readonly read: ReadKept
  readonly learned: (at: Millis) => Learned | null
}
type Situation = Pick<Facts, 'whyMissing' | 'situation'> & { readonly terms: Terms }

/** What assessments rest on besides their facts, read once for all that share it. */
function createGrounds(kept: KeptAssessments) {
  const terms = new Map<number, Terms>()
  const situations = new Map<number, Situation>()

  const termsOf = (row: number): Terms => {
    const known = terms.get(row) ?? readTerms(kept, row)
    terms.set(row, known)
    return known
  }
  const situationOf = (row: number): Situation => {
    const known = situations.get(row)
    if (known !== undefined) return known
    const { terms, missing } = kept.situation(row)
    const whys = JSON.parse(missing) as readonly MissingWhy[]
    const { names } = termsOf(terms)
    const places = new Map(names.map((name, place) => [name, place]))
    const whyMissing = (fact: FactName) => whys[places.get(fact) ?? -1] ?? 'not filed'
    const found = { terms: termsOf(terms), whyMissing, situation: String(row) }
    situations.set(row, found)
    return found
  }

  return {
    /** Null for an assessment whose grounds were not kept. */
    factsOf([, , , , row]: NewestRow, values: readonly unknown[]): Facts | null {
      if (row === null) return null
      const { terms, whyMissing, situation } = situationOf(row)
      return { values: terms.read(values), whyMissing, situation }
    },
    /** Adds what the port had learned by then, as it does; what the rules say is part of what it looks up. */
    withLearned(assessment: Assessment, [, at, , , row, , learnedBy]: NewestRow): Assessment {
      if (row === null || learnedBy === null) return assessment
      const learned = situationOf(row).terms.learned(at)
      if (learned === null) return assessment
      return learned.apply(assessment, withVerdict(JSON.parse(learnedBy) as Keys, assessment))
    },
  }
}

function readTerms(kept: KeptAssessments, row: number): Terms {
  const { facts: names, learning } = JSON.parse(kept.terms(row)) as TermsBody
  return {
    names,
    read: compileKeptValues(names),
    learned: learning === null ? () => null : createPast(kept, learning),
  }
}

/** What had been learned by a moment; the same from one training to the next. */
function createPast(kept: KeptAssessments, learning: Learning): Terms['learned'] {
  const cases = kept.cases().map(caseOf)
  const known = new Map<Millis, Learned | null>()
  return (at) => {
    const trained = trainedAt(learning.schedule, at)
    const found = known.get(trained)
    if (found !== undefined) return found
    const learned = learnedAt(learning, cases, at)
    known.set(trained, learned)
    return learned
  }
}
