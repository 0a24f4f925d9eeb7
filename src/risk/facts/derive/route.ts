import type { ShipmentView } from '../../../domain/shipment.ts'
import type { Voyage } from '../../../domain/voyage.ts'
import { plainCity } from '../../reference/city-distances.ts'
import type { Reference } from '../../reference/index-reference.ts'
import { lengthOf } from '../../reference/sea-ways.ts'
import type { FactDraft } from '../draft.ts'
import { hasOrigin, type Sides } from '../sides.ts'

/** The way of the goods, by land and by sea. Sources: rules R15, R17, R27, R33. */
export function addRoute(
  values: FactDraft,
  _view: ShipmentView,
  sides: Sides,
  reference: Reference,
): void {
  if (sides.manifest !== undefined) addSeaWay(values, sides.manifest.document.voyage, reference)
  if (sides.securityFiling !== undefined) addStuffing(values, sides, reference)
}

function addSeaWay(values: FactDraft, voyage: Voyage, { sea }: Reference): void {
  const { portOfLoading, routing, portOfDischarge } = voyage
  values.portsCalled =
    routing.length === 0
      ? `${portOfLoading}+${portOfDischarge}`
      : `${portOfLoading}+${routing.join('+')}+${portOfDischarge}`
  const service = sea.service(portOfLoading, portOfDischarge)
  if (service === undefined) return
  let unusual = 0
  for (const port of routing) if (!service.hubs.has(port)) unusual++
  values.unusualHubs = unusual
  if (routing.length === 0) {
    values.detourPercent = 0
    return
  }
  const nm = lengthOf([portOfLoading, ...routing, portOfDischarge], sea.nm)
  if (nm === undefined || !Number.isFinite(service.shortestNm)) return
  values.detourPercent = Math.max(0, Math.round(100 * (nm / service.shortestNm - 1)))
}

function addStuffing(values: FactDraft, sides: Sides, { cities }: Reference): void {
  const { stuffingLocation, manufacturer } = sides.securityFiling?.document ?? {}
  const place = stuffingLocation?.address
  const maker = manufacturer?.address
  values.stuffingCountry = place?.country
  values.makerCountry = maker?.country
  values.stuffedOutsideOrigin = isElsewhere(place?.country, sides)
  values.makerOutsideOrigin = isElsewhere(maker?.country, sides)
  if (place?.city === undefined) return
  values.stuffingCity = plainCity(place.city)
  if (maker?.city === undefined) return
  values.stuffedAwayFromMaker = values.stuffingCity !== plainCity(maker.city)
  values.stuffingToMakerKm = cities.km(place.city, maker.city)
}

/** Whether a country is no declared origin; undefined when either is not known. */
function isElsewhere(country: string | undefined, { originLines }: Sides): boolean | undefined {
  if (country === undefined || originLines === undefined) return undefined
  return !hasOrigin(originLines, country)
}
