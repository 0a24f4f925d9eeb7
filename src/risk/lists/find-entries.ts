import { byNumber } from '../../kernel/order.ts'
import { createEntryPlaces } from './entry-places.ts'
import { createPartyScreen, type PartyFound } from './party-screen.ts'
import type { Screened, ScreenedParty, Sought } from './sought.ts'

/** An entry that a shipment meets, by its place among all; with the party that fits best, where the entry names one. */
export type EntryFound = {
  readonly place: number
  readonly party: (PartyFound & { readonly by: ScreenedParty }) | undefined
}

/**
 * Makes entries ready to be asked about many shipments; the answer is that of comparing each entry with each shipment, in
 * the order of the entries. An entry is met when everything that it names is found, and it names something. What a party
 * was found to be is remembered: the same traders come again and again.
 */
export function createFinder(
  entries: readonly Sought[],
): (shipment: Screened) => readonly EntryFound[] {
  const partiesFound = createPartyScreen(entries)
  const placesOf = createEntryPlaces(entries)
  return (shipment) => {
    const found: EntryFound[] = []
    for (const place of placesOf(shipment))
      if (hasCodes(entries[place] as Sought, shipment)) found.push({ place, party: undefined })
    addParties(entries, shipment, partiesFound, found)
    return found.length > 1 ? found.sort(byPlace) : found
  }
}

const byPlace = (a: EntryFound, b: EntryFound) => byNumber(a.place, b.place)

/** Entries that name a party lie under nothing else, so none of them is found already. */
function addParties(
  entries: readonly Sought[],
  shipment: Screened,
  partiesFound: (party: ScreenedParty) => readonly PartyFound[],
  found: EntryFound[],
): void {
  let best: Map<number, NonNullable<EntryFound['party']>> | undefined
  for (const by of shipment.parties)
    for (const one of partiesFound(by)) {
      best ??= new Map()
      if ((best.get(one.place)?.score ?? 0) < one.score) best.set(one.place, { ...one, by })
    }
  if (best === undefined) return
  for (const [place, party] of best)
    if (hasCodes(entries[place] as Sought, shipment)) found.push({ place, party })
}

/** Whether everything that an entry names beside a party is in the shipment. */
function hasCodes(entry: Sought, shipment: Screened): boolean {
  const { consignment, goods, industry, container, vesselImo, route } = entry
  const { hs6, containers, names } = shipment
  return (
    (consignment === undefined || consignment.some((name) => names?.includes(name) === true)) &&
    (container === undefined || containers.includes(container)) &&
    (vesselImo === undefined || shipment.vesselImo === vesselImo) &&
    (route === undefined || isOnRoute(route, shipment.route)) &&
    (industry === undefined || hs6.some((one) => one.startsWith(industry))) &&
    (goods === undefined || hs6.some((one) => goods.some((prefix) => one.startsWith(prefix))))
  )
}

/** Whether the ports of an entry are called in its order; others may lie between. */
function isOnRoute(sought: readonly string[], called: readonly string[]): boolean {
  let next = 0
  for (const port of called) if (port === sought[next]) next++
  return next === sought.length
}
