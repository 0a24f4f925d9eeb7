import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { didYouMean } from '../../kernel/did-you-mean.ts'
import { InputError } from '../../kernel/input-error.ts'
import { readYaml } from '../../kernel/read-yaml.ts'
import { type Declared, QualityTargets } from '../../report/quality/targets.ts'
import type { Scenario } from '../../sim/scenario.ts'
import { fileBeside, SHIPPED, shownPath } from '../files/find.ts'

/** Targets from a file, or the shipped ones, and the numbers they leave to the scenario. */
export function loadTargets(path: string | undefined, scenario: Scenario) {
  const file =
    path === undefined
      ? join(SHIPPED, 'lists/quality.yaml')
      : fileBeside([process.cwd()], path, { file: '--targets' }, ['.yaml', '.yml', '.json'])
  const shown = shownPath(resolve(file))
  const targets = readYaml(shown, readFileSync(file, 'utf8'), QualityTargets)
  const declared = (value: Declared): number =>
    typeof value === 'number'
      ? value
      : [value.scenario].flat().reduce((sum, at) => sum + numberAt(scenario, at, shown), 0)
  for (const target of targets.targets) {
    if ('share' in target) declared(target.share)
    if ('spread' in target) declared(target.spread)
  }
  return { targets, declared }
}

function numberAt(scenario: Scenario, path: string, file: string): number {
  let held: unknown = scenario
  for (const key of path.split('.')) {
    const keys = typeof held === 'object' && held !== null ? Object.keys(held) : []
    if (!keys.includes(key)) throw unknownPlace(file, path, didYouMean(key, keys) ?? keys[0])
    held = (held as Record<string, unknown>)[key]
  }
  if (typeof held === 'number') return held
  throw new InputError([{ file, what: `"${path}" is no number of the scenario` }])
}

function unknownPlace(file: string, path: string, near: string | undefined): InputError {
  return new InputError([
    {
      file,
      what: `the scenario has no "${path}"`,
      ...(near !== undefined && { mend: `did you mean ${near}?` }),
    },
  ])
}
