import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Rng } from '../../kernel/chance.ts'
import type { CertificatePlaces } from '../documents/other-places.ts'
import { drawCompany, newcomer, usualPartner } from '../people/numbers.ts'
import type { Population, Trader } from '../people/population.ts'
import type { PapersPlan } from '../plan.ts'
import type { Sailing } from '../sailings.ts'
import { type Bills, issuerOf } from './bills.ts'
import { type BoxYard, loadBoxes, STRAY_BOX } from './boxes.ts'
import type { Features } from './features.ts'
import { chapterOf, type GoodsTable } from './goods-table.ts'
import { drawJourney, type HubCall } from './journey.ts'
import { loadParcel } from './load-parcel.ts'
import { makeItems } from './make-items.ts'
import { drawParticulars } from './particulars.ts'
import type { Shape, TrueConsignment, TrueItem } from './true-consignment.ts'

export type Makings = {
  readonly sailing: Sailing
  readonly bills: Bills
  readonly yard: BoxYard
  readonly certificatePlaces: CertificatePlaces
  readonly hubs: readonly HubCall[]
  readonly population: Population
  /** Tells companies that use this lane from others: `laneKeyOf`. */
  readonly laneKey: number
  /** Countries of loading and discharge. */
  readonly from: string
  readonly to: string
  readonly guaranteeBy: PapersPlan['guaranteeBy']
}

/** The true consignment at one place of a sailing, each matter from a fork of its own stream. */
export function makeConsignment(
  makings: Makings,
  counter: number,
  table: GoodsTable,
  shapeFor: (entry: GoodsEntry) => Shape,
  features: Features,
  rng: Rng,
): TrueConsignment {
  const { sailing, bills, from, to } = makings
  const entry = table.draw(rng)
  const shape = shapeFor(entry)
  const [boxes, lines, moves, papers] = [rng.fork(), rng.fork(), rng.fork(), rng.fork()]
  const origin = drawOrigin(entry, from, to, shape, rng)
  const parties = drawParties(makings, entry, origin, shape, rng)
  const freight = rng.unit() < 0.3 ? 'collect' : 'prepaid'
  const billShowsHs6 = rng.unit() < 0.4
  const numberOf = (box: number) => makings.yard.number(sailing.ordinal, counter, box)
  const { containers, grossKg } =
    features.parcel && shape.bulk !== true
      ? loadParcel(makings.yard, sailing.ordinal, counter, boxes)
      : loadBoxes(entry, shape.fill ?? null, numberOf, boxes)
  const items = makeItems(entry, table, grossKg, origin, lines)
  const valueMinor = sumOf(items, 'valueMinor')
  const stuffedIn = parties.stuffingLocation.address?.country ?? from
  const journey = drawJourney(sailing, stuffedIn, moves)
  const { forwarderNumber } = parties
  const issuer = forwarderNumber === null ? sailing.voyage.carrier : issuerOf(from, forwarderNumber)
  const tail = bills.tail(counter)
  const { exporter } = parties
  const made = {
    entry,
    items,
    boxes: containers.length,
    grossKg,
    valueMinor,
    exporter,
    journey,
    tail,
    from,
    to,
    guaranteeBy: makings.guaranteeBy,
  }
  return {
    id: bills.consignment(counter),
    counter,
    ucr: bills.ucr(counter, from, exporter.party.id ?? ''),
    houseBill: `${issuer.padEnd(4, 'X')}${tail}`,
    masterBill: forwarderNumber === null ? null : bills.masterBill(forwarderNumber),
    voyage: sailing.voyage,
    regime: drawRegime(origin, from, shape, rng),
    exporter,
    consignee: parties.consignee,
    toOrder: parties.toOrder,
    forwarder: parties.forwarder,
    maker: parties.maker,
    stuffingLocation: parties.stuffingLocation,
    freightPayment: shape.freightPayment ?? freight,
    billShowsHs6,
    containers,
    strayBox: numberOf(STRAY_BOX),
    journey,
    hubs: makings.hubs,
    particulars: drawParticulars(made, features, shape, papers),
    features,
    items,
    grossKg,
    packages: sumOf(items, 'packages'),
    valueMinor,
  }
}

/** Mostly the country of loading; now and then goods of a third country that only pass through. */
function drawOrigin(entry: GoodsEntry, from: string, to: string, shape: Shape, rng: Rng): string {
  const luck = rng.unit()
  const which = rng.unit()
  if (shape.origin !== undefined) return shape.origin
  if (luck >= 0.03) return from
  const third = entry.exporters.filter((country) => country !== from && country !== to)
  return third[Math.floor(which * third.length)] ?? from
}

/** Third-country goods mostly leave as re-exports; a few domestic ones pass a bonded regime for honest reasons. */
function drawRegime(
  origin: string,
  from: string,
  shape: Shape,
  rng: Rng,
): TrueConsignment['regime'] {
  const luck = rng.unit()
  if (shape.regime !== undefined) return shape.regime
  if (origin === from) return luck < 0.005 ? 'temporary-import-re-export' : 'export'
  return luck < 0.7 ? 're-export' : luck < 0.85 ? 'temporary-import-re-export' : 'export'
}

function drawParties(
  { population, laneKey, from, to }: Makings,
  entry: GoodsEntry,
  origin: string,
  shape: Shape,
  rng: Rng,
) {
  const chapter = chapterOf(entry.hs6)
  const company = drawCompany(rng, 0.03, laneKey + Number(chapter) * 131)
  const usual = usualPartner(company, rng)
  const stranger = newcomer(rng.unit())
  const upstart = rng.unit()
  const seller = shape.newExporter === true ? newcomer(upstart) : company
  const isStranger = rng.unit() < 0.04 || shape.newConsignee === true
  const forwarderLuck = rng.unit()
  const forwarderNumber = rng.unit() < 0.75 ? Math.floor(12 * forwarderLuck * forwarderLuck) : null
  const makerLuck = rng.unit()
  const cfsLuck = rng.unit()
  const toOrder = rng.unit() < 0.04
  const exporter = population.trader(from, 'exporter', chapter, seller)
  const ownMake = makerLuck < 0.7 && origin === from
  const maker =
    shape.maker !== undefined
      ? population.trader(shape.maker.country, 'maker', chapter, shape.maker.number)
      : ownMake
        ? exporter
        : population.trader(origin, 'maker', chapter, Math.floor(makerLuck * 40))
  const warehouse = population.trader(from, 'warehouse', '00', Math.floor(cfsLuck * 4 * 40) % 40)
  return {
    exporter,
    consignee: population.trader(to, 'importer', chapter, isStranger ? stranger : usual),
    toOrder,
    forwarderNumber,
    forwarder:
      forwarderNumber === null ? null : population.trader(from, 'forwarder', '00', forwarderNumber),
    maker,
    stuffingLocation: stuffed(cfsLuck < 0.25 || !ownMake ? warehouse : exporter, shape),
  }
}

function stuffed({ party }: Trader, shape: Shape) {
  if (shape.stuffedAt === undefined) return party
  return { ...party, address: { ...party.address, ...shape.stuffedAt } }
}

function sumOf(items: readonly TrueItem[], field: 'packages' | 'valueMinor'): number {
  let total = 0
  for (const item of items) total += item[field]
  return total
}
