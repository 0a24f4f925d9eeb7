import type { AeoStatus } from '../../src/domain/aeo-status.ts'
import type {
  CertificateOfOrigin,
  PreferenceClaim,
} from '../../src/domain/certificate-of-origin.ts'
import type { ContainerEvent } from '../../src/domain/container-event.ts'
import type { MasterBill } from '../../src/domain/master-bill.ts'
import type { Permit } from '../../src/domain/permit.ts'
import type { ControlResult } from '../../src/domain/response.ts'
import type { ShipmentView, Side, Told } from '../../src/domain/shipment.ts'
import type { SupplyImport } from '../../src/domain/supply-import.ts'
import type { TransitMovement } from '../../src/domain/transit-movement.ts'
import type { ValueDeclaration } from '../../src/domain/value-declaration.ts'
import { DAY, HOUR } from '../../src/kernel/time.ts'
import { ETD, exportDeclaration, importDeclaration, line, manifest } from './fixtures.ts'

const { exporter } = exportDeclaration()
const { importer } = importDeclaration()
const { voyage } = manifest()
const CONTAINER = 'CSQU3054383'
const named = (number: string) => ({ number, revision: 1, houseBill: 'ZQNL1' })
const certified = { number: 1, hs6: '940350', origin: 'VN', grossKg: 10_000 }

export const claim = (over: Partial<PreferenceClaim> = {}): PreferenceClaim => ({
  ...named('P1'),
  kind: 'preference-claim',
  certificate: 'C1',
  form: 'B',
  issuer: 'VN',
  importer,
  exporter,
  items: [certified],
  claimedKg: 10_000,
  ...over,
})
export const certificate = (over: Partial<CertificateOfOrigin> = {}): CertificateOfOrigin => ({
  ...named('C1'),
  kind: 'certificate-of-origin',
  form: 'B',
  issuer: 'VN',
  status: 'issued',
  issuedAt: ETD,
  validFrom: ETD,
  validTo: ETD + 365 * DAY,
  exporter,
  items: [certified],
  issuedKg: 12_500,
  usedKg: 0,
  ...over,
})
export const valueDeclaration = (over: Partial<ValueDeclaration> = {}): ValueDeclaration => ({
  ...named('V1'),
  kind: 'value-declaration',
  importer,
  deliveryTerms: 'FOB',
  invoice: { minor: 3_500_000, currency: 'USD' },
  freight: { minor: 210_000, currency: 'USD' },
  related: false,
  ...over,
})
export const masterBill = (over: Partial<MasterBill> = {}): MasterBill => ({
  kind: 'master-bill',
  number: 'M1',
  revision: 1,
  voyage,
  shipper: exporter,
  declaredHouses: 2,
  houseBills: ['ZQNL1', 'ZQNL2'],
  containers: [],
  grossKg: 20_000,
  packages: 800,
  ...over,
})
export const permit = (over: Partial<Permit> = {}): Permit => ({
  ...named('N1'),
  kind: 'permit',
  type: 'waste-consent',
  issuer: 'US',
  holder: importer,
  hs6: ['940350'],
  status: 'valid',
  validFrom: ETD - 20 * DAY,
  validTo: ETD + 100 * DAY,
  ...over,
})
export const aeoStatus = (over: Partial<AeoStatus> = {}): AeoStatus => ({
  kind: 'aeo-status',
  number: 'VNAEO1',
  revision: 1,
  tin: 'VNAEO1',
  holder: exporter,
  country: 'VN',
  status: 'valid',
  since: 0,
  validFrom: 0,
  validTo: ETD + 500 * DAY,
  ...over,
})
export const supply = (over: Partial<SupplyImport> = {}): SupplyImport => ({
  kind: 'supply-import',
  number: 'S1',
  revision: 1,
  regime: 'home-use',
  importer: exporter,
  dispatchedFrom: 'CN',
  enteredAt: ETD - 40 * DAY,
  items: [line({ hs6: '949990', value: { minor: 1_400_000, currency: 'USD' } })],
  grossKg: 8_000,
  ...over,
})
export const transit = (over: Partial<TransitMovement> = {}): TransitMovement => ({
  ...named('T1'),
  kind: 'transit-movement',
  principal: exporter,
  guarantee: { minor: 500_000, currency: 'USD' },
  guaranteeStatus: 'discharged',
  officeOfDeparture: 'VNHAN',
  officeOfDestination: 'VNHPH',
  dueAt: ETD - DAY,
  events: [
    { event: 'departure', office: 'VNHAN', at: ETD - 4 * DAY, seals: ['ML1'], grossKg: 10_000 },
    { event: 'destination', office: 'VNHPH', at: ETD - 3 * DAY, seals: ['ML1'], grossKg: 10_000 },
  ],
  containers: [CONTAINER],
  hs6: ['940350'],
  origin: 'VN',
  grossKg: 10_000,
  packages: 400,
  ...over,
})

/** One event of the container, at hours after departure. */
export function event(
  move: ContainerEvent['move'],
  hours: number,
  over: Partial<ContainerEvent> = {},
): ContainerEvent {
  return {
    ...named(`E${hours}`),
    kind: 'container-event',
    container: CONTAINER,
    move,
    occurredAt: ETD + hours * HOUR,
    place: hours < 0 ? 'VNHPH' : 'USLAX',
    full: true,
    seals: ['ML1'],
    voyageId: voyage.id,
    portOfLoading: 'VNHPH',
    portOfDischarge: 'USLAX',
    ...over,
  }
}

/** The way of the container from stuffing to the gate of the port of discharge, unharmed. */
export const moves = (): ContainerEvent[] => [
  event('stuffed', -90),
  event('gate-in', -60, { weighedKg: 14_000 }),
  event('loaded', -20),
  event('discharged', 480, { weighedKg: 14_000 }),
  event('gate-out', 500),
]

/** An examination that found nothing. */
export const clean = (at: number): ControlResult => ({
  ...named('R1'),
  kind: 'control-result',
  examinedAt: 'VNHPH',
  at,
  outcome: 'none',
  dutyEvadedMinor: 0,
  harmPoints: 0,
})

export const told = <D>(document: D, source: Side = 'partner'): Told<D> => ({
  document,
  since: ETD,
  source,
})

/** Everything that the plain view lacks, honest and complete; to be handed to `view` as the rest. */
export function everythingElse(): Partial<ShipmentView> {
  return {
    certificate: { ...told(certificate()), claims: 1 },
    transit: told(transit()),
    permits: [told(permit(), 'own')],
    containerEvents: moves().map((one) => told(one)),
    stowed: [],
    master: {
      ...told(masterBill(), 'own'),
      houses: { count: 2, grossKg: 20_000, packages: 800 },
    },
    operators: [told(aeoStatus())],
    supplies: [told(supply())],
    agreed: [
      'aeo-status',
      'certificate-of-origin',
      'container-event',
      'export-declaration',
      'manifest',
      'master-bill',
      'stow-plan',
      'supply-import',
      'transit-movement',
      'warning',
    ],
  }
}
