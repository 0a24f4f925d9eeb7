import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SHAREABLE } from '../../src/agreement/fields.ts'
import { lacking, trim, violations } from '../../src/agreement/trim.ts'
import { WITHHELD } from '../../src/domain/given.ts'
import { type Item, MESSAGE_KINDS, type MessageKind } from '../../src/domain/message.ts'
import { PortDocument } from '../../src/domain/port-document.ts'
import { Response } from '../../src/domain/response.ts'
import { FULL } from '../support/full-items.ts'
import { agreementOf, make } from '../support/make.ts'
import { fc } from '../support/properties.ts'

const SCHEMAS = new Map<string, z.ZodObject>(
  [...PortDocument.options, ...Response.options].map((schema) => [schema.shape.kind.value, schema]),
)
const schemaOf = (kind: MessageKind) => SCHEMAS.get(kind) as z.ZodObject

/** Every optional field of a kind, `items.hs6` for one of a line. */
function optionalFields(kind: MessageKind): readonly string[] {
  const fields: string[] = []
  for (const [name, schema] of Object.entries(schemaOf(kind).shape)) {
    if (schema instanceof z.ZodOptional) fields.push(name)
    if (!(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodObject)) continue
    for (const [inner, one] of Object.entries(schema.element.shape)) {
      if (one instanceof z.ZodOptional) fields.push(`${name}.${inner}`)
    }
  }
  return fields
}

/** Fields everybody files that can be held back all the same, and those of lines that are emptied then. */
const withheld = (kind: MessageKind): readonly string[] =>
  kind in WITHHELD ? WITHHELD[kind as keyof typeof WITHHELD] : []
const emptied = (kind: MessageKind): readonly string[] =>
  ['items.description', 'containers.seals'].filter((path) => {
    const [list = '', field = ''] = path.split('.')
    const schema = schemaOf(kind).shape[list]
    return schema instanceof z.ZodArray && schema.element instanceof z.ZodObject
      ? field in schema.element.shape
      : false
  })
const isEmpty = (value: unknown) =>
  (typeof value === 'string' || Array.isArray(value)) && value.length === 0

/** The schema of a document as a partner may give it. */
const givenSchema = (kind: MessageKind) =>
  schemaOf(kind).extend(
    Object.fromEntries(
      withheld(kind).map((field) => [field, (schemaOf(kind).shape[field] as z.ZodType).optional()]),
    ),
  )

/** What an item carries of these fields. */
function carried(item: Item, fields: readonly string[]): readonly string[] {
  return fields.filter((path) => {
    const [head = '', tail] = path.split('.')
    const value = (item as unknown as Record<string, unknown>)[head]
    if (tail === undefined) return value !== undefined
    return (value as Record<string, unknown>[]).some(
      (one) => one[tail] !== undefined && !isEmpty(one[tail]),
    )
  })
}

const sharing = (kind: MessageKind, fields?: readonly string[], goods?: string[]) =>
  agreementOf({
    kinds: {
      [kind]: { purpose: 'a test', batchWindow: 0, ...(fields && { fields: [...fields] }) },
    },
    ...(goods && { goods }),
  })

describe.each(MESSAGE_KINDS)('a %s', (kind) => {
  it('can have every optional field held back, but the bill that names its shipment', () => {
    const held = optionalFields(kind).filter(
      (field) => field !== 'houseBill' || kind === 'export-declaration',
    )
    const filed = [...withheld(kind), ...emptied(kind)]
    expect([...SHAREABLE[kind]].sort()).toEqual([...new Set([...held, ...filed])].sort())
    expect(carried(FULL[kind], SHAREABLE[kind])).toEqual(SHAREABLE[kind])
  })

  it('loses exactly what is not shared, and what it would carry too much is exactly what is seen', () => {
    fc.assert(
      fc.property(
        fc.subarray([...SHAREABLE[kind]]),
        fc.subarray([...SHAREABLE[kind]]),
        (shared, had) => {
          const agreement = sharing(kind, shared)
          const item = trim(sharing(kind, had), FULL[kind]) as Item
          const trimmed = trim(agreement, item) as Item
          expect(carried(item, SHAREABLE[kind])).toEqual(had)
          expect(carried(trimmed, SHAREABLE[kind])).toEqual(
            had.filter((field) => shared.includes(field)),
          )
          expect(violations(agreement, item)).toEqual(
            had.filter((field) => !shared.includes(field)),
          )
          expect(violations(agreement, trimmed)).toEqual([])
          expect(trim(agreement, trimmed)).toEqual(trimmed)
          expect(givenSchema(kind).parse(trimmed)).toEqual(trimmed)
          expect(lacking(agreement, trimmed)).toEqual(
            withheld(kind).filter((field) => shared.includes(field) && !had.includes(field)),
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('travels whole where its kind is shared without a list, and not at all where it is not', () => {
    expect(trim(sharing(kind), FULL[kind])).toEqual(FULL[kind])
    expect(violations(sharing(kind), FULL[kind])).toEqual([])
    const other = kind === 'manifest' ? 'referral' : 'manifest'
    expect(trim(sharing(other), FULL[kind])).toBeNull()
    expect(violations(sharing(other), FULL[kind])).toEqual([kind])
  })

  it('is left as it is by being trimmed', () => {
    const before = structuredClone(FULL[kind])
    trim(sharing(kind, []), FULL[kind])
    expect(FULL[kind]).toEqual(before)
  })
})

describe('goods in scope', () => {
  const withCodes = (...codes: (string | undefined)[]) =>
    make.manifest({
      items: codes.map((hs6, i) => ({ number: i + 1, description: 'goods', ...(hs6 && { hs6 }) })),
    })

  it.each<[string, string[] | undefined, Item, boolean]>([
    ['are all goods where none are named', undefined, withCodes('940350'), true],
    ['are those of a chapter', ['94'], withCodes('940350'), true],
    ['are those of a heading', ['9403'], withCodes('940350'), true],
    ['are not those of another', ['9401', '44'], withCodes('940350'), false],
    ['are a shipment of which one line is', ['94'], withCodes('010121', '940350'), true],
    ['are not told by a prefix in the middle', ['0350'], withCodes('940350'), false],
    [
      'are those that name no code: silence must not hide a shipment',
      ['94'],
      withCodes(undefined, undefined),
      true,
    ],
    ['are not those that name another code once', ['94'], withCodes(undefined, '010121'), false],
    ['are whatever a response is about', ['94'], FULL.referral, true],
  ])('%s', (_, goods, item, inScope) => {
    expect(trim(sharing(item.kind, undefined, goods), item)).toEqual(inScope ? item : null)
  })

  it('are judged before codes are held back', () => {
    expect(trim(sharing('manifest', [], ['94']), withCodes('010121'))).toBeNull()
  })
})
