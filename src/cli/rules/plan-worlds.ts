import type { Shared } from '../../scale/unit.ts'
import { PAIR } from '../../sim/arm.ts'
import { loadScenario } from '../run/load.ts'
import { sharedOf } from '../run/plain-inputs.ts'
import { packFiles } from './open-pack.ts'
import type { WorldShared, WorldUnit } from './world-unit.ts'

export type WorldsWanted = {
  readonly on: string
  readonly days: number
  readonly seeds: readonly string[]
  /** The folder of the pack that is tried; the shipped one without. */
  readonly rules?: string
}

export type PlannedWorlds = { readonly units: readonly WorldUnit[]; readonly shared: Shared }

/** Every world of a back-test, the arms of a seed beside each other. Throws InputError with every fault of every file. */
export function planWorlds({ on, days, seeds, rules }: WorldsWanted): PlannedWorlds {
  const { rules: _, ...plain } = loadScenario(on, { days })
  return {
    units: seeds.flatMap((seed) => PAIR.map((arm) => ({ seed, arm }))),
    shared: sharedOf<WorldShared>({ ...plain, tried: packFiles(rules) }),
  }
}
