import { present } from '../../kernel/assert.ts'
import { topCount } from '../../kernel/statistics.ts'
import type { RulePack } from '../rules/documents.ts'
import { compilePack } from '../score/compile-pack.ts'
import { isIllicit, PERCENTS } from './backtest.ts'
import type { Label, RiskCase } from './case.ts'
import { rankedBy, scoreCases } from './score-cases.ts'

/** How many were illicit in the top of one list, for each of `PERCENTS`. */
export type ListCounts = {
  readonly cases: number
  readonly illicit: number
  /** How many cases the top holds, and how many of them are illicit. */
  readonly tops: readonly { readonly top: number; readonly hits: number }[]
  /** By typology: its cases, and how many of them are in each top. */
  readonly typologies: Readonly<
    Record<string, { readonly cases: number; readonly hits: readonly number[] }>
  >
}

/** Ranks the cases of one world by the score of a pack, and counts what the top of the list holds. */
export function countList(
  pack: RulePack,
  cases: readonly RiskCase[],
  labels: ReadonlyMap<string, Label>,
): ListCounts {
  const { scores } = scoreCases(compilePack(pack), cases)
  const truth = Array.from(rankedBy(scores), (place) => {
    const { id } = present(cases[place], 'every place has its case')
    return present(labels.get(id), `${id} has a label`)
  })
  const sizes = PERCENTS.map((percent) => topCount(truth.length, percent))
  const hitsOf = (is: (label: Label) => boolean) =>
    sizes.map((top) => truth.slice(0, top).filter(is).length)
  const hits = hitsOf(isIllicit)
  const names = [...new Set(truth.flatMap(({ typology }) => typology ?? []))].sort()
  return {
    cases: truth.length,
    illicit: truth.filter(isIllicit).length,
    tops: sizes.map((top, i) => ({ top, hits: hits[i] as number })),
    typologies: Object.fromEntries(
      names.map((name) => {
        const is = ({ typology }: Label) => typology === name
        return [name, { cases: truth.filter(is).length, hits: hitsOf(is) }]
      }),
    ),
  }
}
