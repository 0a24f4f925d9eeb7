import type { GoodsEntry } from '../domain/goods-reference.ts'
import type { Rng } from '../kernel/chance.ts'
import type { OpenLane } from './open-lane.ts'
import type { TypologyId } from './plan.ts'
import type { GoodsTable } from './truth/goods-table.ts'
import type { Shape, TrueConsignment } from './truth/true-consignment.ts'
import { TYPOLOGIES } from './typologies/catalogue.ts'
import { type Harm, harmOf } from './typologies/harm.ts'
import { honestStory, type Story } from './typologies/typology.ts'

/** What somebody means to do with a consignment, decided before it exists. */
export type Intent = {
  readonly typology: TypologyId | null
  readonly goods: GoodsTable
  readonly shape: (entry: GoodsEntry) => Shape
  /** What the destination is told of the consignment once made, which fields lie, and what it costs. */
  readonly tell: (truth: TrueConsignment) => { story: Story; lies: readonly string[]; harm: Harm }
}

/**
 * Takes the first draw of the consignment's stream; only an illicit one opens a stream of its own. So an honest
 * consignment stays the same when lies become rarer or more common.
 */
export function intentAt(open: OpenLane, rng: Rng, ownStream: () => Rng): Intent {
  const isIllicit = rng.chance(open.lane.illicitShare)
  if (!isIllicit || open.lies.length === 0) return honest(open.honest)
  const own = ownStream()
  const { id, goods } = own.weighted(open.lies)
  const typology = TYPOLOGIES[id]
  return {
    typology: id,
    goods,
    shape: (entry) => typology.shape(entry, open.market, own),
    tell: (truth) => {
      const story = typology.story(truth, open.market, own)
      return {
        story,
        lies: typology.fields.filter((field) => isFiled(field, truth, open)),
        harm: harmOf(typology, truth, story, open.market.to),
      }
    },
  }
}

const NO_HARM: Harm = { dutyEvadedMinor: 0, harmPoints: 0 }

function honest(goods: GoodsTable): Intent {
  return {
    typology: null,
    goods,
    shape: () => ({}),
    tell: (truth) => ({ story: honestStory(truth), lies: [], harm: NO_HARM }),
  }
}

/** Not every document of the catalogue is filed here, and not every bill shows HS codes. */
function isFiled(field: string, truth: TrueConsignment, open: OpenLane): boolean {
  if (field.startsWith('security-filing.')) return open.destinationLaw.securityFiling !== null
  return field !== 'manifest.items.hs6' || truth.billShowsHs6
}
