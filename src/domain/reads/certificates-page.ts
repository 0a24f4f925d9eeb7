import { z } from 'zod'
import { CERTIFICATE_VERDICTS } from '../certificate-use.ts'
import { Count, casePage, Side, Time } from './casework.ts'

export const CertificateRead = z.strictObject({
  issuer: z.string(),
  number: z.string(),
  source: Side,
  status: z.string(),
  exporter: z.string(),
  validTo: Time,
  issuedKg: z.number(),
  drawnKg: z.number(),
  claims: Count,
  failed: Count.describe('Claims by it that do not hold.'),
})
export type CertificateRead = z.infer<typeof CertificateRead>

/** A claim that does not hold, and why. */
export const FailedClaim = z.strictObject({
  claim: z.string(),
  source: Side,
  certificate: z.string(),
  issuer: z.string(),
  shipment: z.string(),
  kg: z.number(),
  at: Time,
  verdict: z.enum(CERTIFICATE_VERDICTS),
})
export type FailedClaim = z.infer<typeof FailedClaim>

const Figures = z.strictObject({
  certificates: Count.describe('No more than 10,000 are counted.'),
  claims: Count.describe('No more than 10,000 are counted.'),
  failed: z
    .partialRecord(z.enum(CERTIFICATE_VERDICTS), Count)
    .describe('Claims that do not hold, by what is wrong with them; of the newest 10,000.'),
})

/** The register of certificates of origin by issuer and number, and the newest claims that do not hold. */
export const CertificatesPage = casePage(Figures, CertificateRead).extend({
  failed: z.array(FailedClaim),
})
export type CertificatesPage = z.infer<typeof CertificatesPage>
