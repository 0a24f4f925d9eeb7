import { expect, it } from 'vitest'
import { make, START } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

const BOX = { number: 'MSKU1234565', sizeType: '45G1', seals: ['VN123456'] }

it('a box of many bills, of which one export was told first, stays many shipments', () => {
  const t = twoPorts()
  // The exporter names no bill; by its box alone it may be any of them.
  t.origin.file(make.exportDeclaration({ houseBill: undefined, ucr: 'U3', containers: [BOX] }))
  t.send(t.origin)
  const bills = ['H1', 'H2', 'H3'].map((houseBill, i) =>
    make.manifest({ houseBill, ucr: `U${i + 1}`, containers: [BOX] }),
  )
  t.destination.file(
    ...bills.map(({ houseBill, voyage }, i) => ({
      ...{ kind: 'container-event' as const, number: `E${i}`, revision: 1, houseBill },
      ...{ container: BOX.number, move: 'gate-in' as const, occurredAt: START, place: 'VNHPH' },
      ...{ full: true, seals: BOX.seals, voyageId: voyage.id },
      ...{ portOfLoading: 'VNHPH', portOfDischarge: 'USLAX' },
    })),
  )
  t.destination.file(...bills)
  const shipments = bills.map(({ houseBill }) => t.destination.dossier(houseBill).shipment)
  expect(shipments).toEqual(['H1', 'H2', 'H3'])
})
