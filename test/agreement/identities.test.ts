import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { IDENTITIES, mapIdentities } from '../../src/agreement/identities.ts'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { Party } from '../../src/domain/party.ts'
import { PortDocument } from '../../src/domain/port-document.ts'
import { Response } from '../../src/domain/response.ts'
import { FULL } from '../support/full-items.ts'

const SCHEMAS = new Map(
  [...PortDocument.options, ...Response.options].map((schema) => [schema.shape.kind.value, schema]),
)

/** Every place of a schema at which a party stands. */
function partiesIn(schema: unknown, path: readonly string[] = []): readonly string[] {
  if (schema === Party) return [path.join('.')]
  if (schema instanceof z.ZodOptional) return partiesIn(schema.unwrap(), path)
  if (schema instanceof z.ZodArray) return partiesIn(schema.element, path)
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, inner]) => partiesIn(inner, [...path, name]))
}

describe.each(MESSAGE_KINDS)('the identities of a %s', (kind) => {
  it('are all parties that it can name', () => {
    expect([...(IDENTITIES[kind].parties ?? [])].sort()).toEqual(
      [...partiesIn(SCHEMAS.get(kind))].sort(),
    )
  })

  it('are its reference, where it has one', () => {
    const named = IDENTITIES[kind].numbers?.includes('ucr') ?? false
    expect(named).toBe('ucr' in (SCHEMAS.get(kind) as z.ZodObject).shape)
  })

  it('are each met, and nothing else is changed', () => {
    const met = new Set<string>()
    const meet = <T>(one: T, path: string): T => {
      met.add(path)
      return one
    }
    const copy = mapIdentities(FULL[kind], {
      party: meet,
      number: meet,
      text: meet,
    })
    expect(copy).toEqual(FULL[kind])
    expect(met).toEqual(new Set(Object.values(IDENTITIES[kind]).flat()))
  })
})
