import type { TruthRecord } from '../../domain/truth.ts'
import { sqrt } from '../../kernel/math.ts'
import { by, descending, inOrder } from '../../kernel/order.ts'
import { type Rate, rate } from '../../kernel/statistics.ts'

/** One consignment of a sample of trade, and whether the agreement would cover it. */
export type Sampled = { readonly truth: TruthRecord; readonly eligible: boolean }

/** What somebody wants to see before a pilot is called a success. */
export type Wanted = {
  /** Share of illicit consignments found today, and how much it is to rise. */
  readonly found: number
  readonly effect: number
}

export type Commodity = {
  readonly chapter: string
  readonly share: Rate
  readonly illicit: number
  readonly harmPoints: number
}

/** What a pair of ports would bring to a pilot, by a week. */
export type Scope = {
  readonly name: string
  readonly agreement: string
  readonly perWeek: number
  readonly eligible: Rate
  /** Illicit consignments a week that the agreement would cover, and finds a week more, should the effect come. */
  readonly illicitPerWeek: number
  readonly moreFindsPerWeek: number
  /** Until the effect would be seen; null: never. */
  readonly weeks: number | null
  readonly commodities: readonly Commodity[]
  readonly tooSmall: string | null
}

/** Weeks a pilot may take, and the share of its trade that the agreement must cover, before it is called too small. */
export const WEEKS_MOST = 52
export const ELIGIBLE_LEAST = 0.2

/** Judges a pair from a sample of `days` of its trade. */
export function scopeOf(
  names: Pick<Scope, 'name' | 'agreement'>,
  sample: readonly Sampled[],
  perDay: number,
  wanted: Wanted,
): Scope {
  const covered = sample.filter(({ eligible }) => eligible)
  const eligible = rate(covered.length, sample.length)
  const perWeek = 7 * perDay
  const illicit = covered.filter(({ truth }) => truth.typology !== null)
  const illicitPerWeek = sample.length === 0 ? 0 : (perWeek * illicit.length) / sample.length
  const weeks = illicitPerWeek === 0 ? null : Math.ceil(casesNeeded(wanted) / illicitPerWeek)
  return {
    ...names,
    perWeek,
    eligible,
    illicitPerWeek,
    moreFindsPerWeek: illicitPerWeek * (foundAfter(wanted) - wanted.found),
    weeks,
    commodities: commoditiesOf(sample),
    tooSmall: whyTooSmall(eligible, weeks),
  }
}

/**
 * Illicit consignments that must be met with the exchange, and as many without, until a rise of this size is told from luck
 * in four of five pilots, at 5 % two-sided. Source: comparison of two proportions, normal approximation.
 */
export function casesNeeded({ found, effect }: Wanted): number {
  const after = foundAfter({ found, effect })
  const gap = after - found
  if (gap <= 0) return Number.POSITIVE_INFINITY
  const [alpha, beta] = [1.959964, 0.841621]
  const both = (found + after) / 2
  const root =
    alpha * sqrt(2 * both * (1 - both)) + beta * sqrt(found * (1 - found) + after * (1 - after))
  return Math.ceil((root / gap) ** 2)
}

/** More than all cannot be found. */
const foundAfter = ({ found, effect }: Wanted) => Math.min(1, found + effect)

function whyTooSmall(eligible: Rate, weeks: number | null): string | null {
  if (eligible.value === null) return 'no consignment was made'
  if (eligible.value < ELIGIBLE_LEAST)
    return `the agreement covers ${(100 * eligible.value).toFixed(1)} % of the trade, less than ${100 * ELIGIBLE_LEAST} %`
  if (weeks === null) return 'nothing illicit is covered, so no effect can be seen'
  if (weeks > WEEKS_MOST)
    return `the effect would be seen after ${weeks} weeks, not within ${WEEKS_MOST}`
  return null
}

const SHOWN = 5

/** The chapters of goods with most harm. */
function commoditiesOf(sample: readonly Sampled[]): readonly Commodity[] {
  const chapters = new Map<string, Sampled[]>()
  for (const one of sample) {
    const chapter = one.truth.goods.hs6.slice(0, 2)
    const known = chapters.get(chapter)
    if (known === undefined) chapters.set(chapter, [one])
    else known.push(one)
  }
  return [...chapters]
    .map(([chapter, list]) => ({
      chapter,
      share: rate(list.length, sample.length),
      illicit: list.filter(({ truth }) => truth.typology !== null).length,
      harmPoints: list.reduce((sum, { truth }) => sum + truth.harmPoints, 0),
    }))
    .sort(
      inOrder(
        descending(by((one: Commodity) => one.harmPoints)),
        by((one: Commodity) => one.chapter),
      ),
    )
    .slice(0, SHOWN)
}

/** The best pilot first: those that are not too small, by weeks until an effect is seen. */
export function rankScopes(scopes: readonly Scope[]): readonly Scope[] {
  return [...scopes].sort(
    inOrder(
      by((scope: Scope) => (scope.tooSmall === null ? 0 : 1)),
      by((scope: Scope) => scope.weeks ?? Number.MAX_SAFE_INTEGER),
      by((scope: Scope) => scope.name),
    ),
  )
}
