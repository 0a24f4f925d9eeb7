import type { ListCounts } from '../../risk/backtest/count-list.ts'
import { countList } from '../../risk/backtest/count-list.ts'
import type { Arm } from '../../sim/arm.ts'
import { loadScenario } from '../run/load.ts'
import { collectCases } from './collect-cases.ts'
import { openPack } from './open-pack.ts'

/** One world of a scenario: a seed and an arm, and the pack that is tried on it. */
export type WorldUnit = {
  readonly on: string
  readonly days: number
  readonly seed: string
  readonly arm: Arm
  readonly rules?: string
}

/** Runs the world in memory and counts what the top of the pack's list holds. A unit module of `scale`. */
export async function runUnit({ on, days, seed, arm, rules }: WorldUnit): Promise<ListCounts> {
  const { cases, labels } = await collectCases(
    loadScenario(on, { days, seed }),
    arm,
    new AbortController().signal,
  )
  return countList(openPack(rules).pack, cases, labels)
}
