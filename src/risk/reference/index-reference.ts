import type { GoodsReference, LowValueRegime } from '../../domain/goods-reference.ts'
import { type GoodsIndex, indexGoods } from '../facts/goods-index.ts'
import { type CityDistances, indexCities } from './city-distances.ts'
import type { BoxSize, FilingLimit, RiskReference } from './reference-document.ts'
import { indexSeaWays, type SeaRoutes, type SeaWays } from './sea-ways.ts'
import { indexLanguages, type Languages } from './word-languages.ts'

/** What facts look up that is in no document: goods, usual figures, sea routes. */
export type ReferenceTables = {
  readonly goods: GoodsReference
  readonly figures: RiskReference
  readonly routes: SeaRoutes
}

/** The tables, made ready to be looked up for many shipments. */
export type Reference = {
  readonly goods: GoodsIndex
  readonly lowValue: readonly LowValueRegime[]
  readonly sea: SeaWays
  readonly cities: CityDistances
  readonly languages: Languages
  readonly boxSizes: ReadonlyMap<string, BoxSize>
  /** Share of a box's room that packages can fill. */
  readonly usableRoom: number
  readonly freightPerContainerMinor: number
  readonly processDaysOf: (heading: string) => number
  readonly hubDwellHoursOf: (hub: string) => number
  readonly filingLimits: ReadonlyMap<string, FilingLimit>
  /** Declared capacity in kg for 90 days, by company and heading. */
  readonly capacityOf: (company: string, heading: string) => number | undefined
}

/** Made once for a run. */
export function indexReference({ goods, figures, routes }: ReferenceTables): Reference {
  const { boxes, freight, processDays, hubDwellHours, filingLimits, capacities } = figures
  const headings = new Map(Object.entries(processDays.headings))
  const hubs = new Map(Object.entries(hubDwellHours.hubs))
  return {
    goods: indexGoods(goods),
    lowValue: goods.lowValue ?? [],
    sea: indexSeaWays(routes),
    cities: indexCities(figures.cities.places),
    languages: indexLanguages(figures),
    boxSizes: new Map(Object.entries(boxes.sizes)),
    usableRoom: boxes.usable,
    freightPerContainerMinor: freight.usdPerContainer * 100,
    processDaysOf: (heading) => headings.get(heading) ?? processDays.usual,
    hubDwellHoursOf: (hub) => hubs.get(hub) ?? hubDwellHours.usual,
    filingLimits: new Map(Object.entries(filingLimits.countries)),
    capacityOf: capacityLookup(capacities.companies),
  }
}

function capacityLookup(
  companies: RiskReference['capacities']['companies'],
): Reference['capacityOf'] {
  const byCompany = new Map<string, Map<string, number>>()
  for (const { company, heading, kgPer90Days } of companies) {
    const headings = byCompany.get(company) ?? new Map<string, number>()
    byCompany.set(company, headings.set(heading, kgPer90Days))
  }
  return (company, heading) => byCompany.get(company)?.get(heading)
}
