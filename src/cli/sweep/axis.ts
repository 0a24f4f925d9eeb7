import { InputError } from '../../kernel/input-error.ts'
import type { Path } from '../../kernel/located.ts'
import { parseYaml } from '../../kernel/parse-yaml.ts'
import { readPath, SET, type Setting } from '../files/setting.ts'

/** A place of the scenario and the values it takes in turn: as written, and as read. */
export type Axis = {
  readonly path: string
  readonly steps: Path
  readonly values: readonly string[]
  readonly parsed: readonly unknown[]
}

/** Reads `trade.lanes[*].illicitShare=0.01,0.02`; a value is a YAML scalar. */
export function readAxis(text: string): Axis {
  const cut = text.indexOf('=')
  const path = cut === -1 ? text : text.slice(0, cut)
  const values = cut === -1 ? [] : text.slice(cut + 1).split(',')
  const steps = readPath(path)
  if (values.length === 0 || values.includes('') || new Set(values).size < values.length) {
    throw new InputError([
      {
        file: SET,
        path,
        what: 'names no values, or one twice',
        mend: 'write e.g. ports.USLAX.inspectionsPerDay=5,10,20',
      },
    ])
  }
  return { path, steps, values, parsed: values.map((value) => parseYaml(SET, value).value) }
}

/** The axes of several flags; the same place twice is a mistake. */
export function readAxes(texts: readonly string[]): readonly Axis[] {
  const axes = texts.map(readAxis)
  const twice = axes.find(({ path }, i) => axes.findIndex((one) => one.path === path) < i)
  if (twice !== undefined)
    throw new InputError([{ file: SET, path: twice.path, what: 'is given twice' }])
  return axes
}

/** The same flags where there is one run: every place takes one value. */
export function readSettings(texts: readonly string[]): readonly Setting[] {
  return readAxes(texts).map(({ path, steps, values, parsed }) => {
    if (values.length > 1)
      throw new InputError([
        {
          file: SET,
          path,
          what: `names ${values.length} values, and a run takes one`,
          mend: 'portpair sweep takes several',
        },
      ])
    return { path: steps, value: parsed[0] }
  })
}
