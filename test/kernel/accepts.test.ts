import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MESSAGE_KINDS, type MessageKind } from '../../src/domain/message.ts'
import { PortDocument } from '../../src/domain/port-document.ts'
import { Response } from '../../src/domain/response.ts'
import { accepts } from '../../src/kernel/accepts.ts'
import { fc } from '../support/properties.ts'
import { itemsOf } from '../wire/arbitraries.ts'

const SCHEMAS = new Map<string, z.ZodType>(
  [...PortDocument.options, ...Response.options].map((schema) => [
    schema.shape.kind.value as string,
    schema as z.ZodType,
  ]),
)

const ODD: readonly (() => unknown)[] = [
  ...[undefined, null, '', 'x', 'VN', '090121', '०९०१२१', -1, -0, 0, 1.5, 2 ** 53, 1_000_000_001],
  ...[Number.NaN, Number.POSITIVE_INFINITY, true, 'x'.repeat(71), 'x'.repeat(2_001)],
]
  .map(
    (value): (() => unknown) =>
      () =>
        value,
  )
  .concat(
    () => ({}),
    () => [],
    () => [{}],
    () => ['x'],
    () => Object.create({ name: 'inherited' }),
  )

describe('a quick yes', () => {
  it.each(MESSAGE_KINDS)('is given to every %s the domain allows', (kind) => {
    fc.assert(
      fc.property(itemsOf(kind), (items) => {
        expect(items.every(accepts(schemaOf(kind)))).toBe(true)
      }),
      { numRuns: 20, seed: 3 },
    )
  })

  it.each(MESSAGE_KINDS)('is never given to a changed %s that its schema refuses', (kind) => {
    const schema = schemaOf(kind)
    const change = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...ODD))
    let yes = 0
    let no = 0
    fc.assert(
      fc.property(
        itemsOf(kind),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (items, edits) => {
          const changed = structuredClone(items[0]) as object
          for (const [place, how, odd] of edits) mutate(changed, place, how, odd())
          if (!accepts(schema)(changed)) {
            no++
            return
          }
          yes++
          const checked = schema.safeParse(changed)
          expect(checked.success).toBe(true)
          expect(checked.data).toEqual(changed)
        },
      ),
      { numRuns: 400, seed: 3 },
    )
    // Both answers were met: the comparison is no empty one.
    expect(Math.min(yes, no)).toBeGreaterThan(2)
  })

  it.each<[string, z.ZodType, unknown]>([
    ['a refinement that says no', z.strictObject({ a: z.int() }).refine(() => false), { a: 1 }],
    ['one that says later', z.strictObject({ a: z.int() }).refine(async () => true), { a: 1 }],
    ['a check told of faults', z.strictObject({ a: z.int() }).superRefine(() => {}), { a: 1 }],
    ['a refined text', z.string().refine(() => true), 'x'],
    ['a transformation', z.string().transform((text) => text.length), 'x'],
    ['a loose object', z.object({ a: z.int() }), { a: 1 }],
    ['a float', z.number(), 1],
    ['an exclusive bound', z.int().gt(1), 2],
    ['a trimmed text', z.string().trim(), ' x'],
    ['a default', z.string().default('x'), 'y'],
    ['a global pattern', z.string().regex(/x/g), 'x'],
    ['a union', z.union([z.string(), z.int()]), 'x'],
  ])('leaves %s to the schema', (_, schema, value) => {
    expect(accepts(schema)(value)).toBe(false)
  })
})

const schemaOf = (kind: MessageKind) => SCHEMAS.get(kind) as z.ZodType

/** Replaces, deletes or adds one thing somewhere inside; a list gets no names, as no decoder gives it any. */
function mutate(target: object, place: number, how: number, odd: unknown): void {
  const keys = Object.keys(target)
  const key = keys[place % keys.length]
  const held = key === undefined ? undefined : (target as Record<string, unknown>)[key]
  if (typeof held === 'object' && held !== null && how > 0) mutate(held, place >> 3, how, odd)
  else if (key !== undefined && how === 2) delete (target as Record<string, unknown>)[key]
  else if (how === 3 && !Array.isArray(target)) (target as Record<string, unknown>).added = odd
  else if (key !== undefined) (target as Record<string, unknown>)[key] = odd
}
