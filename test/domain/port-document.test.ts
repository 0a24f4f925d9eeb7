import { describe, expect, it } from 'vitest'
import { CargoDocument } from '../../src/domain/documents.ts'
import { isKept, KEPT_KINDS, PortDocument } from '../../src/domain/port-document.ts'

const kindsOf = (union: typeof PortDocument | typeof CargoDocument) =>
  union.options.map(({ shape }) => shape.kind.value)

describe('what can be filed with a port', () => {
  it('holds everything that travels, and each kind once', () => {
    const kinds = kindsOf(PortDocument)
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(kinds).toEqual(expect.arrayContaining(kindsOf(CargoDocument)))
  })

  it('is kept today when it travels', () => {
    expect([...KEPT_KINDS].sort()).toEqual(kindsOf(CargoDocument).sort())
  })

  it('keeps the unkept apart', () => {
    const event = PortDocument.parse({
      kind: 'container-event',
      number: 'MSKU1234565:VNHPH:loaded',
      revision: 1,
      container: 'MSKU1234565',
      move: 'loaded',
      occurredAt: 0,
      place: 'VNHPH',
      full: true,
      seals: ['ML1'],
      voyageId: 'ZQNL:USLAX001:VNHPH',
      portOfLoading: 'VNHPH',
      portOfDischarge: 'USLAX',
    })
    expect(isKept(event)).toBe(false)
  })
})
