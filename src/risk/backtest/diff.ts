import { present } from '../../kernel/assert.ts'
import type { Chance } from '../../kernel/chance.ts'
import { topCount } from '../../kernel/statistics.ts'
import type { RulePack } from '../rules/documents.ts'
import { compilePack } from '../score/compile-pack.ts'
import { type AtPercent, measureAt } from './backtest.ts'
import type { Label, RiskCase } from './case.ts'
import { rankedBy, scoreCases } from './score-cases.ts'

/** A shipment whose score or side of the line differs between two packs. Ranks count from 1. */
export type Move = {
  readonly id: string
  readonly typology: string | null
  readonly score: { readonly before: number; readonly after: number }
  readonly rank: { readonly before: number; readonly after: number }
  /** Whether it comes into the top of the list that capacity allows, or falls out of it. */
  readonly line: 'in' | 'out' | null
}

export type PackDiff = {
  readonly cases: number
  readonly capacityPercent: number
  readonly up: number
  readonly down: number
  /** Every shipment whose score differs, those that cross the line first, then by how far they move. */
  readonly moves: readonly Move[]
  readonly before: readonly AtPercent[]
  readonly after: readonly AtPercent[]
}

/** What changes when pack `b` takes the place of pack `a`, on the same cases. */
export function diffPacks(
  a: RulePack,
  b: RulePack,
  cases: readonly RiskCase[],
  labels: ReadonlyMap<string, Label>,
  capacityPercent: number,
  chance: Chance,
): PackDiff {
  const truth = cases.map(({ id }) => present(labels.get(id), `${id} has a label`))
  const [before, after] = [a, b].map((pack) => {
    const scored = scoreCases(compilePack(pack), cases)
    return { ...scored, ranks: ranksOf(rankedBy(scored.scores)) }
  }) as [Ranked, Ranked]
  const line = topCount(cases.length, capacityPercent)
  const moves = cases.flatMap(({ id }, i): Move[] => {
    const score = { before: before.scores[i] as number, after: after.scores[i] as number }
    const rank = { before: before.ranks[i] as number, after: after.ranks[i] as number }
    const [was, is] = [rank.before <= line, rank.after <= line]
    if (score.before === score.after && was === is) return []
    const side = was === is ? null : is ? ('in' as const) : ('out' as const)
    return [{ id, typology: truth[i]?.typology ?? null, score, rank, line: side }]
  })
  return {
    cases: cases.length,
    capacityPercent,
    up: moves.filter(({ score }) => score.after > score.before).length,
    down: moves.filter(({ score }) => score.after < score.before).length,
    moves: moves.sort(
      (x, y) =>
        Number(y.line !== null) - Number(x.line !== null) ||
        distance(y) - distance(x) ||
        (x.id < y.id ? -1 : 1),
    ),
    before: measureAt(before, truth, chance),
    after: measureAt(after, truth, chance),
  }
}

type Ranked = ReturnType<typeof scoreCases> & { readonly ranks: Int32Array }

const distance = ({ score }: Move) => Math.abs(score.after - score.before)

function ranksOf(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length)
  order.forEach((place, i) => {
    ranks[place] = i + 1
  })
  return ranks
}
