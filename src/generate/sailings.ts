import { countryOf } from '../domain/codes.ts'
import type { Voyage } from '../domain/voyage.ts'
import type { Chance } from '../kernel/chance.ts'
import { byCodeUnit, byNumber } from '../kernel/order.ts'
import { DAY, HOUR, type Millis } from '../kernel/time.ts'
import { type FilingLaw, lawOf } from './law/filing-law.ts'
import { opensAt } from './law/filing-time.ts'
import { type Lane, laneName, type TradePlan } from './plan.ts'
import type { TradeTables } from './tables.ts'
import { type Vessel, vesselOf } from './vessels.ts'

/** One ship leaving on one lane, and how many consignments it takes. The cargo itself comes from `cargoOf`. */
export type Sailing = {
  /** The voyage's id. */
  readonly id: string
  /** `VNHPH-USLAX` */
  readonly lane: string
  /** Counts the sailings of the lane from 0. */
  readonly ordinal: number
  readonly voyage: Voyage
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

function sailingsOfLane(
  lane: Lane,
  plan: TradePlan,
  chance: Chance,
  tables: TradeTables,
): Sailing[] {
  const origin = lawOf(plan.filing, countryOf(lane.from))
  const destination = lawOf(plan.filing, countryOf(lane.to))
  const first = firstLoading(lane, plan.start, origin, destination)
  const gap = (7 * DAY) / lane.sailingsPerWeek
  const fleet = fleetOf(lane, gap, chance, tables)
  const made: Sailing[] = []
  for (let ordinal = 0; ordinal * gap < plan.days * DAY; ordinal++) {
    const rng = chance.of('sailing', laneName(lane), ordinal)
    const vessel = fleet[ordinal % fleet.length] as Vessel
    const loadAt = wholeHour(first + ordinal * gap + rng.unit() * Math.min(12 * HOUR, gap / 2))
    const voyage = voyageOf(lane, vessel, ordinal, loadAt, rng.int(20, 30), rng.unit())
    made.push({
      id: voyage.id,
      lane: laneName(lane),
      ordinal,
      voyage,
      openAt: opensAt(origin, destination, voyage),
      consignments: Math.floor(
        ((lane.consignmentsPerDay * gap) / DAY) * (0.85 + 0.3 * rng.unit()) + rng.unit(),
      ),
    })
  }
  return made
}

/** So late after the start that the most eager filer of the shortest voyage still files after it. */
function firstLoading(
  lane: Lane,
  start: Millis,
  origin: FilingLaw,
  destination: FilingLaw,
): Millis {
  const etd = 20 * HOUR
  const voyage = { loadAt: 0, etd, eta: wholeHour(etd + lane.transitDays.min * DAY) }
  const longer = { ...voyage, eta: wholeHour(etd + lane.transitDays.max * DAY) }
  const lead = -Math.min(
    0,
    opensAt(origin, destination, voyage),
    opensAt(origin, destination, longer),
  )
  return wholeHour(start + lead)
}

/** Enough ships for each to come home before it sails again. */
function fleetOf(lane: Lane, gap: Millis, chance: Chance, { names }: TradeTables): Vessel[] {
  const roundTrip = 2 * (lane.transitDays.max + 3) * DAY
  const ships = Math.min(200, Math.ceil(roundTrip / gap) + 1)
  return Array.from({ length: ships }, (_, i) =>
    vesselOf(laneName(lane), lane.carriers, i, chance, names),
  )
}

function voyageOf(
  lane: Lane,
  vessel: Vessel,
  ordinal: number,
  loadAt: Millis,
  hoursInPort: number,
  slowness: number,
): Voyage {
  const { min, max } = lane.transitDays
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
    routing: [],
    loadAt,
    etd,
    eta: wholeHour(etd + (min + (max - min) * slowness) * DAY),
  }
}

const wholeHour = (at: Millis): Millis => Math.ceil(at / HOUR) * HOUR
