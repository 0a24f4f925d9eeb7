import { createChance } from '../../kernel/chance.ts'
import { scriptBeside } from '../../kernel/script-beside.ts'
import type { ListCounts } from '../../risk/backtest/count-list.ts'
import { overSeeds, pairedDifference } from '../../risk/backtest/over-seeds.ts'
import { PAIR } from '../../sim/arm.ts'
import type { Io } from '../io.ts'
import { onThreads } from '../on-threads.ts'
import { commandOf } from '../sweep/command-of.ts'
import { handOutWorlds } from '../sweep/hand-out-worlds.ts'
import { folderForBacktest, keepLists } from './keep-backtest.ts'
import { planWorlds, type WorldsWanted } from './plan-worlds.ts'
import { renderSeeds } from './render-seeds.ts'
import type { WorldUnit } from './world-unit.ts'

export type SeedFlags = WorldsWanted & {
  readonly workers?: number
  readonly postgres?: string | true
  readonly tries: number
  readonly json?: true
  /** Where what was said is kept beside the counts, to be audited. */
  readonly out?: string
}

/**
 * Tries a pack on one world a seed, with and without the exchange, and tells both with intervals over the worlds: the same
 * on threads of this machine and over a database.
 */
export async function backtestSeeds(flags: SeedFlags, io: Io): Promise<void> {
  const { on, days, seeds, json } = flags
  const out = flags.out === undefined ? null : folderForBacktest(flags.out)
  const lists = await (flags.postgres === undefined
    ? here(flags, io)
    : elsewhere(flags, flags.postgres, io))
  if (lists === null) return
  const chance = createChance('backtest')
  // The arms of a seed stand beside each other.
  const of = (arm: (typeof PAIR)[number]) =>
    lists.filter((_, i) => i % PAIR.length === PAIR.indexOf(arm))
  const [without, withExchange] = [of('baseline'), of('exchange')]
  const result = {
    scenario: on,
    days,
    seeds,
    baseline: overSeeds(without, chance),
    exchange: overSeeds(withExchange, chance),
    gain: pairedDifference(without, withExchange, chance),
  }
  if (out !== null) {
    const rows = lists.map((counts, i) => ({
      seed: seeds[Math.floor(i / PAIR.length)] as string,
      arm: PAIR[i % PAIR.length] as (typeof PAIR)[number],
      counts,
    }))
    keepLists(out, result, rows)
  }
  io.stdout(json ? `${JSON.stringify(result, null, 2)}\n` : renderSeeds(result))
}

function here(flags: SeedFlags, io: Io): Promise<readonly ListCounts[]> {
  const { units, shared } = planWorlds(flags)
  return onThreads<WorldUnit, ListCounts>(
    scriptBeside('./world-unit', import.meta.url),
    units,
    {
      ...(flags.workers !== undefined && { workers: flags.workers }),
      sharedOf: () => shared,
    },
    io,
  )
}

function elsewhere(flags: SeedFlags, postgres: string | true, io: Io) {
  const { on, days, rules } = flags
  const replayOf = (seed: string) =>
    commandOf([
      ...['portpair', 'rules', 'backtest', ...(rules === undefined ? [] : [rules])],
      ...['--on', on, '--days', String(days), '--seeds', seed],
    ])
  const plan = () => {
    const { units, shared } = planWorlds(flags)
    return units.map((unit) => ({
      key: `${shared.digest} ${unit.arm} ${unit.seed}`,
      replay: replayOf(unit.seed),
      ...{ unit, shared },
    }))
  }
  return handOutWorlds<ListCounts>(
    `rules backtest --on ${on}`,
    'backtest',
    plan,
    { ...flags, postgres },
    io,
  )
}
