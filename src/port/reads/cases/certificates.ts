import type { CertificateVerdict } from '../../../domain/certificate-use.ts'
import type { CaseQuery } from '../../../domain/reads/casework.ts'
import type { CertificatesPage, FailedClaim } from '../../../domain/reads/certificates-page.ts'
import type { DrawRow } from '../../../store/register.ts'
import type { Context } from '../../context.ts'
import { keysOfPlace, pageOf, placeText } from './place.ts'

/** More certificates, claims or failed claims are not counted. */
const COUNTED_MAX = 10_000
/** Failed claims shown. */
const SHOWN_MAX = 100

/** The register of certificates of origin, and the newest claims that do not hold. */
export function readCertificates({ store, clock }: Context, query: CaseQuery): CertificatesPage {
  const { limit, after } = query
  const [issuer = '', number = ''] = after === undefined ? [] : keysOfPlace(after)
  const rows = store.standingReads.certificates({ issuer, number }, limit + 1)
  const { shown, next } = pageOf(rows, limit, (row) => placeText(row.issuer, row.number))
  const failed = store.standingReads.failedClaims(COUNTED_MAX)
  const counts: Partial<Record<CertificateVerdict, number>> = {}
  for (const { verdict } of failed as readonly { verdict: CertificateVerdict }[])
    counts[verdict] = (counts[verdict] ?? 0) + 1
  return {
    now: clock.now(),
    figures: { ...store.standingReads.countCertificates(COUNTED_MAX), failed: counts },
    entries: [...shown],
    failed: failed.slice(0, SHOWN_MAX).map(failedOf),
    next,
  }
}

function failedOf({ exporter: _, verdict, ...row }: DrawRow): FailedClaim {
  return { ...row, verdict: verdict as CertificateVerdict }
}
