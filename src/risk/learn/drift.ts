import { ln } from '../../kernel/math.ts'

/** Whether the world still looks as it did when the model was trained. */
export type Drift = {
  /** Population stability index of the scores; null with too few of either. */
  readonly stability: number | null
  /** How far the hit rate has fallen below what it was, summed; see `fallOfHits`. */
  readonly fall: number
  readonly alarm: boolean
  readonly because: readonly string[]
}

/** From here on a population counts as another one. Source: the usual reading of the PSI (0.1 watch, 0.25 act). */
const STABILITY_MAX = 0.25
/** Hits that may be missing in a row of findings before it is no bad luck. */
const FALL_MAX = 5
const SCORES_MIN = 50

/** `before`: scores (0 to 1000) at training; `now`: scores since. `hits`: findings since, oldest first; `expected`: their rate before. */
export function driftOf(
  before: readonly number[],
  now: readonly number[],
  hits: readonly boolean[],
  expected: number,
): Drift {
  const stability =
    before.length < SCORES_MIN || now.length < SCORES_MIN ? null : stabilityIndex(before, now)
  const fall = fallOfHits(hits, expected)
  const because = [
    ...(stability !== null && stability > STABILITY_MAX
      ? [
          `scores are spread otherwise than at training (index ${stability.toFixed(2)} > ${STABILITY_MAX})`,
        ]
      : []),
    ...(fall > FALL_MAX
      ? [
          `${fall.toFixed(1)} hits fewer than expected at ${Math.round(100 * expected)} % (more than ${FALL_MAX})`,
        ]
      : []),
  ]
  return { stability, fall, alarm: because.length > 0, because }
}

/** Σ (now − before) · ln(now / before) over ten bands of score; half a score is added to each, so that none is empty. */
export function stabilityIndex(before: readonly number[], now: readonly number[]): number {
  const [shareBefore, shareNow] = [bands(before), bands(now)]
  return shareBefore.reduce((sum, share, i) => {
    const other = shareNow[i] as number
    return sum + (other - share) * ln(other / share)
  }, 0)
}

const BANDS = 10

function bands(scores: readonly number[]): readonly number[] {
  const counts = new Array<number>(BANDS).fill(0.5)
  for (const score of scores) {
    const band = Math.min(BANDS - 1, Math.floor((score * BANDS) / 1_000))
    counts[band] = (counts[band] as number) + 1
  }
  const total = scores.length + BANDS / 2
  return counts.map((count) => count / total)
}

/** The deepest fall of the running sum of hits below expectation since its highest point. Source: Page and Hinkley. */
export function fallOfHits(hits: readonly boolean[], expected: number): number {
  let [sum, highest, fall] = [0, 0, 0]
  for (const hit of hits) {
    sum += (hit ? 1 : 0) - expected + SLACK
    highest = Math.max(highest, sum)
    fall = Math.max(fall, highest - sum)
  }
  return fall
}

/** A rate this much lower is not worth an alarm. */
const SLACK = 0.02
