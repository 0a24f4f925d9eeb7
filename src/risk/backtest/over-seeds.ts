import { type Interval, middle, resamples, WORLDS_LEAST } from '../../kernel/bootstrap.ts'
import type { Chance } from '../../kernel/chance.ts'
import { type Rate, rate } from '../../kernel/statistics.ts'
import { PERCENTS } from './backtest.ts'
import type { ListCounts } from './count-list.ts'

/** A share over all worlds together, and how far it moves when other worlds had been drawn. */
export type Pooled = Rate & { readonly interval: Interval }

export type PooledAt = {
  readonly percent: number
  readonly precision: Pooled
  readonly recall: Pooled
  /** The most that any ranking reaches there: an oracle's. */
  readonly ceiling: { readonly precision: Rate; readonly recall: Rate }
}

export type PooledTypology = {
  readonly typology: string
  readonly cases: number
  /** Share of its cases in the top, and how many times as many as a blind choice of that size finds. */
  readonly at: readonly {
    readonly percent: number
    readonly recall: Pooled
    readonly timesBlind: number | null
  }[]
}

export type OverSeeds = {
  readonly worlds: number
  readonly illicit: Rate
  readonly at: readonly PooledAt[]
  readonly typologies: readonly PooledTypology[]
}

/** What a second pack or arm does better on the same worlds: differences of shares, paired by world. */
export type PairedAt = {
  readonly percent: number
  readonly precision: { readonly difference: number | null; readonly interval: Interval }
  readonly recall: { readonly difference: number | null; readonly interval: Interval }
}

const RESAMPLES = 1_000

/**
 * Lists of many worlds taken together. Cases of one world are alike (one calendar, one population), so intervals come from
 * drawing whole worlds with replacement, never single cases. Source: cluster bootstrap.
 */
export function overSeeds(lists: readonly ListCounts[], chance: Chance): OverSeeds {
  const samples = samplesOf(lists.length, chance)
  const pooled = (of: Counted): Pooled => ({
    ...ratio(lists, of),
    interval: middle(samples.map((sample) => ratio(pick(lists, sample), of).value)),
  })
  return {
    worlds: lists.length,
    illicit: ratio(lists, ({ illicit, cases }) => [illicit, cases]),
    at: PERCENTS.map((percent, i) => ({
      percent,
      precision: pooled(precision(i)),
      recall: pooled(recall(i)),
      ceiling: {
        precision: ratio(lists, ({ tops, illicit }) => [
          Math.min(topAt(tops, i), illicit),
          topAt(tops, i),
        ]),
        recall: ratio(lists, ({ tops, illicit }) => [Math.min(topAt(tops, i), illicit), illicit]),
      },
    })),
    typologies: typologiesOf(lists).map((typology) => ({
      typology,
      cases: ratio(lists, ofTypology(typology, 0)).n,
      at: PERCENTS.map((percent, i) => {
        const found = pooled(ofTypology(typology, i))
        return {
          percent,
          recall: found,
          timesBlind: found.value === null ? null : found.value / (percent / 100),
        }
      }),
    })),
  }
}

/** How much better `b` does than `a`; place by place the same worlds. */
export function pairedDifference(
  a: readonly ListCounts[],
  b: readonly ListCounts[],
  chance: Chance,
): readonly PairedAt[] {
  const samples = samplesOf(a.length, chance)
  const compared = (of: Counted) => {
    const difference = (sample?: readonly number[]) => {
      const [was, is] = [a, b].map((lists) => ratio(sample ? pick(lists, sample) : lists, of).value)
      return was == null || is == null ? null : is - was
    }
    return { difference: difference(), interval: middle(samples.map(difference)) }
  }
  return PERCENTS.map((percent, i) => ({
    percent,
    precision: compared(precision(i)),
    recall: compared(recall(i)),
  }))
}

/** What is counted of one list, and out of how many. */
type Counted = (list: ListCounts) => readonly [number, number]

const topAt = (tops: ListCounts['tops'], i: number) => tops[i]?.top ?? 0
const hitsAt = (tops: ListCounts['tops'], i: number) => tops[i]?.hits ?? 0
const precision =
  (i: number): Counted =>
  ({ tops }) => [hitsAt(tops, i), topAt(tops, i)]
const recall =
  (i: number): Counted =>
  ({ tops, illicit }) => [hitsAt(tops, i), illicit]
const ofTypology =
  (name: string, i: number): Counted =>
  ({ typologies }) => [typologies[name]?.hits[i] ?? 0, typologies[name]?.cases ?? 0]

function ratio(lists: readonly ListCounts[], of: Counted): Rate {
  let [found, all] = [0, 0]
  for (const list of lists) {
    const [part, whole] = of(list)
    found += part
    all += whole
  }
  return rate(found, all)
}

const typologiesOf = (lists: readonly ListCounts[]) =>
  [...new Set(lists.flatMap(({ typologies }) => Object.keys(typologies)))].sort()

/** None of too few worlds: then there is no interval. */
const samplesOf = (worlds: number, chance: Chance) =>
  resamples(worlds, worlds < WORLDS_LEAST ? 0 : RESAMPLES, (sample) => chance.of('worlds', sample))

const pick = (lists: readonly ListCounts[], sample: readonly number[]) =>
  sample.map((i) => lists[i] as ListCounts)
