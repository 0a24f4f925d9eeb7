import { createChance } from '../../kernel/chance.ts'
import { scriptBeside } from '../../kernel/script-beside.ts'
import type { ListCounts } from '../../risk/backtest/count-list.ts'
import { overSeeds, pairedDifference } from '../../risk/backtest/over-seeds.ts'
import { PAIR } from '../../sim/arm.ts'
import type { Io } from '../io.ts'
import { onThreads } from '../on-threads.ts'
import type { CaseFlags } from './case-flags.ts'
import { renderSeeds } from './render-seeds.ts'
import type { WorldUnit } from './world-unit.ts'

export type SeedFlags = CaseFlags & {
  readonly seeds: readonly string[]
  readonly workers?: number
  readonly json?: true
}

/** Tries a pack on one world a seed, with and without the exchange, and tells both with intervals over the worlds. */
export async function backtestSeeds(
  rules: string | undefined,
  { on, days, seeds, workers, json }: SeedFlags,
  io: Io,
): Promise<void> {
  const units = seeds.flatMap((seed) =>
    PAIR.map((arm): WorldUnit => ({ on, days, seed, arm, ...(rules !== undefined && { rules }) })),
  )
  const lists = await onThreads<WorldUnit, ListCounts>(
    scriptBeside('./world-unit', import.meta.url),
    units,
    { ...(workers !== undefined && { workers }) },
    io,
  )
  const chance = createChance('backtest')
  const of = (arm: (typeof PAIR)[number]) => lists.filter((_, i) => units[i]?.arm === arm)
  const [without, withExchange] = [of('baseline'), of('exchange')]
  const result = {
    scenario: on,
    days,
    seeds,
    baseline: overSeeds(without, chance),
    exchange: overSeeds(withExchange, chance),
    gain: pairedDifference(without, withExchange, chance),
  }
  io.stdout(json ? `${JSON.stringify(result, null, 2)}\n` : renderSeeds(result))
}
