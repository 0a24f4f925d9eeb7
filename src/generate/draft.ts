import type { Chance, Rng } from '../kernel/chance.ts'
import { formatUtc } from '../kernel/time.ts'
import { drawSlips } from './documents/slips.ts'
import type { Sources } from './documents/sources.ts'
import { intentAt } from './intent.ts'
import type { OpenLane } from './open-lane.ts'
import { laneKeyOf } from './people/numbers.ts'
import type { TradePlan } from './plan.ts'
import type { Sailing } from './sailings.ts'
import { billsOf } from './truth/bills.ts'
import { drawFeatures } from './truth/features.ts'
import { hubCalls } from './truth/journey.ts'
import { type Makings, makeConsignment } from './truth/make-consignment.ts'
import { type Harm, harmOf, NO_HARM } from './typologies/harm.ts'
import { honestStory } from './typologies/story.ts'
import type { Market, Typology } from './typologies/typology.ts'

/** A consignment of which nothing is written yet: what is, what will be told and mistaken, and what that costs. */
export type Draft = Sources & {
  /** Null for honest trade. */
  readonly typology: Typology | null
  readonly harm: Harm
  /** Decides when its papers are filed. */
  readonly filing: Rng
}

/** What all consignments of a sailing have in common. */
export function makingsOf(sailing: Sailing, { market, yard }: OpenLane): Makings {
  const bills = billsOf(sailing, formatUtc(sailing.voyage.loadAt).charAt(3))
  const { population, from, to } = market
  const laneKey = laneKeyOf(sailing.lane)
  return { sailing, bills, yard, hubs: hubCalls(sailing), population, laneKey, from, to }
}

/**
 * The consignment at one place of a sailing. One keyed stream; each matter draws from a fork of it, all made before
 * anything is drawn, so that one more draw for a matter moves no other.
 */
export function draftOf(
  makings: Makings,
  counter: number,
  { lies }: OpenLane,
  market: Market,
  plan: TradePlan,
  chance: Chance,
): Draft {
  const { rng, luck, plot, papers, errors, filing } = streamsOf(makings, counter, chance)
  const features = drawFeatures(plan.papers, papers)
  const { loadAt } = makings.sailing.voyage
  const { typology, goods, shape } = intentAt(luck, lies, features, loadAt, market, plot)
  const truth = makeConsignment(makings, counter, goods, shape, features, rng)
  const { from, to, book } = market
  const honest = honestStory(truth)
  const story = typology === null ? honest : { ...honest, ...typology.map(truth, market, plot) }
  const slips = drawSlips(plan.honestErrors, truth, typology?.fields ?? [], errors)
  const harm = typology === null ? NO_HARM : harmOf(typology, truth, story, to)
  const certificatePlaces = {
    count: makings.sailing.consignments,
    has: (place: number) =>
      drawFeatures(plan.papers, streamsOf(makings, place, chance).papers).certificate,
  }
  return { truth, story, slips, certificatePlaces, book, from, to, typology, harm, filing }
}

/** The keyed stream of a place and its forks; what remains of it makes the true consignment. */
function streamsOf({ bills }: Makings, counter: number, chance: Chance) {
  const rng = chance.of('consignment', bills.consignment(counter))
  const luck = rng.unit()
  const [plot, papers, errors, filing] = [rng.fork(), rng.fork(), rng.fork(), rng.fork()]
  return { rng, luck, plot, papers, errors, filing }
}
