import { byNumber } from '../../kernel/order.ts'
import { createEntryPlaces } from './entry-places.ts'
import { createPartyScreen, type PartyFound } from './party-screen.ts'
import type { HeldEntry } from './risk-list.ts'
import type { Screened, ScreenedParty, Sought } from './sought.ts'

/** One thing that an entry names, found in the shipment. */
export type ListEvidence = {
  readonly what: 'consignment' | 'party' | 'goods' | 'industry' | 'container' | 'vessel' | 'route'
  /** The value found in the shipment; of a party its role and name. */
  readonly found: string
  /** 0 to 1000: 1000 for equal codes and numbers, the score of the names else. */
  readonly score: number
  /** The role of a party. */
  readonly role?: string
  readonly because: readonly string[]
}

/** Something that was looked for, with everything that it names found in the shipment. */
export type Hit<H> = H & {
  readonly evidence: readonly ListEvidence[]
  /** Lowest score of the evidence: an entry holds as well as its weakest part. */
  readonly score: number
  /** False when only kinds of goods match: everybody who trades in them would be selected. Source: catalogue, A5. */
  readonly selectsAlone: boolean
}
export type ListHit = Hit<HeldEntry>

/**
 * Makes entries ready to be asked about many shipments; the answer is that of comparing each entry with each shipment.
 * Hits come in the order of the entries. An entry hits when everything that it names is found. What a party was found to
 * be is remembered: the same traders come again and again.
 */
export function createScreen<H extends { readonly entry: Sought }>(
  held: readonly H[],
): (shipment: Screened) => readonly Hit<H>[] {
  const entries = held.map(({ entry }) => entry)
  const partiesFound = createPartyScreen(entries)
  const placesOf = createEntryPlaces(entries)
  return (shipment) => {
    const places = placesOf(shipment)
    const parties = bestParties(shipment, partiesFound)
    for (const place of parties.keys()) places.add(place)
    if (places.size === 0) return NONE
    return [...places].sort(byNumber).flatMap((place) => {
      const one = held[place] as H
      return hitOf(one, shipment, parties.get(place)) ?? []
    })
  }
}

const NONE: readonly never[] = []

/** Of each entry that names a party the party of the shipment that fits it best. */
function bestParties(
  { parties }: Screened,
  partiesFound: (party: ScreenedParty) => readonly PartyFound[],
): ReadonlyMap<number, ListEvidence> {
  const best = new Map<number, ListEvidence>()
  for (const party of parties)
    for (const { place, score, because } of partiesFound(party)) {
      if ((best.get(place)?.score ?? 0) >= score) continue
      const { role, name } = party
      best.set(place, { what: 'party', found: `${role} ${name}`, score, role, because })
    }
  return best
}

function hitOf<H extends { readonly entry: Sought }>(
  held: H,
  shipment: Screened,
  partyFound: ListEvidence | undefined,
): Hit<H> | null {
  const { consignment, party, goods, industry, container, vesselImo, route } = held.entry
  const { hs6, containers, names } = shipment
  const sought = [
    party && (partyFound ?? null),
    consignment &&
      code(
        'consignment',
        names?.find((name) => consignment.includes(name)),
      ),
    goods &&
      code(
        'goods',
        hs6.find((one) => goods.some((prefix) => one.startsWith(prefix))),
      ),
    industry &&
      code(
        'industry',
        hs6.find((one) => one.startsWith(industry)),
      ),
    container &&
      code(
        'container',
        containers.find((number) => number === container),
      ),
    vesselImo && code('vessel', shipment.vesselImo === vesselImo ? vesselImo : undefined),
    route && code('route', isOnRoute(route, shipment.route) ? route.join(' > ') : undefined),
  ].filter((part) => part !== undefined && part !== '')
  if (sought.length === 0 || sought.some((part) => part === null)) return null
  const evidence = sought as ListEvidence[]
  return {
    ...held,
    evidence,
    score: Math.min(...evidence.map(({ score }) => score)),
    selectsAlone: evidence.some(({ what }) => what !== 'goods' && what !== 'industry'),
  }
}

function code(what: ListEvidence['what'], found: string | undefined): ListEvidence | null {
  return found === undefined ? null : { what, found, score: 1_000, because: [`${what} ${found}`] }
}

/** Whether the ports of an entry are called in its order; others may lie between. */
function isOnRoute(sought: readonly string[], called: readonly string[]): boolean {
  let next = 0
  for (const port of called) if (port === sought[next]) next++
  return next === sought.length
}
