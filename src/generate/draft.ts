import type { Chance } from '../kernel/chance.ts'
import { formatUtc } from '../kernel/time.ts'
import type { Sources } from './documents/derive.ts'
import { drawSlips } from './documents/slips.ts'
import { intentAt } from './intent.ts'
import type { OpenLane } from './open-lane.ts'
import { laneKeyOf } from './people/numbers.ts'
import type { HonestErrors, TypologyId } from './plan.ts'
import type { Sailing } from './sailings.ts'
import { billsOf } from './truth/bills.ts'
import { type Makings, makeConsignment } from './truth/make-consignment.ts'
import type { Harm } from './typologies/harm.ts'

/** A consignment of which nothing is written yet: what is, what will be told and mistaken, and what that costs. */
export type Draft = Sources & {
  /** Null for honest trade. */
  readonly typology: TypologyId | null
  /** The fields the story lies about, as `<document>.<path>`. */
  readonly lies: readonly string[]
  readonly harm: Harm
}

/** What all consignments of a sailing have in common. */
export function makingsOf(sailing: Sailing, { market, yard }: OpenLane): Makings {
  const bills = billsOf(sailing, formatUtc(sailing.voyage.loadAt).charAt(3))
  const { population, from, to } = market
  return { sailing, bills, yard, population, laneKey: laneKeyOf(sailing.lane), from, to }
}

/** The consignment at one place of a sailing, each of its matters drawn from a stream of its own. */
export function draftOf(
  makings: Makings,
  counter: number,
  open: OpenLane,
  rates: HonestErrors,
  chance: Chance,
): Draft {
  const id = makings.bills.consignment(counter)
  const rng = chance.of('consignment', id)
  const intent = intentAt(open, rng, () => chance.of('intent', id))
  const truth = makeConsignment(makings, counter, intent.goods, intent.shape, rng)
  const { story, lies, harm } = intent.tell(truth)
  const slips = drawSlips(rates, truth, lies, chance.of('honest-errors', id))
  const { from, to, book } = open.market
  return { truth, story, slips, book, from, to, typology: intent.typology, lies, harm }
}
