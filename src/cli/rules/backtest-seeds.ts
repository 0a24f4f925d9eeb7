import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'
import { createChance } from '../../kernel/chance.ts'
import type { ListCounts } from '../../risk/backtest/count-list.ts'
import { overSeeds, pairedDifference } from '../../risk/backtest/over-seeds.ts'
import { runUnits } from '../../scale/run-units.ts'
import { ARMS } from '../../sim/scenario.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'
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
  { on, days, seeds, workers = availableParallelism(), json }: SeedFlags,
  io: Io,
): Promise<void> {
  const units = seeds.flatMap((seed) =>
    ARMS.map((arm): WorldUnit => ({ on, days, seed, arm, ...(rules !== undefined && { rules }) })),
  )
  const progress = createProgress(io)
  const ending = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const lists = await runUnits<WorldUnit, ListCounts>(
    new URL(`./world-unit${ending}`, import.meta.url),
    units,
    {
      workers,
      signal: io.signal,
      onDone: (_list, _index, done) => progress.show('worlds', done / units.length),
    },
  ).finally(progress.end)
  const chance = createChance('backtest')
  const of = (arm: (typeof ARMS)[number]) => lists.filter((_, i) => units[i]?.arm === arm)
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

const SEEDS_MAX = 10_000

/** Reads `--seeds 3001..3050` or `--seeds a,b,c`. */
export function readSeeds(text: string): readonly string[] {
  const range = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text)
  const [first, last] = range === null ? [0, 0] : [Number(range[1]), Number(range[2])]
  const seeds =
    range === null
      ? text.split(',').filter((seed) => seed !== '')
      : last - first < SEEDS_MAX
        ? Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i))
        : []
  if (seeds.length === 0 || seeds.length > SEEDS_MAX || new Set(seeds).size < seeds.length)
    throw new InvalidArgumentError(
      `seeds are a range of at most ${SEEDS_MAX} like 3001..3050, or different texts like a,b,c`,
    )
  return seeds
}
