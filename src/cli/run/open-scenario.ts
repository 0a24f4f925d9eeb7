import type { z } from 'zod'
import { InputError } from '../../kernel/input-error.ts'
import { type Arm, faultOfArms } from '../../sim/arm.ts'
import { Scenario } from '../../sim/scenario.ts'
import { type Extended, readExtending } from '../files/extend.ts'
import { findScenario, type NamedAt, readBeside, shownPath } from '../files/find.ts'
import { readYamlOnce } from '../files/read-once.ts'
import type { Setting } from '../files/setting.ts'

/** What the command line says instead of the file. */
export type Overrides = {
  readonly seed?: string
  readonly days?: number
  readonly settings?: readonly Setting[]
  readonly arms?: readonly Arm[]
}

/** A scenario by itself: what it names is not read yet. */
export type OpenScenario = {
  readonly scenario: Scenario
  /** Its days and values are its own: what was found of it is not promised of another. */
  readonly isAsWritten: boolean
  /** Where files that it names may lie. */
  readonly folders: readonly string[]
  readonly placeOf: Extended<Scenario>['placeOf']
}

/** What a scenario says it shows, and its texts in Vietnamese beside its own title: not true of one that extends it. */
const CLAIMS = ['finding', 'expect', 'overSeeds', 'vi']

/** Reads the file of a scenario. Throws InputError with every fault in it. */
export function openScenario(name: string, overrides: Overrides): OpenScenario {
  const { value, folders, placeOf } = readExtending(
    findScenario(name),
    Scenario,
    overrides.settings,
    CLAIMS,
  )
  const { seed = value.seed, days = value.days, arms = value.arms } = overrides
  const fault = faultOfArms(arms, Object.keys(value.ports))
  if (fault !== null) throw new InputError([{ file: '--arms', what: fault.message }])
  const isAsWritten = days === value.days && (overrides.settings ?? []).length === 0
  const expect = isAsWritten ? value.expect : []
  const scenario = { ...value, seed, days, arms: [...arms], expect }
  return { scenario, isAsWritten, folders, placeOf }
}

/** Reads a document that a scenario names. */
export function readNamed<S extends z.ZodType>(
  folders: readonly string[],
  path: string,
  namedAt: NamedAt,
  schema: S,
): z.infer<S> {
  const { file, text } = readBeside(folders, path, namedAt)
  return readYamlOnce(shownPath(file), text, schema)
}

/** Runs each reading and keeps its faults, so that a person sees all of them at once. */
export function collector() {
  const issues: InputError['issues'][number][] = []
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      issues.push(...error.issues)
      return undefined
    }
  }
  return Object.assign(attempt, {
    finish(): void {
      if (issues.length > 0) throw new InputError(issues)
    },
  })
}
