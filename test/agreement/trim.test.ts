import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SHAREABLE } from '../../src/agreement/fields.ts'
import { trim, violations } from '../../src/agreement/trim.ts'
import {
  ExportDeclaration,
  ImportDeclaration,
  ManifestConsignment,
  SecurityFiling,
} from '../../src/domain/documents.ts'
import { type Item, MESSAGE_KINDS, type MessageKind } from '../../src/domain/message.ts'
import { AssessmentNotice, ControlResult, Referral } from '../../src/domain/response.ts'
import { agreementOf, importer, make, ONE_OF_EACH } from '../support/make.ts'

const line = make.line({ origin: 'VN', value: { minor: 100, currency: 'USD' }, marks: 'WCF 1-360' })
const container = { number: 'MSKU1234565', sizeType: '45G1', seals: [], vgmKg: 21_000 }

/** One item of every kind with every field it can have. */
const FULL: Readonly<Record<MessageKind, Item>> = {
  manifest: make.manifest({
    masterBill: 'M1',
    freightPayment: 'collect',
    items: [line, { ...line, number: 2 }],
    containers: [container],
  }),
  'export-declaration': make.exportDeclaration({
    items: [line, { ...line, number: 2 }],
    containers: [container],
  }),
  'security-filing': make.securityFiling({
    ucr: 'U1',
    buyer: importer,
    manufacturer: importer,
    stuffingLocation: importer,
    consolidator: importer,
    shipTo: importer,
    items: [line],
  }),
  'import-declaration': make.importDeclaration({ ucr: 'U1', items: [line] }),
  assessment: make.assessment({ ucr: 'U1' }),
  referral: make.referral({ ucr: 'U1' }),
  'control-result': make.controlResult({ ucr: 'U1', typology: 'T05' }),
}

const SCHEMAS: Readonly<Record<MessageKind, z.ZodObject>> = {
  manifest: ManifestConsignment,
  'export-declaration': ExportDeclaration,
  'security-filing': SecurityFiling,
  'import-declaration': ImportDeclaration,
  assessment: AssessmentNotice,
  referral: Referral,
  'control-result': ControlResult,
}

/** Every optional field of a kind, `items.hs6` for one of a line. */
function optionalFields(kind: MessageKind): readonly string[] {
  const fields: string[] = []
  for (const [name, schema] of Object.entries(SCHEMAS[kind].shape)) {
    if (schema instanceof z.ZodOptional) fields.push(name)
    if (!(schema instanceof z.ZodArray) || !(schema.element instanceof z.ZodObject)) continue
    for (const [inner, one] of Object.entries(schema.element.shape)) {
      if (one instanceof z.ZodOptional) fields.push(`${name}.${inner}`)
    }
  }
  return fields
}

/** What an item carries of these fields. */
function carried(item: Item, fields: readonly string[]): readonly string[] {
  return fields.filter((path) => {
    const [head = '', tail] = path.split('.')
    const value = (item as unknown as Record<string, unknown>)[head]
    if (tail === undefined) return value !== undefined
    return (value as Record<string, unknown>[]).some((one) => one[tail] !== undefined)
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
    const reference = kind === 'export-declaration' ? [] : ['houseBill']
    expect([...SHAREABLE[kind], ...reference].sort()).toEqual(
      [...new Set([...optionalFields(kind), ...reference])].sort(),
    )
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
          expect(SCHEMAS[kind].parse(trimmed)).toEqual(trimmed)
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
    ['are whatever a response is about', ['94'], ONE_OF_EACH.referral, true],
  ])('%s', (_, goods, item, inScope) => {
    expect(trim(sharing(item.kind, undefined, goods), item)).toEqual(inScope ? item : null)
  })

  it('are judged before codes are held back', () => {
    expect(trim(sharing('manifest', [], ['94']), withCodes('010121'))).toBeNull()
  })
})
