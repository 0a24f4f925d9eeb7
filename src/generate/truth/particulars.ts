import type { ZoneStatus } from '../../domain/documents.ts'
import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { SupplyImport } from '../../domain/supply-import.ts'
import type { Rng } from '../../kernel/chance.ts'
import { HOUR } from '../../kernel/time.ts'
import type { Trader } from '../people/population.ts'
import type { PapersPlan } from '../plan.ts'
import { unNumberOf } from './dangerous-goods.ts'
import type { Features } from './features.ts'
import { chapterOf } from './goods-table.ts'
import { inlandOffice, type Journey } from './journey.ts'
import type { Particulars, Shape, TrueItem } from './true-consignment.ts'

/** Of goods made in the zone of foreign inputs with work enough, those that keep their foreign status. An assumption. */
const FOREIGN_AND_WORKED = 0.03

/** What particulars are drawn about. */
export type Made = {
  readonly entry: GoodsEntry
  readonly items: readonly TrueItem[]
  readonly boxes: number
  readonly grossKg: number
  readonly valueMinor: number
  readonly exporter: Trader
  readonly journey: Journey
  readonly tail: string
  readonly from: string
  readonly to: string
  readonly guaranteeBy: PapersPlan['guaranteeBy']
}

/** Freight, terms, quantities of certificates, the exporter's earlier import, the way to the port. */
export function drawParticulars(
  made: Made,
  features: Features,
  shape: Shape,
  rng: Rng,
): Particulars {
  const { boxes, grossKg, journey, from, valueMinor } = made
  const usual = (grossKg < 100 ? 0.02 * grossKg : 2_200 * boxes) * (0.7 + 0.6 * rng.unit())
  const terms = rng.unit()
  const related = rng.unit() < 0.15
  const rounding = rng.unit()
  const place = rng.unit()
  const zoneStatus = features.zone ? drawZoneStatus(made, shape, rng) : null
  const isForeign = zoneStatus !== null && zoneStatus !== 'domestic'
  return {
    freightMinor: Math.max(100, Math.round(usual * 100 * (shape.freightFactor ?? 1))),
    deliveryTerms: terms < 0.62 ? 'FOB' : terms < 0.85 ? 'CIF' : terms < 0.93 ? 'EXW' : 'DAP',
    related,
    unNumber: unNumberOf(made.entry.hs6),
    certifiedKg: Math.ceil(grossKg * (1 + 0.3 * rounding)),
    // What never entered the country is in none of its import records.
    supply: features.supply && !isForeign ? drawSupply(made, shape, rng) : null,
    zoneStatus,
    transit: features.transit
      ? {
          departedAt: journey.stuffedAt + 2 * HOUR,
          from: inlandOffice(from, place),
          guaranteeMinor: Math.max(10_000, Math.round(valueMinor * guaranteeShare(made))),
        }
      : null,
  }
}

function drawZoneStatus({ items, from }: Made, shape: Shape, rng: Rng): ZoneStatus {
  const luck = rng.unit()
  if (shape.foreignInZone === true) return 'non-privileged-foreign'
  if (items[0]?.origin !== from) return luck < 0.5 ? 'privileged-foreign' : 'zone-restricted'
  return luck < FOREIGN_AND_WORKED ? 'non-privileged-foreign' : 'domestic'
}

/** What a guarantee must cover, as a share of the value. Source: ACTS, the highest duty on the route. */
function guaranteeShare({ guaranteeBy, items, from, to }: Made): number {
  if (guaranteeBy === 'value') return 0.15
  const rates = items.flatMap(({ entry }) => [entry.duty[from] ?? 0, entry.duty[to] ?? 0])
  return Math.max(...rates) / 100
}

/** Honest exporters bring in inputs of other headings weeks before; a shape says what else it was. */
function drawSupply(made: Made, shape: Shape, rng: Rng): SupplyImport {
  const [share, before, where, regime, kgShare] = [
    rng.unit(),
    rng.unit(),
    rng.unit(),
    rng.unit(),
    rng.unit(),
  ]
  const { supply } = shape
  const { items, grossKg, valueMinor, exporter, journey, tail, from } = made
  const first = items[0] as TrueItem
  const valueShare = supply?.valueShare ?? 0.1 + 0.6 * share
  const days = supply?.daysBefore ?? 15 + 100 * before
  const sources = SOURCES[Math.floor(where * SOURCES.length)] as string
  const country = supply?.country ?? (sources === from ? 'KR' : sources)
  const kg =
    supply?.of === 'goods' ? grossKg : Math.max(1, Math.round(grossKg * (0.4 + 0.5 * kgShare)))
  const isGoods = supply?.of === 'goods'
  return {
    kind: 'supply-import',
    number: `${from}M${tail}`,
    revision: 1,
    regime: isGoods
      ? regime < 0.5
        ? 'temporary-admission'
        : 'bonded-warehouse'
      : regime < 0.7
        ? 'inward-processing'
        : 'home-use',
    importer: exporter.party,
    dispatchedFrom: country,
    enteredAt: Math.max(0, journey.stuffedAt - Math.round(days * 24) * HOUR),
    items: [
      {
        number: 1,
        description: isGoods ? first.description : inputOf(first.entry),
        hs6: isGoods ? first.hs6 : `${chapterOf(first.hs6)}${PARTS}`,
        grossKg: kg,
        origin: country,
        value: { minor: Math.max(1, Math.round(valueMinor * valueShare)), currency: 'USD' },
      },
    ],
    grossKg: kg,
  }
}

/** Countries inputs come from. */
const SOURCES = ['CN', 'CN', 'KR', 'TW', 'JP', 'TH']

/** The residual line of a chapter: parts and materials. */
const PARTS = '9990'

const inputOf = (entry: GoodsEntry): string =>
  `PARTS AND MATERIALS FOR ${entry.title.toUpperCase()}`
