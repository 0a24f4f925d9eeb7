import { chapterOf } from '../truth/goods-table.ts'
import { dutyOn } from './harm.ts'
import { actor, type Typology } from './typology.ts'

/**
 * Preference is claimed by a certificate that the issuer's register does not hold so: a number nobody issued, the
 * certificate of another consignment, another exporter's, or for more than it was issued for.
 * Source: EODES and e-Form D exist to stop exactly this.
 */
export const certificateFraud: Typology = {
  id: 'T12',
  title: 'A certificate of origin is forged, used twice, borrowed or overdrawn',
  suits: (entry, { to }) => (entry.duty[to] ?? 0) > 0,
  needs: 'certificate',
  shape: () => ({}),
  map: (truth, { from, population }, rng) => {
    const chapter = chapterOf(truth.items[0]?.hs6 ?? '00')
    const other = population.trader(from, 'exporter', chapter, rng.int(0, 39))
    const factor = 1.4 + 1.6 * rng.unit()
    const own = { certificate: 'own', exporter: null, quantityFactor: 1 } as const
    switch (rng.int(0, 3)) {
      case 0:
        return { claim: { ...own, certificate: 'unknown' } }
      case 1:
        return { claim: { ...own, certificate: 'of-another' } }
      case 2:
        return {
          claim:
            other.party.name === truth.exporter.party.name
              ? { ...own, certificate: 'unknown' }
              : { ...own, exporter: other },
        }
      default:
        return { claim: { ...own, quantityFactor: factor } }
    }
  },
  fields: [
    'preference-claim.certificate',
    'preference-claim.exporter',
    'preference-claim.claimedKg',
  ],
  witnesses: ['certificate-of-origin'],
  sight: { side: 'discharge', domestic: 'none', exchange: 'strong', feedback: 'medium' },
  actors: (_, story) => [actor('consignee', story.consignee)],
  evaded: (truth, _, importer, declaredAt) => dutyOn(truth.items, importer, declaredAt),
}
