import type { Permit, PermitType } from '../../domain/permit.ts'
import { DAY } from '../../kernel/time.ts'
import { unNumberOf } from '../truth/dangerous-goods.ts'
import { chapterOf } from '../truth/goods-table.ts'
import type { TrueItem } from '../truth/true-consignment.ts'
import { type Sources, tailOf } from './sources.ts'

/** The permit a consignment travels with: for what the goods are said to be, else for its wooden packing. */
export function permitOf({ truth, story, from, to }: Sources): Permit {
  const type = typeOf(story.items[0] as TrueItem)
  const validFrom = truth.voyage.loadAt - 20 * DAY
  return {
    kind: 'permit',
    number: `${to}N${tailOf(truth)}`,
    revision: 1,
    houseBill: truth.houseBill,
    type,
    issuer: type === 'waste-consent' ? to : from,
    holder: story.consignee.party,
    hs6: story.items.map(({ hs6 }) => hs6),
    status: 'valid',
    validFrom,
    validTo: validFrom + 120 * DAY,
    allowedKg: Math.ceil(truth.grossKg / 1_000) * 1_000,
  }
}

function typeOf({ entry, hs6 }: TrueItem): PermitType {
  if (entry.waste === true) return 'waste-consent'
  if (ARMS.has(chapterOf(hs6))) return 'strategic-goods'
  if (SPECIES.has(hs6.slice(0, 4))) return 'cites'
  return unNumberOf(hs6) === null ? 'phytosanitary' : 'dangerous-goods'
}

const ARMS = new Set(['93'])
/** Ivory, horn and scales; tropical timber. */
const SPECIES = new Set(['0507', '4403'])
