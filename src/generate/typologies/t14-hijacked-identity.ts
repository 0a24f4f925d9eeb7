import { chapterOf } from '../truth/goods-table.ts'
import { actor, onEach, type Typology } from './typology.ts'

/**
 * The bill names a trusted trader as shipper, with its number, to enjoy its green lane. That trader never made the
 * shipment: the export declaration is a stranger's. Source: hijacked identities of authorised operators.
 */
export const hijackedIdentity: Typology = {
  id: 'T14',
  title: 'The bill bears the name and number of a trusted trader who never shipped it',
  suits: (entry) => entry.waste !== true,
  shape: () => ({ newExporter: true }),
  map: (truth, { from, population }, rng) => {
    const chapter = chapterOf(truth.items[0]?.hs6 ?? '00')
    return { shipper: rng.pick(population.aeoHolders(from, 'exporter', [chapter])) }
  },
  fields: [
    'manifest.shipper',
    'manifest.consignee',
    'security-filing.seller',
    ...onEach(['import-declaration', 'preference-claim'], 'exporter'),
  ],
  witnesses: ['export-declaration'],
  sight: { side: 'loading', domestic: 'weak', exchange: 'strong', feedback: 'medium' },
  actors: (truth) => [actor('mastermind', truth.exporter)],
  harmPoints: () => 300,
}
