import { ADVERSARIES, SHELLS } from '../adversary.ts'
import { ESTABLISHED } from '../people/numbers.ts'
import { chapterOf, cheaperNeighbour } from '../truth/goods-table.ts'
import { IMPORTER_FIELDS } from './importer-fields.ts'
import { undervalued } from './t05-undervalued.ts'
import { actor, onEach, type Typology } from './typology.ts'

/**
 * An importer that undervalues, is caught, and comes back some weeks later behind another company, with a better price
 * and another HS line. Intents are keyed; what the adversary does depends on what was detected before.
 * Source: concept drift in customs selection.
 */
export const adversarialDrift: Typology = {
  id: 'T18',
  title: 'An undervaluing importer changes company, price and HS line after each detection',
  suits: undervalued.suits,
  shape: (_, { from }) => ({ origin: from, bulk: true }),
  map: (truth, market, rng) => {
    const { book, to, population } = market
    const which = rng.int(0, ADVERSARIES - 1)
    const adversary = `${truth.voyage.portOfLoading}-${truth.voyage.portOfDischarge}:adversary-${which}`
    const move = market.moves(adversary, truth.voyage.loadAt)
    const shell = ESTABLISHED + 1_000 + which * SHELLS + move.shell
    return {
      adversary,
      toOrder: false,
      consignee: population.trader(to, 'importer', chapterOf(truth.items[0]?.hs6 ?? '00'), shell),
      items: truth.items.map((item) => {
        const cheaper = move.switchesHs6
          ? cheaperNeighbour(book, item.entry, to, item.origin)
          : null
        const valueMinor = Math.max(1, Math.round(item.valueMinor * move.valueShare))
        return cheaper === null
          ? { ...item, valueMinor }
          : { ...item, valueMinor, entry: cheaper, hs6: cheaper.hs6 }
      }),
    }
  },
  fields: [
    ...onEach(
      ['manifest', 'security-filing', 'import-declaration', 'preference-claim'],
      'items.hs6',
    ),
    'import-declaration.items.value',
    'value-declaration.invoice',
    'permit.hs6',
    'permit.type',
    'permit.issuer',
    ...IMPORTER_FIELDS,
  ],
  witnesses: ['export-declaration'],
  sight: { side: 'discharge', domestic: 'weak', exchange: 'strong', feedback: 'medium' },
  actors: (truth, story) => [
    { role: 'mastermind', name: truth.consignee.party.name, id: story.adversary },
    actor('shell', story.consignee),
  ],
}
