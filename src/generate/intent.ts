import type { Rng } from '../kernel/chance.ts'
import type { Millis } from '../kernel/time.ts'
import type { Intent, Lie, Lies } from './lies.ts'
import type { Features } from './truth/features.ts'
import type { Market } from './typologies/typology.ts'

/**
 * Decides whether a consignment is illicit, without looking at anything, and then what it is: something its papers
 * allow. So neither the number nor the kinds of papers tell honest from illicit. `plot` is a fork of the consignment's
 * stream that only an illicit one draws from: an honest one stays the same when lies become rarer or more common.
 */
export function intentAt(
  luck: number,
  { share, needy, free, honest }: Lies,
  features: Features,
  loadAt: Millis,
  market: Market,
  plot: Rng,
): Intent {
  const lie = luck < share ? chosen(needy, free, features, plot) : null
  if (lie === null || loadAt < lie.from || loadAt >= lie.to) return honest
  const { typology, goods } = lie
  return { typology, goods, shape: (entry) => typology.shape(entry, market, plot) }
}

/** Lies that need a paper take their part of those that have it; the rest goes to the others by weight. */
function chosen(
  needy: readonly Lie[],
  free: readonly Lie[],
  features: Features,
  plot: Rng,
): Lie | null {
  for (const lie of needy) {
    const wants = plot.unit() < lie.chance
    if (wants && lie.typology.needs !== undefined && features[lie.typology.needs]) return lie
  }
  const mark = plot.unit()
  let passed = 0
  for (const lie of free) {
    passed += lie.chance
    if (mark < passed) return lie
  }
  return free.at(-1) ?? null
}
