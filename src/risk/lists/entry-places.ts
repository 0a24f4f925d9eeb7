import type { Screened, Sought } from './sought.ts'

/**
 * Finds the places of the entries that a shipment may meet by a code, without looking at the others. Each entry lies under
 * the rarest thing that it names: its consignment, its container, its ship, the first port of its way, its industry, its
 * goods. An entry that names a party is found by that party and lies under nothing here.
 */
export function createEntryPlaces(entries: readonly Sought[]): (shipment: Screened) => Set<number> {
  const places = new Map<string, number[]>()
  for (const [place, entry] of entries.entries())
    for (const key of keysOf(entry)) places.set(key, [...(places.get(key) ?? []), place])
  const lengths = prefixLengths(entries)
  return (shipment) => {
    const found = new Set<number>()
    if (places.size === 0) return found
    const look = (key: string) => {
      for (const place of places.get(key) ?? []) found.add(place)
    }
    for (const name of shipment.names ?? []) look(`n:${name}`)
    for (const container of shipment.containers) look(`c:${container}`)
    if (shipment.vesselImo !== undefined) look(`v:${shipment.vesselImo}`)
    for (const port of shipment.route) look(`r:${port}`)
    for (const hs6 of shipment.hs6) for (const length of lengths) look(`g:${hs6.slice(0, length)}`)
    return found
  }
}

function keysOf(entry: Sought): readonly string[] {
  const { party, consignment, container, vesselImo, route, industry, goods } = entry
  if (party !== undefined) return []
  if (consignment !== undefined) return consignment.map((name) => `n:${name}`)
  if (container !== undefined) return [`c:${container}`]
  if (vesselImo !== undefined) return [`v:${vesselImo}`]
  if (route !== undefined) return [`r:${route[0]}`]
  if (industry !== undefined) return [`g:${industry}`]
  return (goods ?? []).map((prefix) => `g:${prefix}`)
}

/** The lengths of the HS prefixes that entries name. */
function prefixLengths(entries: readonly Sought[]): readonly number[] {
  const prefixes = entries.flatMap(({ goods = [], industry }) =>
    industry === undefined ? goods : [industry, ...goods],
  )
  return [...new Set(prefixes.map(({ length }) => length))]
}
