import type { CertificateOfOrigin, PreferenceClaim } from '../../domain/certificate-of-origin.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import type { Chance } from '../../kernel/chance.ts'
import { byCodeUnit, byNumber } from '../../kernel/order.ts'
import { DAY, type Millis } from '../../kernel/time.ts'

/** A claim made by a certificate: where the goods arrived, and when. */
export type CertificateUse = { readonly at: Millis; readonly claim: PreferenceClaim }

/** A certificate its issuer takes back: the goods were not what it had been told. */
export type Cancellation = { readonly at: Millis; readonly certificate: string }

/** The certificates of a sailing that are cancelled, and when: one to five days after they were issued. */
export function cancellations(
  issued: ReadonlyMap<string, CertificateOfOrigin>,
  share: number,
  chance: Chance,
): readonly Cancellation[] {
  if (share === 0) return []
  return [...issued.values()].flatMap(({ number, issuedAt }) => {
    const rng = chance.of('certificate-cancelled', number)
    return rng.chance(share) ? [{ at: issuedAt + rng.int(1, 5) * DAY, certificate: number }] : []
  })
}

/**
 * What the issuer's register notes when certificates are used: a further revision for each use it hears of, with all
 * that was drawn so far. A number it never issued it cannot note; one that two claim by is drawn from twice, and nobody
 * stops that here. It hears at the end of the day.
 */
export function drawnDown(
  issued: ReadonlyMap<string, CertificateOfOrigin>,
  uses: readonly CertificateUse[],
  cancelled: readonly Cancellation[],
  port: string,
): PortFiling[] {
  const newest = new Map<string, CertificateOfOrigin>()
  const filings: PortFiling[] = []
  const note = (at: Millis, number: string, change: Partial<CertificateOfOrigin>) => {
    const held = newest.get(number) ?? issued.get(number)
    if (held === undefined) return
    const document = { ...held, ...change, revision: held.revision + 1 }
    newest.set(number, document)
    filings.push({ at: Math.max(at, held.issuedAt), port, document })
  }
  const drawnBy = (number: string) => (newest.get(number) ?? issued.get(number))?.usedKg ?? 0
  const taken = new Map(cancelled.map(({ at, certificate }) => [certificate, at]))
  for (const { at, claim } of [...uses].sort(inTime)) {
    const { certificate, claimedKg } = claim
    // Once it is cancelled nothing is drawn any more: the claim is for the importer's customs to refuse.
    if (endOfDay(at) >= (taken.get(certificate) ?? Number.POSITIVE_INFINITY)) continue
    note(endOfDay(at), certificate, { status: 'used', usedKg: drawnBy(certificate) + claimedKg })
  }
  for (const { at, certificate } of cancelled) note(at, certificate, { status: 'cancelled' })
  // Many are filed at the same time, and what puts a ship's filings in order likes them in order of their numbers.
  return filings.sort(
    ({ document: a }, { document: b }) =>
      byCodeUnit(a.number, b.number) || byNumber(a.revision, b.revision),
  )
}

const inTime = (a: CertificateUse, b: CertificateUse): number =>
  byNumber(a.at, b.at) || byCodeUnit(a.claim.number, b.claim.number)

const endOfDay = (at: Millis): Millis => (Math.floor(at / DAY) + 1) * DAY
