import type { CertificateOfOrigin, PreferenceClaim } from '../../domain/certificate-of-origin.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import { byCodeUnit, byNumber } from '../../kernel/order.ts'
import { DAY, type Millis } from '../../kernel/time.ts'

/** A claim made by a certificate: where the goods arrived, and when. */
export type CertificateUse = { readonly at: Millis; readonly claim: PreferenceClaim }

/**
 * What the issuer's register notes when certificates are used: a further revision for each use it hears of, with all
 * that was drawn so far. A number it never issued it cannot note; one that two claim by is drawn from twice, and nobody
 * stops that here. It hears at the end of the day.
 */
export function drawnDown(
  issued: ReadonlyMap<string, CertificateOfOrigin>,
  uses: readonly CertificateUse[],
  port: string,
): PortFiling[] {
  const newest = new Map<string, CertificateOfOrigin>()
  const filings: PortFiling[] = []
  for (const { at, claim } of [...uses].sort(inTime)) {
    const held = newest.get(claim.certificate) ?? issued.get(claim.certificate)
    if (held === undefined) continue
    const document: CertificateOfOrigin = {
      ...held,
      revision: held.revision + 1,
      status: 'used',
      usedKg: held.usedKg + claim.claimedKg,
    }
    newest.set(document.number, document)
    filings.push({ at: Math.max(endOfDay(at), held.issuedAt), port, document })
  }
  // Many are filed at the same time, and what puts a ship's filings in order likes them in order of their numbers.
  return filings.sort(
    ({ document: a }, { document: b }) =>
      byCodeUnit(a.number, b.number) || byNumber(a.revision, b.revision),
  )
}

const inTime = (a: CertificateUse, b: CertificateUse): number =>
  byNumber(a.at, b.at) || byCodeUnit(a.claim.number, b.claim.number)

const endOfDay = (at: Millis): Millis => (Math.floor(at / DAY) + 1) * DAY
