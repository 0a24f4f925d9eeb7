import type { z } from 'zod'
import type { Path } from './located.ts'

type Def = {
  readonly type: string
  readonly shape?: Record<string, z.ZodType>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly items?: readonly z.ZodType[]
  readonly discriminator?: string
  readonly getter?: () => z.ZodType
}

/** The keys that a schema allows in the mapping at a path of a value, sorted; empty when any key is allowed. */
export function keysAt(schema: z.ZodType, value: unknown, path: Path): string[] {
  let reached = unwrap(schema, value)
  let held = value
  for (const step of path) {
    held =
      held !== null && typeof held === 'object'
        ? (held as Record<string | number, unknown>)[step]
        : undefined
    reached = reached.flatMap((def) => childOf(def, step)).flatMap((child) => unwrap(child, held))
  }
  return [...new Set(reached.flatMap((def) => Object.keys(def.shape ?? {})))].sort()
}

function childOf(def: Def, step: string | number): z.ZodType[] {
  const child = def.shape?.[step] ?? def.element ?? def.valueType ?? def.items?.[Number(step)]
  return child ? [child] : []
}

/** Through optional, default, lazy, pipe and union down to what holds keys; of a tagged union the branch that fits. */
function unwrap(schema: z.ZodType, value: unknown): Def[] {
  const def = schema._zod.def as unknown as Def
  if (def.options)
    return (fitting(def, value) ?? def.options).flatMap((option) => unwrap(option, value))
  const inner = def.getter?.() ?? def.innerType ?? def.in
  return inner ? unwrap(inner, value) : [def]
}

function fitting(def: Def, value: unknown): z.ZodType[] | null {
  const { discriminator } = def
  if (discriminator === undefined || value === null || typeof value !== 'object') return null
  const tag = (value as Record<string, unknown>)[discriminator]
  const fits = (def.options ?? []).filter((option) => {
    const shape = (option._zod.def as unknown as Def).shape
    return shape?.[discriminator]?.safeParse(tag).success
  })
  return fits.length > 0 ? fits : null
}
