import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { decodeBody, encodeBody } from '../../src/wire/body.ts'
import { scan } from '../../src/wire/scan.ts'
import { shapeOf } from '../../src/wire/shape.ts'
import { fc } from '../support/properties.ts'
import { itemsOf } from './arbitraries.ts'

describe('whatever the domain allows', () => {
  it.each(MESSAGE_KINDS)('of kind %s comes back exactly, whatever its text', (kind) => {
    fc.assert(
      fc.property(itemsOf(kind), (items) => {
        const bytes = encodeBody(kind, items)
        expect(decodeBody(bytes)).toEqual({
          kind: 'body',
          messageKind: kind,
          items,
          unknownFields: 0,
        })
        expect(encodeBody(kind, items)).toEqual(bytes)
      }),
      { numRuns: 70, seed: 7 },
    )
  })
})

describe('whatever the wire brings', () => {
  const limits = { repeated: 500, elements: 50_000, fields: 200_000 }

  it('is a body or a typed refusal, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['body', 'bad']).toContain(decodeBody(bytes).kind)
      }),
      { numRuns: 2_000, seed: 7 },
    )
  })

  it.each(MESSAGE_KINDS)('mutated from a good %s, it is never an exception either', (kind) => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(itemsOf(kind), changes, (items, edits) => {
        const bytes = new Uint8Array(encodeBody(kind, items))
        for (const [place, value] of edits) bytes[place % bytes.length] = value
        expect(['body', 'bad']).toContain(decodeBody(bytes).kind)
      }),
      { numRuns: 50, seed: 7 },
    )
  })

  it('is sound to the scan when an encoder of ours made it', () => {
    fc.assert(
      fc.property(itemsOf('security-filing'), (items) => {
        expect(scan(encodeBody('security-filing', items), shapeOf('Body'), limits)).toEqual({
          kind: 'sound',
          known: 1,
          unknown: 0,
        })
      }),
      { numRuns: 50, seed: 7 },
    )
  })
})
