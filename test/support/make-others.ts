import type { AeoStatus } from '../../src/domain/aeo-status.ts'
import type {
  CertificateOfOrigin,
  PreferenceClaim,
} from '../../src/domain/certificate-of-origin.ts'
import type { ContainerEvent } from '../../src/domain/container-event.ts'
import type { MasterBill } from '../../src/domain/master-bill.ts'
import type { Permit } from '../../src/domain/permit.ts'
import type { StowPlan, StowPosition } from '../../src/domain/stow-plan.ts'
import type { SupplyImport } from '../../src/domain/supply-import.ts'
import type { TransitMovement } from '../../src/domain/transit-movement.ts'
import type { ValueDeclaration } from '../../src/domain/value-declaration.ts'
import { DAY } from '../../src/kernel/time.ts'
import { HAIPHONG, importer, LOS_ANGELES, make, START, shipper } from './make.ts'

const VALID = { validFrom: START - 30 * DAY, validTo: START + 300 * DAY }

/** Documents beside the four main ones, valid as they stand; each call gives a new one, changed where a test says so. */
export const other = {
  masterBill: (over: Partial<MasterBill> = {}): MasterBill => ({
    kind: 'master-bill',
    number: 'ZQNLM001',
    revision: 1,
    voyage: make.voyage(),
    shipper: { name: 'Hai Phong Forwarding', id: '0109999999' },
    declaredHouses: 2,
    houseBills: ['HPH260001', 'HPH260002'],
    containers: [{ number: 'MSKU1234565', seals: [] }],
    grossKg: 30_000,
    packages: 700,
    ...over,
  }),

  stowPlan: (positions: readonly StowPosition[], over: Partial<StowPlan> = {}): StowPlan => ({
    kind: 'stow-plan',
    number: 'ZQNL:001:VNHPH:stow',
    revision: 1,
    voyage: make.voyage(),
    positions: [...positions],
    ...over,
  }),

  position: (container: string, over: Partial<StowPosition> = {}): StowPosition => ({
    container,
    cell: '0010002',
    full: true,
    grossKg: 20_000,
    portOfLoading: HAIPHONG,
    portOfDischarge: LOS_ANGELES,
    ...over,
  }),

  event: (over: Partial<ContainerEvent> = {}): ContainerEvent => ({
    kind: 'container-event',
    number: 'EV-1',
    revision: 1,
    container: 'MSKU1234565',
    move: 'discharged',
    occurredAt: START + 20 * DAY,
    place: LOS_ANGELES,
    full: true,
    seals: ['VN123456'],
    voyageId: 'ZQNL:001:VNHPH',
    portOfLoading: HAIPHONG,
    portOfDischarge: LOS_ANGELES,
    ...over,
  }),

  operator: (over: Partial<AeoStatus> = {}): AeoStatus => ({
    kind: 'aeo-status',
    number: 'US95-1234567',
    revision: 1,
    tin: 'US95-1234567',
    holder: importer,
    country: 'US',
    status: 'valid',
    since: START - 30 * DAY,
    ...VALID,
    ...over,
  }),

  supply: (over: Partial<SupplyImport> = {}): SupplyImport => ({
    kind: 'supply-import',
    number: 'SUP-1',
    revision: 1,
    regime: 'inward-processing',
    importer: shipper,
    dispatchedFrom: 'CN',
    enteredAt: START - 10 * DAY,
    items: [make.line({ origin: 'CN' })],
    grossKg: 16_200,
    ...over,
  }),

  certificate: (over: Partial<CertificateOfOrigin> = {}): CertificateOfOrigin => ({
    kind: 'certificate-of-origin',
    number: 'VNC-1',
    revision: 1,
    ucr: '8VN0101234567-001',
    form: 'B',
    issuer: 'VN',
    status: 'issued',
    issuedAt: START,
    ...VALID,
    exporter: shipper,
    consignee: importer,
    items: [{ number: 1, hs6: '940350', origin: 'VN', grossKg: 16_200 }],
    issuedKg: 16_200,
    usedKg: 0,
    ...over,
  }),

  claim: (over: Partial<PreferenceClaim> = {}): PreferenceClaim => ({
    kind: 'preference-claim',
    number: 'USP-1',
    revision: 1,
    houseBill: 'HPH260001',
    certificate: 'VNC-1',
    form: 'B',
    issuer: 'VN',
    importer,
    exporter: shipper,
    items: [{ number: 1, hs6: '940350', origin: 'VN', grossKg: 16_200 }],
    claimedKg: 16_200,
    ...over,
  }),

  permit: (over: Partial<Permit> = {}): Permit => ({
    kind: 'permit',
    number: 'USN-1',
    revision: 1,
    houseBill: 'HPH260001',
    type: 'phytosanitary',
    issuer: 'VN',
    holder: importer,
    hs6: ['940350'],
    status: 'valid',
    ...VALID,
    ...over,
  }),

  transit: (over: Partial<TransitMovement> = {}): TransitMovement => ({
    kind: 'transit-movement',
    number: 'VNT-1',
    revision: 1,
    ucr: '8VN0101234567-001',
    principal: shipper,
    guarantee: { minor: 100_000, currency: 'USD' },
    guaranteeStatus: 'lodged',
    officeOfDeparture: 'VNHAN',
    officeOfDestination: HAIPHONG,
    dueAt: START + DAY,
    events: [{ event: 'departure', office: 'VNHAN', at: START, seals: ['VN123456'] }],
    containers: ['MSKU1234565'],
    hs6: ['940350'],
    origin: 'VN',
    grossKg: 16_200,
    packages: 360,
    ...over,
  }),

  valueDeclaration: (over: Partial<ValueDeclaration> = {}): ValueDeclaration => ({
    kind: 'value-declaration',
    number: 'USV-1',
    revision: 1,
    houseBill: 'HPH260001',
    importer,
    deliveryTerms: 'FOB',
    invoice: { minor: 4_500_000, currency: 'USD' },
    freight: { minor: 300_000, currency: 'USD' },
    related: false,
    ...over,
  }),
}
