import { ln } from '../../kernel/math.ts'
import { by, inOrder } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import { type Chain, createHistory, type History, type Keys, type LevelRate } from './history.ts'
import { type Example, fitLogistic, probability, type Weights } from './logistic.ts'

/** What is learned from and how; data of a port or of a table's mapping. */
export type LearningPlan = {
  readonly chains: readonly Chain[]
  /** Cases that the coarser level counts for when rates are smoothed; at least a half. */
  readonly strength: number
}

/** Something that was examined, and what came of it. `at`: when the result was known. */
export type PastCase = {
  readonly id: string
  readonly at: Millis
  readonly keys: Keys
  readonly illicit: boolean
}

/** What one chain says of a shipment. `pull`: how much it moves the log-odds, up or down. */
export type ChainSays = {
  readonly chain: string
  readonly levels: readonly LevelRate[]
  readonly pull: number
}

export type LearnedVerdict = {
  /** Probability of being illicit: 0 to 1. */
  readonly probability: number
  /** Share illicit among all past cases. */
  readonly base: number
  readonly chains: readonly ChainSays[]
}

export type LearnedModel = {
  readonly cases: number
  readonly weights: Weights
  readonly assess: (keys: Keys) => LearnedVerdict
}

/**
 * Learns from past cases only. The combination is fitted on what each chain would have said on the day of a case, from the
 * cases of earlier days, so that no case speaks for itself; then every case enters the history. Order of the cases given
 * makes no difference.
 */
export function trainModel(plan: LearningPlan, cases: readonly PastCase[]): LearnedModel {
  const sorted = [...cases].sort(
    inOrder(
      by((one) => one.at),
      by((one) => one.id),
    ),
  )
  const history = createHistory(plan.chains, plan.strength)
  const examples = foresee(plan, history, sorted)
  const weights = fitLogistic(examples, plan.chains.length, RIDGE)
  return {
    cases: sorted.length,
    weights,
    assess: (keys) => {
      const looked = plan.chains.map((_, c) => history.look(c, keys))
      const inputs = looked.map((levels) => liftOf(levels, history.base()))
      return {
        probability: probability(weights, inputs),
        base: history.base(),
        chains: plan.chains.map(({ name }, c) => ({
          chain: name,
          levels: looked[c] as readonly LevelRate[],
          pull: (weights[c + 1] as number) * (inputs[c] as number),
        })),
      }
    },
  }
}

/** Draws weights towards nothing, as one contrary example would. */
const RIDGE = 1
/** Percent of the cases that only fill the history: what it said before was still mostly guessing. */
const WARM_UP_PERCENT = 25

/** What the chains said of each case before its result was known. */
function foresee(plan: LearningPlan, history: History, sorted: readonly PastCase[]): Example[] {
  const examples: Example[] = []
  const warmUp = Math.floor((sorted.length * WARM_UP_PERCENT) / 100)
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && (sorted[to] as PastCase).at === (sorted[from] as PastCase).at) to++
    const together = sorted.slice(from, to)
    const base = history.base()
    if (from >= warmUp)
      for (const { keys, illicit } of together)
        examples.push({
          inputs: plan.chains.map((_, c) => liftOf(history.look(c, keys), base)),
          illicit,
        })
    for (const { keys, illicit } of together) history.learn(keys, illicit)
    from = to
  }
  return examples
}

/** Log-odds of the finest rate above those of the base; 0 when nothing is known. */
function liftOf(levels: readonly LevelRate[], base: number): number {
  const finest = levels.at(-1)
  return finest === undefined ? 0 : logOdds(finest.rate) - logOdds(base)
}

const logOdds = (p: number) => ln(p / (1 - p))
