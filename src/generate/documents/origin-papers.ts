import type { CertificateOfOrigin, PreferenceClaim } from '../../domain/certificate-of-origin.ts'
import { DAY } from '../../kernel/time.ts'
import { quantumUp } from '../law/filing-time.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { exchanged } from './misspell.ts'
import { type Sources, tailOf } from './sources.ts'

/** The entry of the issuer's register: issued on the word of the exporter, within three days of departure. */
export function certificateOf({ truth, story, from, to }: Sources): CertificateOfOrigin {
  const { certifiedKg } = truth.particulars
  const issuedAt = quantumUp(truth.voyage.etd - DAY + (certifiedKg % 96) * (DAY / 24))
  return {
    kind: 'certificate-of-origin',
    number: numberOf(from, tailOf(truth)),
    revision: 1,
    ucr: truth.ucr,
    form: formOf(from, to),
    issuer: from,
    status: 'issued',
    issuedAt,
    validFrom: issuedAt,
    validTo: issuedAt + 365 * DAY,
    exporter: truth.exporter.party,
    consignee: truth.consignee.party,
    items: story.exportItems.map(certified),
    issuedKg: certifiedKg,
    usedKg: 0,
  }
}

/** What the importer claims by it. */
export function claimOf({ truth, story, slips, from, to }: Sources): PreferenceClaim {
  const { claim } = story
  const tail = tailOf(truth)
  const number =
    claim.certificate === 'own'
      ? numberOf(from, tail)
      : numberOf(from, claim.certificate === 'unknown' ? nobodys(tail) : neighbours(tail))
  const claimedKg = Math.round(truth.particulars.certifiedKg * claim.quantityFactor)
  return {
    kind: 'preference-claim',
    number: `${to}P${tail}`,
    revision: 1,
    houseBill: truth.houseBill,
    certificate: slips.certificate === null ? number : exchanged(number, slips.certificate),
    form: formOf(from, to),
    issuer: from,
    importer: story.consignee.party,
    exporter: (claim.exporter ?? story.shipper).party,
    items: story.items.map(certified),
    claimedKg: claim.quantityFactor === 1 ? truth.grossKg : claimedKg,
  }
}

const numberOf = (from: string, tail: string): string => `${from}C${tail}`

/** No sailing has so many places. */
const nobodys = (tail: string): string => `${tail.slice(0, -3)}ZZ${tail.at(-1)}`

/** The place before in the same sailing. */
function neighbours(tail: string): string {
  const place = Number.parseInt(tail.slice(-3), 36)
  const other = (place === 0 ? 1 : place - 1).toString(36).toUpperCase().padStart(3, '0')
  return tail.slice(0, -3) + other
}

const certified = (item: TrueItem, i: number) => ({
  number: i + 1,
  hs6: item.hs6,
  origin: item.origin,
  description: item.description,
  grossKg: item.grossKg,
})

/** The form between two countries; `B` gives no preference but proves origin. */
function formOf(from: string, to: string): string {
  return FORMS[`${from}${to}`] ?? (ASEAN.has(from) && ASEAN.has(to) ? 'D' : 'B')
}

const FORMS: Readonly<Record<string, string>> = {
  VNKR: 'VK',
  KRVN: 'KV',
  VNNL: 'EUR.1',
  NLVN: 'EUR.1',
}
const ASEAN = new Set(['VN', 'SG', 'MY', 'TH', 'ID', 'PH', 'KH', 'LA', 'MM', 'BN'])
