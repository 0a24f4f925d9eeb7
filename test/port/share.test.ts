import { describe, expect, it } from 'vitest'
import type { Item, MessageKind } from '../../src/domain/message.ts'
import type { PortDocument } from '../../src/domain/port-document.ts'
import type { StowPlan, StowPosition } from '../../src/domain/stow-plan.ts'
import { FULL } from '../support/full-items.ts'
import { agreementOf, HAIPHONG, LOS_ANGELES, make } from '../support/make.ts'
import { type StoryPort, twoPorts } from '../support/two-ports.ts'

const terms = { purpose: 'a story', batchWindow: 0 }
const PUSAN = 'KRPUS'

/** An agreement that shares these kinds at once, on the lanes of Hai Phong with two partners. */
const sharing = (kinds: readonly MessageKind[], goods?: string[]) =>
  agreementOf({
    ports: [HAIPHONG, LOS_ANGELES, PUSAN],
    lanes: [
      { from: HAIPHONG, to: LOS_ANGELES },
      { from: LOS_ANGELES, to: HAIPHONG },
      { from: PUSAN, to: HAIPHONG },
    ],
    kinds: Object.fromEntries(kinds.map((kind) => [kind, terms])),
    ...(goods && { goods }),
  })

function story(kinds: readonly MessageKind[], goods?: string[]) {
  const ports = [HAIPHONG, LOS_ANGELES, PUSAN]
  const t = twoPorts({ agreement: sharing(kinds, goods), ports })
  return { ...t, pusan: t.portOf(PUSAN) }
}

/** What a port was told by its partners, of these kinds. */
const told = (port: StoryPort, kinds: readonly MessageKind[]): readonly Item[] =>
  port
    .kept()
    .filter(({ source, item }) => source === 'partner' && kinds.includes(item.kind))
    .map(({ item }) => item)

const withoutLinks = { ...FULL.warning, ucr: undefined, houseBill: undefined }
const freeWarning = JSON.parse(JSON.stringify(withoutLinks)) as PortDocument

describe('a document of a shipment', () => {
  const fromLoading = [FULL['certificate-of-origin'], FULL['transit-movement']]
  it.each(fromLoading)(
    'goes to the port of discharge once its lane is known: $kind',
    (document) => {
      const t = story([document.kind])
      t.origin.file({ ...document, houseBill: 'HPH260001', ucr: '8VN0101234567-001' })
      t.settleDown()
      expect(told(t.destination, [document.kind])).toEqual([])
      t.origin.file(make.exportDeclaration())
      t.settleDown()
      expect(told(t.destination, [document.kind])).toHaveLength(1)
      t.origin.file(make.manifest())
      t.settleDown()
      expect(told(t.destination, [document.kind])).toHaveLength(1)
      expect(told(t.pusan, [document.kind])).toEqual([])
    },
  )

  const fromDischarge = [
    FULL['security-filing'],
    FULL['import-declaration'],
    FULL['preference-claim'],
    FULL['value-declaration'],
    FULL.permit,
  ]
  it.each(fromDischarge)('goes to the port of loading: $kind', (document) => {
    const t = story([document.kind])
    t.destination.file(make.manifest({ ucr: 'U1' }), document)
    t.settleDown()
    expect(told(t.origin, [document.kind])).toEqual([document])
    expect(told(t.pusan, [document.kind])).toEqual([])
  })

  it('goes out as soon as the partner has told the lane', () => {
    const t = story(['permit', 'export-declaration'])
    t.destination.file({ ...FULL.permit, houseBill: 'HPH260001', ucr: '8VN0101234567-001' })
    t.settleDown()
    expect(told(t.origin, ['permit'])).toEqual([])
    t.origin.file(make.exportDeclaration())
    t.settleDown()
    expect(told(t.origin, ['permit'])).toHaveLength(1)
  })

  it('stays where it is when this port is not the one to give it', () => {
    const t = story(['preference-claim', 'certificate-of-origin'])
    t.origin.file(make.exportDeclaration(), FULL['preference-claim'])
    t.origin.file({ ...FULL['certificate-of-origin'], issuer: 'CN' })
    t.settleDown()
    expect(t.destination.kept()).toEqual([])
    expect(t.origin.status()).toMatchObject({ acknowledged: 0, rejected: 0, queued: 0 })
  })

  it('is given when any document of it names goods in scope, and not when all name others', () => {
    const kinds = ['container-event', 'certificate-of-origin'] as const
    const other = make.exportDeclaration({ items: [make.line({ hs6: '090121' })] })
    for (const [goods, given] of [['94', 1] as const, ['09', 0] as const]) {
      const t = story(kinds, [goods])
      t.origin.file(make.exportDeclaration(), FULL['container-event'])
      t.settleDown()
      expect(told(t.destination, kinds)).toHaveLength(given)
    }
    const t = story(kinds, ['94'])
    t.origin.file(other, FULL['container-event'], FULL['certificate-of-origin'])
    t.settleDown()
    expect(told(t.destination, kinds).map(({ kind }) => kind)).toEqual(['certificate-of-origin'])
  })
})

describe('a move of a box', () => {
  it.each(['stuffed', 'gate-in', 'loaded'] as const)(
    '%s is told by the port of loading',
    (move) => {
      const t = story(['container-event'])
      const event = { ...FULL['container-event'], move }
      t.origin.file(event)
      t.destination.file({ ...event, number: 'seen here as well' })
      t.settleDown()
      expect(told(t.destination, ['container-event'])).toEqual([event])
      expect(told(t.origin, ['container-event'])).toEqual([])
    },
  )

  it.each(['transhipment-discharged', 'discharged', 'gate-out'] as const)(
    '%s is told by the port of discharge',
    (move) => {
      const t = story(['container-event'])
      const event = { ...FULL['container-event'], move }
      t.destination.file(event)
      t.origin.file({ ...event, number: 'heard of here' })
      t.settleDown()
      expect(told(t.origin, ['container-event'])).toEqual([event])
      expect(told(t.destination, ['container-event'])).toEqual([])
    },
  )
})

describe('a document of no shipment', () => {
  it.each([FULL['aeo-status'], FULL['risk-list-update'], freeWarning])(
    'goes to every partner once: $kind',
    (document) => {
      const t = story([document.kind])
      t.origin.file(document)
      t.origin.file(document)
      t.settleDown()
      for (const port of [t.destination, t.pusan])
        expect(told(port, [document.kind])).toEqual([document])
      expect(t.origin.status()).toMatchObject({ acknowledged: 2, queued: 0, rejected: 0 })
    },
  )

  it('an import that supplied an exporter goes where this port loads for', () => {
    const t = story(['supply-import'])
    t.origin.file(FULL['supply-import'])
    t.settleDown()
    expect(told(t.destination, ['supply-import'])).toEqual([FULL['supply-import']])
    expect(told(t.pusan, ['supply-import'])).toEqual([])
  })

  it.each([
    { ...FULL['aeo-status'], country: 'US' },
    { ...FULL['risk-list-update'], from: LOS_ANGELES },
  ])('of another authority is not passed on: $kind', (document) => {
    const t = story([document.kind])
    t.origin.file(document)
    t.settleDown()
    expect([...t.destination.kept(), ...t.pusan.kept()]).toEqual([])
  })

  it('a warning of one consignment goes to whom that concerns', () => {
    const t = story(['warning'])
    t.origin.file(make.manifest({ ucr: 'U1' }), FULL.warning)
    t.settleDown()
    expect(told(t.destination, ['warning'])).toEqual([FULL.warning])
    expect(told(t.pusan, ['warning'])).toEqual([])
  })
})

describe('a stow plan', () => {
  const box = FULL['stow-plan'].positions[0]
  const planOf = (positions: readonly StowPosition[]): StowPlan => ({
    ...FULL['stow-plan'],
    positions: [...positions],
  })

  it('is given with the boxes bound for the recipient and no other', () => {
    const t = story(['stow-plan'])
    const elsewhere = { ...box, container: 'MSKU7654321', portOfDischarge: 'USOAK' }
    t.origin.file(planOf([elsewhere, box]))
    const calls = t.due(t.origin)
    expect(Buffer.concat(calls.map(({ bytes }) => bytes)).includes('MSKU7654321')).toBe(false)
    t.settleDown()
    expect(told(t.destination, ['stow-plan'])).toEqual([planOf([box])])
  })

  it('of a large ship is one message', () => {
    const t = story(['stow-plan'])
    const positions = Array.from({ length: 6_000 }, (_, i) => ({
      ...box,
      container: `MSKU${String(i).padStart(7, '0')}`,
    }))
    t.origin.file(planOf(positions))
    t.settleDown(t.now())
    expect(t.origin.status()).toMatchObject({ acknowledged: 1, rejected: 0, queued: 0 })
    expect(told(t.destination, ['stow-plan'])).toEqual([planOf(positions)])
  })

  it('longer than a message holds stays where it is, and the log tells', () => {
    const t = story(['stow-plan'])
    t.origin.file(planOf(Array.from({ length: 50_001 }, () => box)))
    t.settleDown(t.now())
    const { number, revision } = FULL['stow-plan']
    expect(t.origin.events('too-large-to-share')).toEqual([
      { kind: 'too-large-to-share', document: 'stow-plan', number, revision },
    ])
    expect(t.destination.kept()).toEqual([])
  })
})
