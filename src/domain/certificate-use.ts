/**
 * What a register says of a claim made by a certificate. `unverifiable`: the agreement gives this port no register to ask ·
 * `unknown`: the issuer told of no such number · `reused`: somebody claimed by it before.
 */
export const CERTIFICATE_VERDICTS = [
  'good',
  'unverifiable',
  'unknown',
  'cancelled',
  'expired',
  'other-exporter',
  'reused',
  'overdrawn',
] as const
export type CertificateVerdict = (typeof CERTIFICATE_VERDICTS)[number]

/** How a certificate is found: every country numbers its own. */
export type CertificateName = { readonly issuer: string; readonly number: string }

/** A certificate of origin as a port's register has it, and every claim by it. */
export type CertificateEntry = CertificateName & {
  readonly status: string
  readonly issuedKg: number
  readonly drawnKg: number
  readonly draws: readonly {
    readonly claim: string
    readonly shipment: string
    readonly kg: number
    readonly verdict: CertificateVerdict
  }[]
}
