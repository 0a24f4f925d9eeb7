import { z } from 'zod'
import { CountryCode, Hs6 } from './codes.ts'
import { consignmentLinks, DocumentNumber, numbered, Time, validity } from './document-names.ts'
import { Weight } from './goods.ts'
import { Party } from './party.ts'

/** Life of a certificate in the issuer's register. Source: EODES and e-Form D status messages. */
export const CERTIFICATE_STATUSES = ['issued', 'used', 'rejected', 'cancelled'] as const

/** Form of the certificate: `AK`, `VK`, `KV`, `D` give preference; `B` gives none. */
const Form = z.string().min(1).max(10)

const CertifiedGoods = z.strictObject({
  number: z.int().min(1).max(9_999),
  hs6: Hs6,
  origin: CountryCode,
  description: z.string().max(2_000).optional(),
  grossKg: Weight,
})

/**
 * An entry of the issuing country's register. `usedKg` is what has been drawn from it so far: a later revision of the
 * entry draws more. Filed on the side of the exporter.
 */
export const CertificateOfOrigin = z.strictObject({
  kind: z.literal('certificate-of-origin'),
  ...numbered,
  ...consignmentLinks,
  form: Form,
  issuer: CountryCode,
  status: z.enum(CERTIFICATE_STATUSES),
  issuedAt: Time,
  ...validity,
  exporter: Party,
  consignee: Party.optional(),
  items: z.array(CertifiedGoods).min(1).max(500),
  /** Quantity certified and quantity drawn from it, gross kg. */
  issuedKg: Weight,
  usedKg: Weight,
})
export type CertificateOfOrigin = z.infer<typeof CertificateOfOrigin>

/** What the importer claims by a certificate, with its declaration. Filed on the side of the importer. */
export const PreferenceClaim = z.strictObject({
  kind: z.literal('preference-claim'),
  ...numbered,
  ...consignmentLinks,
  /** Number of the certificate claimed. */
  certificate: DocumentNumber,
  form: Form,
  issuer: CountryCode,
  importer: Party,
  /** Exporter as the copy handed in names it. */
  exporter: Party,
  items: z.array(CertifiedGoods).min(1).max(500),
  claimedKg: Weight,
})
export type PreferenceClaim = z.infer<typeof PreferenceClaim>
