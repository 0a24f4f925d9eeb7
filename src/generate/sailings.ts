import { countryOf } from '../domain/codes.ts'
import type { Voyage } from '../domain/voyage.ts'
import { assert } from '../kernel/assert.ts'
import type { Chance, Rng } from '../kernel/chance.ts'
import { byCodeUnit, byNumber } from '../kernel/order.ts'
import { DAY, HOUR, type Millis } from '../kernel/time.ts'
import { type FilingLaw, lawOf } from './law/filing-law.ts'
import { opensAt } from './law/filing-time.ts'
import { type Lane, laneName, type TradePlan } from './plan.ts'
import { type Leg, legsOf } from './sea/legs.ts'
import { peakOf, seasonAt } from './sea/season.ts'
import { type Service, servicesOf } from './sea/services.ts'
import { type Vessel, vesselOf } from './sea/vessels.ts'
import type { TradeTables } from './tables.ts'

/** One ship leaving on one lane, and how many consignments it takes. The cargo itself comes from `cargoOf`. */
export type Sailing = {
  /** The voyage's id. */
  readonly id: string
  /** `VNHPH-USLAX` */
  readonly lane: string
  /** Counts the sailings of the lane from 0. */
  readonly ordinal: number
  /** From the first port to the last, with the ship and the times of the first; `routing` names the calls between. */
  readonly voyage: Voyage
  /** The voyage from call to call, with the ship of each stretch. */
  readonly legs: readonly Leg[]
  /** The earliest time at which any of its documents can be filed; ms UTC. */
  readonly openAt: Millis
  readonly consignments: number
}

/** Every sailing of the plan, ordered by (openAt, id). None opens before `plan.start`. Cheap: no cargo is made. */
export function sailings(plan: TradePlan, chance: Chance, tables: TradeTables): readonly Sailing[] {
  return plan.lanes
    .flatMap((lane) => sailingsOfLane(lane, plan, chance, tables))
    .sort((a, b) => byNumber(a.openAt, b.openAt) || byCodeUnit(a.id, b.id))
}

/** More consignments than any ship of a lane takes. */
export function mostPerSailing(lane: Lane, plan: Pick<TradePlan, 'seasonality'>): number {
  const usual = (lane.consignmentsPerDay * 7) / lane.sailingsPerWeek
  return Math.ceil(usual * peakOf(plan.seasonality) * FULLEST) + 2
}

/** How full ships are, the mean being 1. */
const [EMPTIEST, FULLEST] = [0.85, 1.15]

function sailingsOfLane(
  lane: Lane,
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
): Sailing[] {
  const services = servicesOf(lane, tables.routes)
  assert(services.length > 0, `the lane ${laneName(lane)} has a service with known days`)
  const law = {
    origin: lawOf(plan.filing, countryOf(lane.from)),
    destination: lawOf(plan.filing, countryOf(lane.to)),
  }
  const first = firstLoading(services, plan.start, law)
  const gap = (7 * DAY) / lane.sailingsPerWeek
  const shipAt = fleetOf(lane, services, gap, chance, tables)
  const weighted = services.map((service) => [service, service.share] as const)
  const made: Sailing[] = []
  for (let ordinal = 0; ordinal * gap < plan.days * DAY; ordinal++) {
    const rng = chance.of('sailing', laneName(lane), ordinal)
    const service = rng.weighted(weighted)
    const [vessel, onward] = shipAt(ordinal, service)
    const loadAt = wholeHour(first + ordinal * gap + rng.unit() * Math.min(12 * HOUR, gap / 2))
    const voyage = voyageOf(lane, service, vessel, ordinal, loadAt, rng.int(20, 30), rng.unit())
    const usual = (lane.consignmentsPerDay * gap) / DAY
    const season = seasonAt(plan.seasonality, loadAt, gap)
    made.push({
      id: voyage.id,
      lane: laneName(lane),
      ordinal,
      voyage,
      openAt: opensAt(law.origin, law.destination, voyage),
      consignments: Math.floor(usual * season * fullness(rng) + rng.unit()),
      legs: legsOf(voyage, service, vessel, onward, rng),
    })
  }
  return made
}

/** So late after the start that the most eager filer of the shortest voyage still files after it. */
function firstLoading(services: readonly Service[], start: Millis, law: Laws): Millis {
  const etd = 20 * HOUR
  const opens = services.flatMap(({ transitDays: { min, max } }) =>
    [min, max].map((days) =>
      opensAt(law.origin, law.destination, { loadAt: 0, etd, eta: wholeHour(etd + days * DAY) }),
    ),
  )
  return wholeHour(start - Math.min(0, ...opens))
}

type Laws = { readonly origin: FilingLaw; readonly destination: FilingLaw }

/** Enough ships for each to come home before it sails again; from a hub on, boxes go with ships of the hub's own. */
function fleetOf(
  lane: Lane,
  services: readonly Service[],
  gap: Millis,
  chance: Chance,
  { names }: TradeTables,
): (ordinal: number, service: Service) => readonly [Vessel, Vessel | null] {
  const longest = Math.max(...services.map(({ transitDays }) => transitDays.max))
  const size = Math.min(200, Math.ceil((2 * (longest + 3) * DAY) / gap) + 1)
  const ships = Array.from({ length: size }, (_, i) =>
    vesselOf(laneName(lane), lane.carriers, i, chance, names),
  )
  return (ordinal, { transhipAt }) => {
    const vessel = ships[ordinal % size] as Vessel
    if (transhipAt === null) return [vessel, null]
    const onward = { from: transhipAt, to: lane.to }
    return [vessel, vesselOf(laneName(onward), [vessel.carrier], ordinal % size, chance, names)]
  }
}

function voyageOf(
  lane: Lane,
  { calls, transitDays: { min, max } }: Service,
  vessel: Vessel,
  ordinal: number,
  loadAt: Millis,
  hoursInPort: number,
  slowness: number,
): Voyage {
  const etd = loadAt + hoursInPort * HOUR
  const number = `${lane.to}${String(ordinal + 1).padStart(3, '0')}`
  return {
    id: `${vessel.carrier}:${number}:${lane.from}`,
    carrier: vessel.carrier,
    number,
    vesselImo: vessel.imo,
    vesselName: vessel.name,
    portOfLoading: lane.from,
    portOfDischarge: lane.to,
    routing: [...calls],
    loadAt,
    etd,
    eta: wholeHour(etd + (min + (max - min) * slowness) * DAY),
  }
}

const fullness = (rng: Rng): number => EMPTIEST + (FULLEST - EMPTIEST) * rng.unit()
const wholeHour = (at: Millis): Millis => Math.ceil(at / HOUR) * HOUR
