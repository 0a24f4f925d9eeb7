import type { z } from 'zod'

type Accepts = (value: unknown) => boolean

/**
 * A quick yes to a schema: true only where `safeParse` would succeed and hand back an equal value. False means "ask the
 * schema": it may still accept, and only it can say what is wrong. Made from the schema itself, so the two cannot drift
 * apart; whatever this compiler does not know is left to the schema. About a tenth of the schema's own cost.
 */
export function accepts(schema: z.ZodType): Accepts {
  const known = made.get(schema)
  if (known !== undefined) return known
  const compiled = compile(schema)
  made.set(schema, compiled)
  return compiled
}

const made = new WeakMap<z.ZodType, Accepts>()

/** What of a schema's definition is read here. */
type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly catchall?: z.ZodType
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
  readonly format?: string
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
}
type Check = {
  readonly check: string
  readonly format?: string
  readonly pattern?: RegExp
  readonly minimum?: number
  readonly maximum?: number
  readonly value?: number
  readonly inclusive?: boolean
  /** What `refine` was given; `superRefine` keeps its own elsewhere. */
  readonly fn?: (value: unknown) => unknown
  readonly when?: unknown
}

const never: Accepts = () => false
const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition

function compile(schema: z.ZodType): Accepts {
  const definition = definitionOf(schema)
  const checks = definition.checks?.map((check) => check._zod.def) ?? []
  switch (definition.type) {
    case 'object':
      return refined(objectOf(definition), checks)
    case 'array':
      return arrayOf(accepts(definition.element as z.ZodType), checks)
    case 'string':
      return definition.format === undefined ? stringOf(checks) : never
    case 'number':
      return definition.format === 'safeint' ? integerOf(checks) : never
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'enum':
      return oneOf(Object.values(definition.entries ?? {}))
    case 'literal':
      return oneOf(definition.values ?? [])
    default:
      return never
  }
}

/** What also has to satisfy each refinement. One that is told more than the value is left to the schema. */
function refined(inner: Accepts, checks: readonly Check[]): Accepts {
  if (checks.length === 0) return inner
  const isKnown = ({ check, fn, when }: Check) =>
    check === 'custom' && fn !== undefined && when === undefined
  if (!checks.every(isKnown)) return never
  return (value) => inner(value) && checks.every(({ fn }) => fn?.(value) === true)
}

/** A strict object: every key is known, nothing needed is missing. An optional key that is there holds a value. */
function objectOf({ shape = {}, catchall }: Definition): Accepts {
  if (catchall === undefined || definitionOf(catchall).type !== 'never') return never
  const keys = Object.keys(shape)
  const optional = keys.map((key) => definitionOf(shape[key] as z.ZodType).type === 'optional')
  const inner = keys.map((key, i) => {
    const schema = shape[key] as z.ZodType
    return accepts(optional[i] ? (definitionOf(schema).innerType as z.ZodType) : schema)
  })
  return (value) => {
    if (typeof value !== 'object' || value === null || !isPlain(value)) return false
    let expected = 0
    for (let i = 0; i < keys.length; i++) {
      const held = (value as Record<string, unknown>)[keys[i] as string]
      if (held === undefined) {
        if (!optional[i]) return false
        continue
      }
      expected++
      if (!(inner[i] as Accepts)(held)) return false
    }
    let present = 0
    for (const _ in value) present++
    return present === expected
  }
}

/** What an object inherits, the schema would copy into the value it hands back. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function arrayOf(element: Accepts, checks: readonly Check[]): Accepts {
  const bounds = boundsOf(checks, 'min_length', 'max_length')
  if (bounds === null) return never
  const { low, high } = bounds
  return (value) => {
    if (!Array.isArray(value) || value.length < low || value.length > high) return false
    for (let i = 0; i < value.length; i++) if (!element(value[i])) return false
    return true
  }
}

function stringOf(checks: readonly Check[]): Accepts {
  const formats = checks.filter(({ check }) => check === 'string_format')
  const lengths = checks.filter(({ check }) => check !== 'string_format')
  const bounds = boundsOf(lengths, 'min_length', 'max_length')
  const pattern = formats[0]?.pattern
  const isRegex = formats.every(({ format }) => format === 'regex')
  // A global or sticky pattern remembers where it stopped.
  if (bounds === null || !isRegex || formats.length > 1 || pattern?.global || pattern?.sticky)
    return never
  const { low, high } = bounds
  const fits = (value: string) => value.length >= low && value.length <= high
  if (pattern === undefined) return (value) => typeof value === 'string' && fits(value)
  return (value) => typeof value === 'string' && fits(value) && pattern.test(value)
}

function integerOf(checks: readonly Check[]): Accepts {
  const bounds = boundsOf(checks, 'greater_than', 'less_than')
  if (bounds === null) return never
  const { low, high } = bounds
  return (value) =>
    Number.isSafeInteger(value) && (value as number) >= low && (value as number) <= high
}

function oneOf(values: readonly unknown[]): Accepts {
  const only = values[0]
  if (values.length === 1) return (value) => value === only
  const all = new Set(values)
  return (value) => all.has(value)
}

/** The tightest inclusive bounds; null when there is a check of another kind. */
function boundsOf(checks: readonly Check[], lower: string, upper: string) {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { check, minimum, maximum, value, inclusive = true } of checks) {
    const bound = check === lower ? (minimum ?? value) : check === upper ? (maximum ?? value) : null
    if (bound === null || bound === undefined || !inclusive) return null
    if (check === lower) low = Math.max(low, bound)
    else high = Math.min(high, bound)
  }
  return { low, high }
}
