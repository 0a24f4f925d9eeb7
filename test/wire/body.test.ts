import { describe, expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { decodeBody, encodeBody } from '../../src/wire/body.ts'
import { NOW, SAMPLES } from './samples.ts'

describe('a body', () => {
  it.each(MESSAGE_KINDS)('of kind %s comes back as it was', (kind) => {
    const items = [SAMPLES[kind]]
    expect(decodeBody(encodeBody(kind, items))).toEqual({
      kind: 'body',
      messageKind: kind,
      items,
      unknownFields: 0,
    })
  })

  it('keeps absent apart from empty and from zero', () => {
    const item = {
      ...SAMPLES['export-declaration'],
      consignee: { name: 'x', address: { street: '' } },
      items: [
        {
          number: 1,
          description: '',
          packages: 0,
          value: { minor: 0, currency: 'USD' },
          marks: '',
        },
      ],
      grossKg: 0,
      packages: 0,
    }
    expect(decodeBody(encodeBody('export-declaration', [item]))).toMatchObject({ items: [item] })
  })

  it('writes a voyage once for all items on it, and keeps two states of a sailing apart', () => {
    const one = SAMPLES.manifest
    const sameAgain = {
      ...one,
      number: 'B',
      voyage: { ...one.voyage, routing: [...one.voyage.routing] },
    }
    const delayed = { ...one, number: 'C', voyage: { ...one.voyage, eta: NOW + 2_000_000_000 } }
    const items = [one, sameAgain, delayed]
    const bytes = encodeBody('manifest', items)
    expect(decodeBody(bytes)).toMatchObject({ kind: 'body', items })
    expect(Buffer.from(bytes).toString('latin1').split('EMMA MAERSK')).toHaveLength(3)
  })

  it('is never made of items that break the schema, of none, or of half a surrogate pair', () => {
    const item = SAMPLES.referral
    expect(() => encodeBody('referral', [{ ...item, deadline: -1 }])).toThrow(
      /items\[0\]\.deadline/,
    )
    expect(() => encodeBody('referral', [])).toThrow(/break the schema/)
    expect(() => encodeBody('referral', [{ ...item, number: '\ud800' }])).toThrow(/surrogate/)
    expect(() => encodeBody('manifest', [item])).toThrow(/break the schema/)
  })
})
