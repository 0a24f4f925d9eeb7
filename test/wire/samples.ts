import type { Header, Item, MessageKind } from '../../src/domain/message.ts'
import { deriveKey, type SigningKey, type TrustedKeys } from '../../src/wire/keys.ts'
import { FULL } from '../support/full-items.ts'

/** Two ports, their keys and one item of every kind: the hand-made material of the wire's tests. */
export const NOW = 1_790_000_000_000
export const haiphong = deriveKey('wire-tests', 'VNHPH', 1)
export const losAngeles = deriveKey('wire-tests', 'USLAX', 1)
export const trusted: TrustedKeys = [haiphong, losAngeles].map(trust)

export function trust({ keyId, port, publicKey }: SigningKey): TrustedKeys[number] {
  return { keyId, port, publicKey, validFrom: NOW - 1_000, validTo: NOW + 1_000 }
}

const voyage = {
  id: 'MAEU:512W:VNHPH',
  carrier: 'MAEU',
  number: '512W',
  vesselImo: '9321483',
  vesselName: 'EMMA MAERSK',
  portOfLoading: 'VNHPH',
  portOfDischarge: 'USLAX',
  routing: ['CNSHA', 'KRPUS'],
  loadAt: NOW,
  etd: NOW + 3_600_000,
  eta: NOW + 1_900_000_000,
}
const shipper = {
  name: 'Công ty TNHH Gỗ Đồng Nai',
  id: '0101234567',
  address: { street: '12 Đường Lê Lợi', city: 'Hải Phòng', country: 'VN' },
}
const importer = { name: 'West Coast Furniture Inc', id: '95-1234567', address: { country: 'US' } }
const goods = {
  number: 1,
  description: 'Ghế gỗ có đệm',
  hs6: '940161',
  packages: 360,
  packageKind: 'CT',
  grossKg: 16_200,
}
const valued = {
  ...goods,
  nationalLine: '94016100',
  origin: 'VN',
  value: { minor: 4_500_000, currency: 'USD' },
}
const container = { number: 'MSKU1234565', sizeType: '45G1', seals: ['VN123456'], vgmKg: 21_000 }
const linked = { revision: 1, ucr: '8VN0101234567-001', houseBill: 'HPH260001' }

export const SAMPLES = {
  ...FULL,
  manifest: {
    kind: 'manifest',
    number: 'HPH260001',
    ...linked,
    masterBill: 'MAEU600001',
    voyage,
    shipper,
    consignee: importer,
    notify: { name: 'Harbor Brokers LLC' },
    freightPayment: 'collect',
    containers: [container],
    items: [{ ...goods, marks: 'WCF 1-360' }],
    grossKg: 16_200,
    packages: 360,
  },
  'export-declaration': {
    kind: 'export-declaration',
    number: '305512345670',
    ...linked,
    regime: 're-export',
    zoneStatus: 'privileged-foreign',
    voyage,
    exporter: shipper,
    consignee: importer,
    containers: [container],
    items: [valued],
    grossKg: 16_200,
    packages: 360,
  },
  'security-filing': {
    kind: 'security-filing',
    number: 'ISF-1',
    ...linked,
    seller: shipper,
    buyer: importer,
    importer,
    manufacturer: shipper,
    stuffingLocation: shipper,
    consolidator: { name: 'CFS Đình Vũ' },
    shipTo: importer,
    items: [goods],
  },
  'import-declaration': {
    kind: 'import-declaration',
    number: 'ENT-1',
    ...linked,
    importer,
    exporter: shipper,
    items: [valued],
    grossKg: 16_200,
    packages: 360,
  },
  assessment: {
    kind: 'assessment',
    number: 'USLAX:A:1',
    revision: 1,
    ucr: linked.ucr,
    houseBill: linked.houseBill,
    channel: 'yellow',
    assessedAt: NOW,
  },
  referral: {
    kind: 'referral',
    number: 'USLAX:R:1',
    revision: 2,
    houseBill: linked.houseBill,
    action: 'do-not-load',
    deadline: NOW + 1,
    raisedAt: NOW,
  },
  'control-result': {
    kind: 'control-result',
    number: 'VNHPH:C:1',
    revision: 1,
    houseBill: linked.houseBill,
    examinedAt: 'VNHPH',
    at: NOW,
    outcome: 'offence',
    typology: 'T05',
    dutyEvadedMinor: 120_000,
    harmPoints: 0,
  },
} as const satisfies Record<MessageKind, Item>

/** A header for a body of this kind, from Hai Phong to Los Angeles. */
export function headerOf(
  kind: MessageKind,
  counter = 1,
): Omit<Header, 'bodySha256' | 'bodyLength'> {
  return {
    messageId: `VNHPH:1:${String(counter).padStart(9, '0')}`,
    sender: 'VNHPH',
    recipient: 'USLAX',
    lane: 'VNHPH>USLAX',
    kind,
    schemaMajor: 1,
    schemaMinor: 0,
    seq: counter,
    revision: 1,
    createdAt: NOW,
    expiresAt: NOW + 259_200_000,
    agreementId: 'VN-US-PILOT',
    agreementVersion: '1.0.0',
    purpose: 'risk-assessment',
    part: 1,
    parts: 1,
    traceparent: '',
  }
}
