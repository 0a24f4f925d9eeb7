import { present } from '../../kernel/assert.ts'
import { bootstrap, type Interval } from '../../kernel/bootstrap.ts'
import type { Chance } from '../../kernel/chance.ts'
import {
  precisionAt,
  type Rate,
  rate,
  recallAt,
  shareAt,
  topCount,
} from '../../kernel/statistics.ts'
import type { RulePack } from '../rules/documents.ts'
import { compilePack } from '../score/compile-pack.ts'
import type { Label, RiskCase } from './case.ts'
import { type RuleCard, ruleCards } from './rule-cards.ts'
import { rankedBy, type Scored, scoreCases } from './score-cases.ts'

/** Shares of the list at which a back-test is read, in percent. Source: catalogue, section 9. */
export const PERCENTS = [0.5, 1, 2, 5, 10] as const

/** A value, the most that any ranking could reach there, and how far chance alone moves it. */
export type Measured = Rate & { readonly ceiling: number | null; readonly interval: Interval }

export type AtPercent = {
  readonly percent: number
  readonly precision: Measured
  readonly recall: Measured
  /** Of all evaded duty and of all harm, the share in the top of the list by expected harm. */
  readonly revenue: Rate
  readonly harm: Rate
}

export type TypologyCard = {
  readonly typology: string
  readonly cases: number
  readonly recall: readonly { readonly percent: number; readonly recall: Rate }[]
}

export type Backtest = {
  readonly cases: number
  readonly illicit: Rate
  readonly at: readonly AtPercent[]
  readonly typologies: readonly TypologyCard[]
  readonly rules: readonly RuleCard[]
}

/**
 * Tries a pack on cases whose truth is known. Precision and recall are of the list by score, revenue and harm of the list by
 * expected harm. Rules on trial have a card and no say in the score. `cases` are in order of their ids.
 */
export function backtest(
  pack: RulePack,
  cases: readonly RiskCase[],
  labels: ReadonlyMap<string, Label>,
  chance: Chance,
): Backtest {
  const compiled = compilePack(pack)
  const scored = scoreCases(compiled, cases)
  const truth = cases.map(({ id }) => present(labels.get(id), `${id} has a label`))
  return {
    cases: cases.length,
    illicit: rate(truth.filter(isIllicit).length, cases.length),
    at: measureAt(scored, truth, chance),
    typologies: typologyCards(scored, truth),
    rules: ruleCards(pack, compiled, cases, truth, scored),
  }
}

const RESAMPLES = 200

export const isIllicit = ({ typology }: Label) => typology !== null

/** Precision, recall, revenue and harm of a scored list. */
export function measureAt(
  { scores, expectedHarm }: Pick<Scored, 'scores' | 'expectedHarm'>,
  truth: readonly Label[],
  chance: Chance,
): AtPercent[] {
  const inOrder = (order: Int32Array) => Array.from(order, (i) => truth[i] as Label)
  const byScore = inOrder(rankedBy(scores)).map(isIllicit)
  const byHarm = inOrder(rankedBy(expectedHarm))
  const illicit = byScore.filter(Boolean).length
  const intervals = bootstrap(byScore, PERCENTS, RESAMPLES, (sample) =>
    chance.of('bootstrap', sample),
  )
  return PERCENTS.map((percent) => {
    const top = topCount(truth.length, percent)
    const most = Math.min(top, illicit)
    const interval = intervals.get(percent)
    return {
      percent,
      precision: {
        ...precisionAt(byScore, percent),
        ceiling: rate(most, top).value,
        interval: interval?.precision ?? null,
      },
      recall: {
        ...recallAt(byScore, percent),
        ceiling: rate(most, illicit).value,
        interval: interval?.recall ?? null,
      },
      revenue: shareAt(
        byHarm.map((one) => one.revenueMinor),
        percent,
      ),
      harm: shareAt(
        byHarm.map((one) => one.harm),
        percent,
      ),
    }
  })
}

function typologyCards({ scores }: Scored, truth: readonly Label[]): TypologyCard[] {
  const order = rankedBy(scores)
  const names = [...new Set(truth.flatMap(({ typology }) => typology ?? []))].sort()
  return names.map((typology) => {
    const ranked = Array.from(order, (i) => truth[i]?.typology === typology)
    return {
      typology,
      cases: ranked.filter(Boolean).length,
      recall: PERCENTS.map((percent) => ({ percent, recall: recallAt(ranked, percent) })),
    }
  })
}
