import type { LabEffect, LabMove, LabShare } from '../../domain/reads/lab-page.ts'
import type { Chance } from '../../kernel/chance.ts'
import { topCount } from '../../kernel/statistics.ts'
import { type AtPercent, isIllicit, measureAt } from '../backtest/backtest.ts'
import type { Label, RiskCase } from '../backtest/case.ts'
import {
  countMoves,
  movesBetween,
  type PlacedMove,
  type Ranked,
  rankCases,
} from '../backtest/diff.ts'
import { fired, scoreCases } from '../backtest/score-cases.ts'
import type { RuleDocument, RulePack, Thresholds } from '../rules/documents.ts'
import { compilePack } from '../score/compile-pack.ts'
import { channelOf } from '../score/ranking.ts'

/** Shipments on which a draft is tried, as the pack in force ranks them. */
export type TrialBase = {
  readonly pack: RulePack
  readonly cases: readonly RiskCase[]
  readonly before: Ranked
  /** What each case really was, by place; null where nobody knows. */
  readonly truth: readonly Label[] | null
}

/** The part that is the same for every draft. */
export function trialBase(
  pack: RulePack,
  cases: readonly RiskCase[],
  labels: ReadonlyMap<string, Label> | null,
): TrialBase {
  const truth = labels && cases.map(({ id }) => labels.get(id) ?? HONEST)
  return { pack, cases, before: rankCases(pack, cases), truth }
}

const HONEST: Label = { typology: null, harm: 0, revenueMinor: 0 }
const MOVES_TOLD = 50

export type Trial = Omit<LabEffect, 'ground' | 'of'>

/** What changes when `drafted`, in which `rule` stands for `replaces`, takes the place of the pack in force. */
export function tryDraft(
  { pack, cases, before, truth }: TrialBase,
  drafted: { readonly pack: RulePack; readonly rule: RuleDocument },
  replaces: string | null,
  capacityPercent: number,
  chance: Chance,
): Trial {
  const after = rankCases(drafted.pack, cases)
  const moves = movesBetween(before, after, capacityPercent)
  const crossing = moves.filter(({ line }) => line !== null)
  const replaced = pack.rules.find(({ id }) => id === replaces)
  const hits = [replaced, drafted.rule].map((rule) => hitsOf(pack, rule, cases))
  return {
    cases: cases.length,
    capacityPercent,
    above: topCount(cases.length, capacityPercent),
    hits: beforeAfter(hits.map((found) => found.length)),
    ...countMoves(moves),
    lanes: lanesOf(before, after, [pack.thresholds, drafted.pack.thresholds]),
    crossing: {
      in: crossing.filter(({ line }) => line === 'in').length,
      out: crossing.filter(({ line }) => line === 'out').length,
    },
    moves: crossing.slice(0, MOVES_TOLD).map((move) => told(move, cases, truth)),
    truth: truth && {
      illicit: truth.filter(isIllicit).length,
      trueHits: beforeAfter(
        hits.map((found) => found.filter((place) => isIllicit(truth[place] as Label)).length),
      ),
      ...shares(before, after, truth, capacityPercent, chance),
    },
  }
}

/** Places of the cases on which a rule fires, as if it were active. */
function hitsOf(
  pack: RulePack,
  rule: RuleDocument | undefined,
  cases: readonly RiskCase[],
): readonly number[] {
  if (rule === undefined || rule.status === 'retired') return []
  const alone = compilePack({ ...pack, rules: [{ ...rule, status: 'active' }] })
  const scored = scoreCases(alone, cases)
  return cases.flatMap((_, place) => (fired(scored, place, 0) ? [place] : []))
}

function lanesOf(
  before: Ranked,
  after: Ranked,
  [was, is]: readonly [Thresholds, Thresholds],
): LabEffect['lanes'] {
  const count = ({ scores }: Ranked, thresholds: Thresholds) => {
    const lanes = { red: 0, yellow: 0, green: 0 }
    for (const score of scores) lanes[channelOf(score, thresholds)]++
    return lanes
  }
  const [a, b] = [count(before, was), count(after, is)]
  return {
    red: beforeAfter([a.red, b.red]),
    yellow: beforeAfter([a.yellow, b.yellow]),
    green: beforeAfter([a.green, b.green]),
  }
}

function told(
  { place, score, rank, line }: PlacedMove,
  cases: readonly RiskCase[],
  truth: TrialBase['truth'],
): LabMove {
  return {
    name: (cases[place] as RiskCase).id,
    line: line ?? 'in',
    typology: truth?.[place]?.typology ?? null,
    score,
    rank,
  }
}

function shares(
  before: Ranked,
  after: Ranked,
  truth: readonly Label[],
  capacityPercent: number,
  chance: Chance,
): Pick<NonNullable<LabEffect['truth']>, 'precision' | 'recall'> {
  const [was, is] = [before, after].map((ranked) =>
    measureAt(ranked, truth, chance).find(({ percent }) => percent === capacityPercent),
  ) as [AtPercent, AtPercent]
  const of = (at: AtPercent, what: 'precision' | 'recall'): LabShare => {
    const { value, of, n, interval } = at[what]
    return { value, of, n, interval }
  }
  return {
    precision: { before: of(was, 'precision'), after: of(is, 'precision') },
    recall: { before: of(was, 'recall'), after: of(is, 'recall') },
  }
}

const beforeAfter = ([before = 0, after = 0]: readonly number[]) => ({ before, after })
