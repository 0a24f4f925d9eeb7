import type { Rng } from '../../kernel/chance.ts'
import { ESTABLISHED } from '../people/numbers.ts'
import type { Trader } from '../people/population.ts'
import { IMPORTER_FIELDS } from './importer-fields.ts'
import { actor, type Market, onEach, type Typology } from './typology.ts'

/**
 * Copies of brand goods, or one large order, in many parcels that each stay below the low-value threshold: one address
 * under several names, a word that says nothing, and a price far too low.
 */
export const splitParcels: Typology = {
  id: 'T13',
  title: 'An order is split into low-value parcels to one address under several names',
  suits: (entry) => entry.waste !== true,
  needs: 'parcel',
  shape: () => ({}),
  map: (truth, market, rng) => {
    const share = 0.15 + 0.35 * rng.unit()
    const word = rng.pick(WORDS)
    const least = Math.max(1, Math.floor(THRESHOLD_MINOR / (truth.items.length + 1)))
    return {
      toOrder: false,
      consignee: nameAtOneAddress(market, rng),
      items: truth.items.map((item) => ({
        ...item,
        description: word,
        valueMinor: Math.max(1, Math.min(least, Math.round(item.valueMinor * share))),
      })),
    }
  },
  fields: [
    ...onEach(
      ['manifest', 'security-filing', 'import-declaration', 'preference-claim'],
      'items.description',
    ),
    'import-declaration.items.value',
    'value-declaration.invoice',
    ...IMPORTER_FIELDS,
  ],
  witnesses: ['export-declaration'],
  sight: { side: 'discharge', domestic: 'medium', exchange: 'medium', feedback: 'weak' },
  actors: (truth, story) => [actor('mastermind', truth.consignee), actor('shell', story.consignee)],
  harmPoints: () => 5,
}

/** A low-value threshold in US cents: a parcel stays below it. */
const THRESHOLD_MINOR = 80_000
const WORDS = ['PERSONAL GOODS', 'GIFT', 'DAILY USE ARTICLES', 'SAMPLE NO VALUE', 'ACCESSORIES']
const NAMES = 30

/** One of the names that take parcels in at the same address on a lane. */
function nameAtOneAddress({ to, population }: Market, rng: Rng): Trader {
  const name = population.trader(to, 'importer', '99', ESTABLISHED + rng.int(0, NAMES - 1))
  const { address } = population.trader(to, 'importer', '99', ESTABLISHED).party
  const party = address === undefined ? name.party : { ...name.party, address }
  return { ...name, party }
}
