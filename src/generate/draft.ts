import type { Chance, Rng } from '../kernel/chance.ts'
import { formatUtc } from '../kernel/time.ts'
import { type Amendments, drawAmendments } from './amendments/amendment.ts'
import { drawSlips } from './documents/slips.ts'
import type { Sources } from './documents/sources.ts'
import { intentAt } from './intent.ts'
import type { OpenLane } from './open-lane.ts'
import { laneKeyOf } from './people/numbers.ts'
import type { TradePlan } from './plan.ts'
import type { Sailing } from './sailings.ts'
import { type Bills, billsOf } from './truth/bills.ts'
import { drawFeatures } from './truth/features.ts'
import { hubCalls } from './truth/journey.ts'
import { type Makings, makeConsignment } from './truth/make-consignment.ts'
import type { TrueConsignment } from './truth/true-consignment.ts'
import { honestStory, type Story } from './typologies/story.ts'
import { billedTwice } from './typologies/t06-billed-twice.ts'
import type { Market, Others, Typology } from './typologies/typology.ts'

/** A consignment of which nothing is written yet: what is, what will be told and mistaken. */
export type Draft = Sources & {
  /** Null for honest trade. */
  readonly typology: Typology | null
  /** Which of its papers are filed a second time. */
  readonly amendments: Amendments
  /** Decides when its papers are filed. */
  readonly filing: Rng
  /** Decides who tells of it, and what. */
  readonly tips: Rng
}

/** What all consignments of a sailing have in common. */
export function makingsOf(
  sailing: Sailing,
  { market, yard, certificates }: OpenLane,
  plan: TradePlan,
  chance: Chance,
): Makings {
  const bills = billsOf(sailing, formatUtc(sailing.voyage.loadAt).charAt(3))
  const { population, from, to } = market
  const laneKey = laneKeyOf(sailing.lane)
  const hubs = hubCalls(sailing)
  const certificatePlaces = {
    count: sailing.consignments,
    number: (place: number) => certificates.number(sailing.ordinal, place),
    has: (place: number) =>
      drawFeatures(plan.papers, streamsOf(bills, place, chance).papers).certificate,
  }
  const { guaranteeBy } = plan.papers
  return {
    ...{ sailing, bills, yard, certificatePlaces, hubs, population, laneKey, from, to },
    guaranteeBy,
  }
}

/**
 * The consignment at one place of a sailing. One keyed stream; each matter draws from a fork of it, all made before
 * anything is drawn, so that one more draw for a matter moves no other.
 */
export function draftOf(
  makings: Makings,
  counter: number,
  open: OpenLane,
  market: Market,
  plan: TradePlan,
  chance: Chance,
): Draft {
  const { truth, typology, streams } = consignmentAt(makings, counter, open, market, plan, chance)
  const { plot, errors, filing } = streams
  const { from, to, otherPort, book } = market
  const slips = drawSlips(plan.honestErrors, truth, typology?.fields ?? [], errors)
  const amendments = drawAmendments(plan.amendments, typology?.amends, errors.fork())
  const honest = honestStory(truth)
  const others: Others = (luck, isWanted) =>
    otherOf(makings, counter, luck, isWanted, (place) =>
      consignmentAt(makings, place, open, market, plan, chance),
    )
  const story =
    typology === null ? honest : storyOf(typology, truth, honest, amendments, market, plot, others)
  return {
    truth,
    story,
    slips,
    refilledAtHub: plan.papers.refilledAtHub,
    certificatePlaces: makings.certificatePlaces,
    book,
    from,
    to,
    otherPort,
    typology,
    amendments,
    filing,
    tips: errors,
  }
}

/** What is true at a place, and what somebody means to tell of it. */
function consignmentAt(
  makings: Makings,
  counter: number,
  { lies }: OpenLane,
  market: Market,
  plan: TradePlan,
  chance: Chance,
) {
  const streams = streamsOf(makings.bills, counter, chance)
  const { rng, luck, plot, papers } = streams
  const features = drawFeatures(plan.papers, papers)
  const { loadAt } = makings.sailing.voyage
  const { typology, goods, shape } = intentAt(luck, lies, features, loadAt, market, plot)
  const truth = makeConsignment(makings, counter, goods, shape, features, rng)
  return { truth, typology, streams }
}

/** Looks round the ship from one place on. What is only on paper itself is no load that could be billed again. */
function otherOf(
  { sailing }: Makings,
  counter: number,
  luck: number,
  isWanted: (other: TrueConsignment) => boolean,
  at: (place: number) => { truth: TrueConsignment; typology: Typology | null },
): TrueConsignment | null {
  const places = sailing.consignments
  const first = Math.floor(luck * places)
  for (let i = 0; i < places; i++) {
    const place = (first + i) % places
    if (place === counter) continue
    const { truth, typology } = at(place)
    if (typology !== billedTwice && isWanted(truth)) return truth
  }
  return null
}

/** The falsification map over the truth, and what is told when a paper is amended to lie otherwise. */
function storyOf(
  typology: Typology,
  truth: TrueConsignment,
  honest: Story,
  { manifest, importDeclaration }: Amendments,
  market: Market,
  plot: Rng,
  others: Others,
): Story {
  const story = { ...honest, ...typology.map(truth, market, plot, others) }
  const stubborn = [manifest, importDeclaration].find((one) => one?.insists)
  if (stubborn === undefined || stubborn === null || typology.amend === undefined) return story
  return { ...story, second: typology.amend(story, truth, market, stubborn.luck) }
}

/** The keyed stream of a place and its forks; what remains of it makes the true consignment. */
function streamsOf(bills: Bills, counter: number, chance: Chance) {
  const rng = chance.of('consignment', bills.consignment(counter))
  const luck = rng.unit()
  const [plot, papers, errors, filing] = [rng.fork(), rng.fork(), rng.fork(), rng.fork()]
  return { rng, luck, plot, papers, errors, filing }
}
