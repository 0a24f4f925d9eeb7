import { expect, it } from 'vitest'
import type { AeoStatus } from '../../../src/domain/aeo-status.ts'
import type { PortDocument } from '../../../src/domain/port-document.ts'
import type { Ship } from '../../../src/report/quality/ship.ts'
import { holders } from '../../../src/report/quality/stateful-measures.ts'
import { make, START } from '../../support/make.ts'

const status = (over: Partial<AeoStatus> = {}): AeoStatus => ({
  kind: 'aeo-status',
  number: 'VN1',
  revision: 1,
  tin: 'VN1',
  holder: { name: 'A', id: '0101' },
  country: 'VN',
  status: 'valid',
  since: 0,
  validFrom: 0,
  validTo: START * 2,
  ...over,
})

/** A ship with one declaration of the exporter 0101 and one of somebody else. */
const ship = (loadAt: number, ...documents: readonly PortDocument[]): Ship => ({
  from: 'VN',
  to: 'US',
  truths: [],
  documents,
  manifests: [],
  exports: ['0101', '0202'].map((id) =>
    make.exportDeclaration({ exporter: { name: id, id }, voyage: make.voyage({ loadAt }) }),
  ),
  imports: [],
})

it('an exporter counts as holder from the first telling until it is suspended', () => {
  const measure = holders()
  const suspended = status({ revision: 2, status: 'suspended', since: 30 })
  expect([
    measure(ship(10)),
    measure(ship(20, status())),
    // Told with this ship, which loads before.
    measure(ship(29, suspended)),
    measure(ship(30)),
    // An older state told again changes nothing.
    measure(ship(40, status())),
    measure(ship(50, status({ revision: 3, since: 45 }))),
  ]).toEqual([[], [true, false], [true, false], [false, false], [false, false], [true, false]])
})
