import { expect, it } from 'vitest'
import { MESSAGE_KINDS } from '../../../src/domain/message.ts'
import { unmanifestedBill } from '../../../src/domain/shipment.ts'
import { DAY } from '../../../src/kernel/time.ts'
import { agreementOf, HAIPHONG, make, START, shipper, withoutWaiting } from '../../support/make.ts'
import { other } from '../../support/make-others.ts'
import { twoPorts } from '../../support/two-ports.ts'

const EVERYTHING = withoutWaiting(
  agreementOf({
    kinds: Object.fromEntries(
      MESSAGE_KINDS.map((kind) => [kind, { purpose: 'a story', batchWindow: 0 }]),
    ),
  }),
)
const STRAY = 'TCLU7654326'
const { id: VOYAGE } = make.voyage()

it('what the partner tells shows in the view as the partner’s, and again when the port starts anew', () => {
  const t = twoPorts({ agreement: EVERYTHING })
  const filed = [
    make.manifest({ masterBill: 'ZQNLM001' }),
    make.exportDeclaration(),
    other.masterBill({ containers: [{ number: 'MSKU1234565', seals: [] }] }),
    other.certificate(),
    other.transit(),
    other.supply(),
    other.event({ number: 'EV-1', houseBill: 'HPH260001', move: 'stuffed', place: HAIPHONG }),
    other.event({ number: 'EV-2', move: 'loaded', place: HAIPHONG }),
    other.operator({ number: 'VN1', tin: 'VN1', holder: shipper, country: 'VN' }),
    other.stowPlan([other.position('MSKU1234565'), other.position(STRAY)]),
  ]
  t.origin.file(...filed)
  t.destination.file(other.claim())
  t.settleDown(START + DAY)

  const shown = () => t.destination.dossier('HPH260001').view
  const view = shown()
  const numbers = (held: readonly { source: string; document: { number: string } }[]) =>
    held.map(({ source, document }) => `${source} ${document.number}`)
  expect(view).toMatchObject({
    own: { preferenceClaim: { document: other.claim() } },
    partner: { manifest: { document: filed[0] }, exportDeclaration: { document: filed[1] } },
    certificate: { source: 'partner', claims: 1, document: other.certificate() },
    transit: { source: 'partner', document: other.transit() },
    master: { source: 'partner', houses: { count: 1, grossKg: 16_200, packages: 360 } },
    stowed: [other.position('MSKU1234565')],
    unmanifested: false,
  })
  expect(numbers(view.containerEvents)).toEqual(['partner EV-1', 'partner EV-2'])
  expect(numbers(view.operators)).toEqual(['partner VN1'])
  expect(numbers(view.supplies)).toEqual(['partner SUP-1'])
  expect(t.destination.dossier(unmanifestedBill(VOYAGE, STRAY)).view).toMatchObject({
    unmanifested: true,
    stowed: [other.position(STRAY)],
  })
  t.destination.reopen()
  expect(shown()).toEqual(view)
  expect(t.destination.status()).toMatchObject({ chain: 'whole', integrity: 'ok' })
})

it('the port’s own copy of what both sides hold is the one that counts', () => {
  const t = twoPorts({ agreement: EVERYTHING })
  t.origin.file(
    make.manifest({ masterBill: 'ZQNLM001', grossKg: 10 }),
    other.masterBill({ grossKg: 10 }),
    other.stowPlan([other.position('MSKU1234565', { grossKg: 10 })]),
  )
  t.destination.file(
    make.manifest({ masterBill: 'ZQNLM001', grossKg: 20 }),
    other.masterBill({ grossKg: 20 }),
    other.stowPlan([other.position('MSKU1234565', { grossKg: 20 })]),
  )
  t.settleDown(START + DAY)
  const { master, stowed, own, partner } = t.destination.dossier('HPH260001').view
  expect([own.manifest?.document.grossKg, partner.manifest?.document.grossKg]).toEqual([20, 10])
  expect(master).toMatchObject({ source: 'own', document: { grossKg: 20 } })
  expect(master?.houses).toEqual({ count: 1, grossKg: 20, packages: 360 })
  expect(stowed?.map(({ grossKg }) => grossKg)).toEqual([20])
})

it('opening a dossier is logged with its purpose', () => {
  const t = twoPorts()
  t.destination.file(make.manifest())
  t.destination.work()
  const { shipment, lane, documents, assessments } = t.destination.dossier('8VN0101234567-001')
  expect([shipment, lane]).toEqual(['HPH260001', 'VNHPH>USLAX'])
  expect(documents.map(({ source, since, item }) => [source, since, item.kind])).toEqual([
    ['own', START, 'assessment'],
    ['own', START, 'manifest'],
  ])
  expect(assessments).toHaveLength(1)
  expect(t.destination.events('read')).toEqual([
    { kind: 'read', shipment: 'HPH260001', purpose: 'audit', reader: 'tester' },
  ])
})

it('loads in one box stay apart, also when their exporters name no bill', () => {
  const t = twoPorts({ agreement: EVERYTHING })
  const loads = ['A', 'B', 'C'].map((name) => ({
    ucr: `8VN-${name}`,
    manifest: make.manifest({ number: `M${name}`, houseBill: `H${name}`, ucr: `8VN-${name}` }),
    declaration: make.exportDeclaration({
      number: `X${name}`,
      houseBill: name === 'A' ? 'HA' : undefined,
      ucr: `8VN-${name}`,
    } as object),
  }))
  t.origin.file(...loads.map(({ declaration }) => declaration))
  t.settleDown(START + DAY)
  t.destination.file(...loads.map(({ manifest }) => manifest))
  for (const { manifest, declaration } of loads)
    expect(t.destination.dossier(manifest.houseBill).view).toMatchObject({
      own: { manifest: { document: { number: manifest.number } } },
      partner: { exportDeclaration: { document: { number: declaration.number } } },
    })
})
