import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { InputError } from '../../kernel/input-error.ts'
import { formatPath, type Path } from '../../kernel/located.ts'
import { type ParsedText, parseYaml } from '../../kernel/parse-yaml.ts'
import { flatIssues, locateIssues, placeOfIssue } from '../../kernel/zod-issues.ts'
import { DOCUMENTS, fileBeside, type NamedAt, shownPath } from './find.ts'
import { layerOfSetting, SET, type Setting, withSetting } from './setting.ts'

type Layer = {
  readonly file: string
  readonly parsed: ParsedText
  readonly holds: (path: Path) => boolean
}

/** A checked value that may have come from two files, and the folders its paths count from. */
export type Extended<T> = {
  readonly value: T
  readonly folders: readonly string[]
  /** Where a value was written: in the file itself, or in its base. */
  readonly placeOf: (path: Path) => NamedAt
}

/**
 * Reads a YAML file that may say `extends: <one base file>`: mappings are merged key by key, everything else is
 * replaced. `settings` take the place of what the files say; what a file `claims` it claims of itself only, and no other
 * takes it over. Faults are named with the file and place they stand in.
 */
export function readExtending<S extends z.ZodType>(
  file: string,
  schema: S,
  settings: readonly Setting[] = [],
  claims: readonly string[] = [],
): Extended<z.infer<S>> {
  const own = readLayer(file)
  const files = [own, ...baseOf(own)]
  const written = files
    .map(({ parsed }, i) => without(parsed.value, ['extends', ...(i === 0 ? [] : claims)]))
    .reduce((child, base) => merge(base, child))
  const merged = settings.reduce(withSetting, written)
  const layers = [...settings.map((setting) => layerOfSetting(setting, merged)), ...files]
  const layerOf = (path: Path) => layers.find((layer) => layer.holds(path)) ?? own
  const checked = schema.safeParse(merged)
  if (!checked.success) {
    throw new InputError(
      flatIssues(checked.error.issues).flatMap((issue) => {
        const layer = layerOf(placeOfIssue(issue))
        return locateIssues(nameOf(layer), layer.parsed, schema, [issue])
      }),
    )
  }
  return {
    value: checked.data,
    folders: files.map((layer) => dirname(layer.file)),
    placeOf(path) {
      const layer = layerOf(path)
      return { file: nameOf(layer), ...layer.parsed.place(path), path: formatPath(path) }
    },
  }
}

const nameOf = ({ file }: Layer) => (file === SET ? SET : shownPath(file))

function readLayer(file: string): Layer {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new InputError([{ file: shownPath(file), what: 'this file cannot be read' }])
  }
  const parsed = parseYaml(shownPath(file), text)
  return { file, parsed, holds: (path) => holds(parsed.value, path) }
}

function baseOf(layer: Layer): readonly Layer[] {
  const base = isMap(layer.parsed.value) ? layer.parsed.value.extends : undefined
  if (base === undefined) return []
  const place = { file: nameOf(layer), ...layer.parsed.place(['extends']), path: 'extends' }
  if (typeof base !== 'string')
    throw new InputError([{ ...place, what: 'extends names one file, as text' }])
  const found = readLayer(fileBeside([dirname(layer.file)], base, place, DOCUMENTS))
  if (isMap(found.parsed.value) && found.parsed.value.extends !== undefined) {
    throw new InputError([
      { ...place, what: `${base} extends another file itself; one base is enough` },
    ])
  }
  return [found]
}

function merge(base: unknown, child: unknown): unknown {
  if (!isMap(base) || !isMap(child)) return child === undefined ? base : child
  const keys = [...new Set([...Object.keys(base), ...Object.keys(child)])]
  return Object.fromEntries(keys.map((key) => [key, merge(base[key], child[key])]))
}

function without(value: unknown, keys: readonly string[]): unknown {
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
}

function holds(value: unknown, path: Path): boolean {
  let inner = value
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return false
    inner = (inner as Record<string | number, unknown>)[step]
  }
  return true
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
