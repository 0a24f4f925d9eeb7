import type { Field, Shape } from './shape.ts'

type Loose = Record<string, unknown>

/**
 * A decoded message as a plain object in the domain's words, ready for zod: what is absent has no key, an enumeration
 * is its word, one this version does not know is `UNKNOWN(7)` and never the zero. Whole numbers beyond 2^53 come out
 * unsafe and are refused by zod.
 */
export function toPlain(decoded: object, shape: Shape): Loose {
  const source = decoded as Loose
  const plain: Loose = {}
  for (const field of shape.fields) {
    const value = source[field.name]
    if (value === null || value === undefined) continue
    const made = field.repeats ? listOf(value as readonly unknown[], field) : valueOf(value, field)
    if (made !== undefined) plain[field.name] = made
  }
  return plain
}

/** The other way: only enumerations change, so everything without one is handed on as it is. */
export function fromPlain(plain: object, shape: Shape): object {
  let changed: Loose | null = null
  for (const field of shape.worded) {
    const value = (plain as Loose)[field.name]
    if (value === undefined) continue
    changed ??= { ...plain }
    changed[field.name] = withoutWords(value, field)
  }
  return changed ?? plain
}

function withoutWords(value: unknown, { words, message, repeats }: Field): unknown {
  if (message === null) return words.indexOf(value as string)
  if (!repeats) return fromPlain(value as object, message)
  return (value as readonly object[]).map((one) => fromPlain(one, message))
}

function listOf(values: readonly unknown[], field: Field): readonly unknown[] | undefined {
  if (field.label === 'some' && values.length === 0) return undefined
  if (field.message === null) return values
  const shape = field.message
  return values.map((value) => toPlain(value as object, shape))
}

function valueOf(value: unknown, field: Field): unknown {
  switch (field.type) {
    case 'message':
      return toPlain(value as object, field.message as Shape)
    case 'int64':
      return typeof value === 'number' ? value : (value as { toNumber(): number }).toNumber()
    case 'enum':
      return value === 0 ? undefined : (field.words[value as number] ?? `UNKNOWN(${value})`)
    case 'bytes':
      return new Uint8Array(value as Uint8Array)
    default:
      return value
  }
}
