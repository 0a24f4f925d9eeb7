import type { Screened, Sought } from './sought.ts'

/**
 * Finds the places of the entries that a shipment may meet by a code, without looking at the others. Each entry lies under
 * the rarest thing that it names: its consignment, its container, its ship, the first port of its way, its industry, its
 * goods. An entry that names a party is found by that party and lies under nothing here.
 */
export function createEntryPlaces(
  entries: readonly Sought[],
): (shipment: Screened) => readonly number[] {
  const [names, containers, vessels, routes, goods] = [index(), index(), index(), index(), index()]
  const lengths = new Set<number>()
  for (const [place, entry] of entries.entries()) {
    if (entry.party !== undefined) continue
    if (entry.consignment !== undefined) names.add(entry.consignment, place)
    else if (entry.container !== undefined) containers.add([entry.container], place)
    else if (entry.vesselImo !== undefined) vessels.add([entry.vesselImo], place)
    else if (entry.route !== undefined) routes.add(entry.route.slice(0, 1), place)
    else {
      const prefixes = entry.industry === undefined ? (entry.goods ?? []) : [entry.industry]
      for (const prefix of prefixes) lengths.add(prefix.length)
      goods.add(prefixes, place)
    }
  }
  return (shipment) => {
    const found: number[] = []
    names.look(shipment.names ?? NONE, found)
    containers.look(shipment.containers, found)
    if (shipment.vesselImo !== undefined) vessels.look([shipment.vesselImo], found)
    routes.look(shipment.route, found)
    for (const hs6 of shipment.hs6)
      for (const length of lengths) goods.look([hs6.slice(0, length)], found)
    return found.length > 1 ? [...new Set(found)] : found
  }
}

const NONE: readonly string[] = []

/** Places of entries by a key. */
function index() {
  const places = new Map<string, number[]>()
  return {
    add(keys: readonly string[], place: number): void {
      for (const key of keys) places.set(key, [...(places.get(key) ?? []), place])
    },
    look(keys: readonly string[], found: number[]): void {
      if (places.size === 0) return
      for (const key of keys) for (const place of places.get(key) ?? []) found.push(place)
    },
  }
}
