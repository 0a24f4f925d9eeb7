import { describe, expect, it } from 'vitest'
import type { Invalidation } from '../../src/domain/invalidation.ts'
import { agreementOf, HAIPHONG, make, START, withoutWaiting } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

const takenBack = (over: Partial<Invalidation> = {}): Invalidation => ({
  kind: 'invalidation',
  number: `${HAIPHONG}:X1`,
  revision: 1,
  houseBill: 'HPH260001',
  documentKind: 'export-declaration',
  document: '305512345670',
  upTo: 1,
  reason: 'in-error',
  at: START,
  ...over,
})
const seenBy = (port: ReturnType<typeof twoPorts>['origin']) =>
  port.dossier('HPH260001').view.partner.exportDeclaration?.document.revision ?? null

describe('a document that is taken back', () => {
  it('counts no more at either end, and stays in the dossier', () => {
    const t = twoPorts()
    t.origin.file(make.manifest(), make.exportDeclaration())
    t.destination.file(make.manifest())
    t.settleDown()
    expect(seenBy(t.destination)).toBe(1)
    t.origin.file(takenBack())
    t.settleDown()
    expect(seenBy(t.destination)).toBeNull()
    const { documents } = t.destination.dossier('HPH260001')
    expect(documents.map(({ item }) => item.kind)).toEqual(
      expect.arrayContaining(['export-declaration', 'invalidation']),
    )
  })

  it('may be taken back before it comes, and be filed anew', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.origin.file(takenBack())
    t.settleDown()
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    expect(seenBy(t.destination)).toBeNull()
    t.origin.file(make.exportDeclaration({ revision: 2 }))
    t.settleDown()
    expect(seenBy(t.destination)).toBe(2)
  })

  it('N-09: whose taking back arrives first is kept, and neither counts nor is scored', () => {
    const t = twoPorts()
    t.origin.file(make.manifest({ grossKg: 31_000 }))
    const [filed] = t.due(t.origin)
    t.origin.file(takenBack({ documentKind: 'manifest', document: 'HPH260001' }))
    const back = t.due(t.origin).find(({ bytes }) => bytes !== filed?.bytes)
    t.carry(t.origin, back!)
    t.carry(t.origin, filed!)
    t.settleDown()
    const { documents, view } = t.destination.dossier('HPH260001')
    expect(documents.map(({ item }) => item.kind).sort()).toEqual(['invalidation', 'manifest'])
    expect(view.partner).toEqual({})
    expect(t.destination.events('assessed')).toEqual([])
    expect(t.origin.events('acknowledged')).toHaveLength(2)
  })

  it('is assessed without: what it said is no reason any more', () => {
    const t = twoPorts()
    t.origin.file(make.manifest(), make.exportDeclaration({ regime: 're-export' }))
    t.destination.file(make.manifest())
    t.settleDown()
    const score = () => t.destination.events('assessed').at(-1)?.score
    expect(score()).toBe(500)
    t.origin.file(takenBack())
    t.settleDown()
    expect(score()).toBe(0)
  })

  it('is its filer’s own: nobody takes back what the other side filed', () => {
    const t = twoPorts()
    t.origin.file(make.manifest())
    t.destination.file(make.manifest())
    t.settleDown()
    t.origin.file(takenBack({ documentKind: 'manifest', document: 'HPH260001' }))
    t.settleDown()
    const { own, partner } = t.destination.dossier('HPH260001').view
    expect([own.manifest?.document.revision, partner.manifest]).toEqual([1, undefined])
  })

  it('is of the shipment it is named with: another of that number stays', () => {
    const t = twoPorts()
    t.origin.file(make.manifest(), make.exportDeclaration())
    t.origin.file(takenBack({ houseBill: 'HPH260002' }))
    t.settleDown()
    expect(seenBy(t.destination)).toBe(1)
  })

  it('is told only to who was told of it', () => {
    const { 'export-declaration': _, ...kinds } = agreementOf().kinds
    const t = twoPorts({ agreement: withoutWaiting(agreementOf({ kinds })) })
    t.origin.file(make.manifest(), make.exportDeclaration(), takenBack())
    t.settleDown()
    expect(t.destination.kept().map(({ item }) => item.kind)).not.toContain('invalidation')
  })
})
