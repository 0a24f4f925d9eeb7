import { InputError } from '../../kernel/input-error.ts'
import { formatPath, type Path } from '../../kernel/located.ts'
import type { ParsedText } from '../../kernel/parse-yaml.ts'

/** The flag that changes one value of a file without touching it; stands where a fault's file would. */
export const SET = '--set'

/** One value that takes the place of what a file says. `*` in the path means every item of a list. */
export type Setting = { readonly path: Path; readonly value: unknown }

/** Reads `trade.lanes[*].illicitShare`. Throws InputError for what is no path. */
export function readPath(text: string): Path {
  const steps: (string | number)[] = []
  const step = /\.?([A-Za-z][A-Za-z0-9_-]*)|\[(\d{1,4}|\*)\]/y
  while (step.lastIndex < text.length) {
    const found = step.exec(text)
    if (found === null) throw noPath(text)
    const [, name, index] = found
    steps.push(name ?? (index === '*' ? '*' : Number(index)))
  }
  if (steps.length === 0) throw noPath(text)
  return steps
}

/** A copy of `value` in which the setting holds. Mappings on the way are made; items of lists are not. */
export function withSetting(value: unknown, { path, value: set }: Setting): unknown {
  return change(value, path, [])

  function change(at: unknown, [step, ...rest]: Path, above: Path): unknown {
    if (step === undefined) return set
    const here = [...above, step]
    if (step === '*' && Array.isArray(at)) return at.map((item) => change(item, rest, here))
    if (typeof step === 'number' || step === '*') {
      if (!Array.isArray(at) || at[step as number] === undefined)
        throw new InputError([
          { file: SET, path: formatPath(here), what: 'the scenario has no such item' },
        ])
      return at.map((item, i) => (i === step ? change(item, rest, here) : item))
    }
    if (at !== undefined && !isMap(at))
      throw new InputError([
        { file: SET, path: formatPath(above), what: 'this is no mapping, so nothing lies in it' },
      ])
    return { ...at, [step]: change(at?.[step], rest, here) }
  }
}

/** Stands for the setting where faults are told: it holds its own path, in place of a line of a file. */
export function layerOfSetting({ path }: Setting, whole: unknown) {
  const parsed: ParsedText = {
    value: whole,
    place: () => START,
    keyPlace: () => START,
    source: (at) => {
      const found = valueAt(whole, at)
      return found === undefined ? undefined : String(found)
    },
  }
  return { file: SET, parsed, holds: (at: Path) => isBelow(at, path) }
}

const START = { line: 1, column: 1 }

/** True for the path itself, and for the places above it that exist only for its sake. */
function isBelow(at: Path, path: Path): boolean {
  return at.length >= path.length && path.every((step, i) => step === at[i] || step === '*')
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    value,
  )
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function noPath(text: string): InputError {
  return new InputError([
    {
      file: SET,
      what: `"${text.slice(0, 100)}" is no place in a scenario`,
      mend: 'write e.g. trade.lanes[*].illicitShare or trade.honestErrors.valueGapSdPercent',
    },
  ])
}
