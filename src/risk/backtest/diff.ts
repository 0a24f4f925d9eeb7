import { present } from '../../kernel/assert.ts'
import type { Chance } from '../../kernel/chance.ts'
import { topCount } from '../../kernel/statistics.ts'
import type { RulePack } from '../rules/documents.ts'
import { compilePack } from '../score/compile-pack.ts'
import { type AtPercent, measureAt } from './backtest.ts'
import type { Label, RiskCase } from './case.ts'
import { rankedBy, type Scored, scoreCases } from './score-cases.ts'

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
  const [before, after] = [a, b].map((pack) => rankCases(pack, cases)) as [Ranked, Ranked]
  const moves = movesBetween(before, after, capacityPercent)
  return {
    cases: cases.length,
    capacityPercent,
    ...countMoves(moves),
    moves: moves.map(({ place, ...move }) => ({
      id: (cases[place] as RiskCase).id,
      typology: truth[place]?.typology ?? null,
      ...move,
    })),
    before: measureAt(before, truth, chance),
    after: measureAt(after, truth, chance),
  }
}

/** Cases as one pack scores and ranks them, by score; ranks count from 1. */
export type Ranked = Scored & { readonly ranks: Int32Array }

export function rankCases(pack: RulePack, cases: readonly RiskCase[]): Ranked {
  const scored = scoreCases(compilePack(pack), cases)
  return { ...scored, ranks: ranksOf(rankedBy(scored.scores)) }
}

/** A move of the case at `place`. */
export type PlacedMove = Omit<Move, 'id' | 'typology'> & { readonly place: number }

/** Every case whose score or side of the line differs, those that cross the line first, then by how far they move. */
export function movesBetween(
  before: Ranked,
  after: Ranked,
  capacityPercent: number,
): readonly PlacedMove[] {
  const line = topCount(before.scores.length, capacityPercent)
  const moves: PlacedMove[] = []
  for (let place = 0; place < before.scores.length; place++) {
    const score = { before: before.scores[place] as number, after: after.scores[place] as number }
    const rank = { before: before.ranks[place] as number, after: after.ranks[place] as number }
    const [was, is] = [rank.before <= line, rank.after <= line]
    if (score.before === score.after && was === is) continue
    moves.push({ place, score, rank, line: was === is ? null : is ? 'in' : 'out' })
  }
  return moves.sort(
    (x, y) =>
      Number(y.line !== null) - Number(x.line !== null) ||
      distance(y) - distance(x) ||
      x.place - y.place,
  )
}

export function countMoves(moves: readonly PlacedMove[]): Pick<PackDiff, 'up' | 'down'> {
  return {
    up: moves.filter(({ score }) => score.after > score.before).length,
    down: moves.filter(({ score }) => score.after < score.before).length,
  }
}

const distance = ({ score }: PlacedMove) => Math.abs(score.after - score.before)

function ranksOf(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length)
  order.forEach((place, i) => {
    ranks[place] = i + 1
  })
  return ranks
}
