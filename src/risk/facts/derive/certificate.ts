import type { CertificateOfOrigin } from '../../../domain/certificate-of-origin.ts'
import type { ShipmentView } from '../../../domain/shipment.ts'
import type { Millis } from '../../../kernel/time.ts'
import { partyDiffers } from '../compare-sides.ts'
import type { FactDraft } from '../draft.ts'

/** What is claimed by a certificate of origin against the register of its issuer. Source: rule R14. */
export function addCertificate(values: FactDraft, view: ShipmentView): void {
  const claim = view.own.preferenceClaim
  if (claim === undefined) return
  const { certificate } = view
  if (certificate === undefined) {
    if (view.agreed.includes('certificate-of-origin')) values.certificateFound = false
    return
  }
  const registered = certificate.document
  const { exporter, items, claimedKg } = claim.document
  values.certificateFound = true
  values.certificateStatus = statusAt(registered, claim.since)
  values.certificateExporterDiffers = partyDiffers(exporter, registered.exporter)
  values.certificateHs6Differs = differ(items, registered.items, 'hs6')
  values.certificateOriginDiffers = differ(items, registered.items, 'origin')
  values.certificateClaims = certificate.claims
  const { issuedKg, usedKg } = registered
  if (issuedKg === 0) return
  // What the register says after the claim may have counted it already.
  const isCounted = certificate.since >= claim.since
  const drawnKg = isCounted ? Math.max(usedKg, claimedKg) : usedKg + claimedKg
  values.certificateUsedPermille = Math.round((1_000 * drawnKg) / issuedKg)
}

/** A certificate may be claimed by while it is being issued: it holds from its issue, not from its entry. */
function statusAt({ status, validTo }: CertificateOfOrigin, claimedAt: Millis): string {
  const holds = status === 'issued' || status === 'used'
  return holds && claimedAt >= validTo ? 'expired' : status
}

type Line = CertificateOfOrigin['items'][number]

/** Whether a line that both sides number alike differs; undefined when none is numbered alike. */
function differ(
  claimed: readonly Line[],
  certified: readonly Line[],
  field: 'hs6' | 'origin',
): boolean | undefined {
  let result: boolean | undefined
  for (const line of claimed) {
    for (const other of certified) {
      if (other.number !== line.number) continue
      if (line[field] === undefined || other[field] === undefined) continue
      result = result === true || line[field] !== other[field]
    }
  }
  return result
}
