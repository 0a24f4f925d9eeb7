import type { CertificateOfOrigin, PreferenceClaim } from '../../domain/certificate-of-origin.ts'
import { DAY } from '../../kernel/time.ts'
import { quantumUp } from '../law/filing-time.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { exchanged } from './misspell.ts'
import { placeWith, placeWithout } from './other-places.ts'
import { type Sources, tailOf } from './sources.ts'

/** The entry of the issuer's register: issued on the word of the exporter, within three days of departure. */
export function certificateOf(sources: Sources): CertificateOfOrigin {
  const { truth, story, certificatePlaces, from, to } = sources
  const { certifiedKg } = truth.particulars
  const issuedAt = quantumUp(truth.voyage.etd - DAY + (certifiedKg % 96) * (DAY / 24))
  return {
    kind: 'certificate-of-origin',
    number: certificatePlaces.number(truth.counter),
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
export function claimOf(sources: Sources): PreferenceClaim {
  const { truth, story, slips, from, to } = sources
  const { claim } = story
  const number = sources.certificatePlaces.number(claimedPlace(sources))
  const claimedKg = Math.round(truth.particulars.certifiedKg * claim.quantityFactor)
  return {
    kind: 'preference-claim',
    number: `${to}P${tailOf(truth)}`,
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

/**
 * The place whose certificate is claimed. One that nobody issued is the number of a place without: a forger writes it
 * as the issuer would. Used twice can only be what was issued; where nothing near was, the number is nobody's.
 */
function claimedPlace({ truth, story, certificatePlaces }: Sources): number {
  const { certificate } = story.claim
  if (certificate === 'own') return truth.counter
  const other = certificate === 'of-another' ? placeWith(certificatePlaces, truth.counter) : null
  return other ?? placeWithout(certificatePlaces, truth.counter)
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
