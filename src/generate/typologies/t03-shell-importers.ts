import type { Rng } from '../../kernel/chance.ts'
import { shellsAt } from '../people/numbers.ts'
import type { Trader } from '../people/population.ts'
import { chapterOf } from '../truth/goods-table.ts'
import type { TrueConsignment } from '../truth/true-consignment.ts'
import { dutyOn } from './harm.ts'
import { IMPORTER_FIELDS } from './importer-fields.ts'
import { actor, type Market, type Typology } from './typology.ts'

/**
 * A few masterminds import through young companies that share one address and vanish before the duty is called in. The
 * exporter still writes the true buyer. Source: EAPA case of 23 importers and one network.
 */
export const shellImporters: Typology = {
  id: 'T03',
  title: 'Young importers of one network stand in for a buyer who will not pay the duty',
  suits: (entry, { to }) => entry.waste !== true && (entry.duty[to] ?? 0) > 0,
  shape: () => ({ bulk: true }),
  map: (truth, market, rng) => ({ consignee: shellOf(truth, market, rng), toOrder: false }),
  fields: IMPORTER_FIELDS,
  witnesses: ['export-declaration'],
  sight: { side: 'discharge', domestic: 'medium', exchange: 'strong', feedback: 'strong' },
  actors: (truth, story) => [actor('mastermind', truth.consignee), actor('shell', story.consignee)],
  evaded: (truth, _, importer, declaredAt) => dutyOn(truth.items, importer, declaredAt),
}

/** Masterminds of a sector: each holds one network of shells, which share a street and an agent. */
const MASTERMINDS = 4

function shellOf(truth: TrueConsignment, { to, population }: Market, rng: Rng): Trader {
  const shells = shellsOf(rng.int(0, MASTERMINDS - 1))
  return population.trader(to, 'importer', chapterOf(truth.items[0]?.hs6 ?? '00'), rng.pick(shells))
}

const shellsOf = (mastermind: number): readonly number[] => shellsAt(mastermind / MASTERMINDS)

/** The numbers of all importers of a sector that a mastermind holds. */
export function shellNumbers(): readonly number[] {
  return Array.from({ length: MASTERMINDS }, (_, i) => shellsOf(i)).flat()
}
