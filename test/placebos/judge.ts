import { WORLDS_LEAST } from '../../src/kernel/bootstrap.ts'
import type { Check } from '../../src/report/checks/check.ts'
import type { BrokenWorld } from '../../src/report/sweep/sweep-result.ts'

/** What of `sweep.json` is judged here. */
export type Judged = {
  readonly scenario: string
  readonly worlds: number
  readonly findings: readonly Check[]
  readonly notJudged: string | null
  readonly broken: readonly BrokenWorld[]
}

/**
 * What stands in the way of a proof: what did not hold, what could not be judged, each world whose own checks failed.
 * Nothing: it is proved. `flag`: the option that asks for more worlds.
 */
export function faultsOf(
  { scenario, worlds, findings, notJudged, broken }: Judged,
  flag: string,
): readonly string[] {
  const few = `only ${worlds} were asked for; ask for at least ${flag} ${WORLDS_LEAST}`
  return [
    ...broken.map(
      ({ seed, name, evidence }) => `${scenario}, seed ${seed}: ${name} does not hold; ${evidence}`,
    ),
    ...(worlds < WORLDS_LEAST ? [`too few worlds to judge differences: ${few}`] : []),
    ...(notJudged === null ? [] : [notJudged]),
    ...(findings.length === 0 && notJudged === null
      ? ['the scenario says nothing of many seeds, so nothing was judged']
      : []),
    ...findings.flatMap(({ name, holds, evidence }) =>
      holds ? [] : [`${name} does not hold; ${evidence}`],
    ),
  ]
}
