import { byNumber } from '../../kernel/order.ts'
import {
  createNameIndex,
  matchParties,
  type PartyDescription,
  readIdentifier,
  readName,
} from '../names/names.ts'
import type { HeldEntry } from './risk-list.ts'

/** What of a shipment lists can point at. `role`: shipper, consignee, manufacturer and so on. */
export type Screened = {
  readonly parties: readonly (Omit<PartyDescription, 'kind'> & { readonly role: string })[]
  readonly hs6: readonly string[]
  readonly containers: readonly string[]
  readonly vesselImo?: string
  /** Ports in the order called. */
  readonly route: readonly string[]
}

/** One thing that an entry names, found in the shipment. */
export type ListEvidence = {
  readonly what: 'party' | 'goods' | 'industry' | 'container' | 'vessel' | 'route'
  /** The value found in the shipment; of a party its role and name. */
  readonly found: string
  /** 0 to 1000: 1000 for equal codes and numbers, the score of the names else. */
  readonly score: number
  readonly because: readonly string[]
}

export type ListHit = HeldEntry & {
  readonly evidence: readonly ListEvidence[]
  /** Lowest score of the evidence: an entry holds as well as its weakest part. */
  readonly score: number
  /** False when only kinds of goods match: everybody who trades in them would be selected. Source: catalogue, A5. */
  readonly selectsAlone: boolean
}

/**
 * Makes entries ready to be asked about many shipments; the answer is that of comparing each entry with each shipment.
 * Hits come in the order of the entries. An entry hits when everything that it names is found.
 */
export function createScreen(
  held: readonly HeldEntry[],
): (shipment: Screened) => readonly ListHit[] {
  const partyPlaces = createPartyPlaces(held)
  const others = held.flatMap(({ entry }, place) => (entry.party === undefined ? [place] : []))
  return (shipment) => {
    const places = new Set(others)
    for (const party of shipment.parties) for (const place of partyPlaces(party)) places.add(place)
    return [...places]
      .sort(byNumber)
      .flatMap((place) => hitOf(held[place] as HeldEntry, shipment) ?? [])
  }
}

/** Places of the entries whose party may be this one: a shared number, or a name that the index finds. */
function createPartyPlaces(
  held: readonly HeldEntry[],
): (party: PartyDescription) => ReadonlySet<number> {
  const names: { readonly place: number; readonly name: string }[] = []
  const byNumberOf = new Map<string, number[]>()
  for (const [place, { entry }] of held.entries()) {
    const { party } = entry
    if (party === undefined) continue
    for (const name of [party.name, ...(party.aliases ?? [])]) names.push({ place, name })
    for (const id of party.ids ?? []) {
      const { number } = readIdentifier(id, party.country)
      byNumberOf.set(number, [...(byNumberOf.get(number) ?? []), place])
    }
  }
  const index = createNameIndex(names.map(({ name }) => readName(name)))
  return (party) => {
    const places = new Set<number>()
    for (const id of party.ids ?? [])
      for (const place of byNumberOf.get(readIdentifier(id, party.country).number) ?? [])
        places.add(place)
    for (const name of [party.name, ...(party.aliases ?? [])])
      for (const found of index.find(readName(name)))
        places.add((names[found.place] as { place: number }).place)
    return places
  }
}

function hitOf(held: HeldEntry, shipment: Screened): ListHit | null {
  const { party, goods, industry, container, vesselImo, route } = held.entry
  const sought = [
    party && bestParty(party, shipment),
    goods &&
      code(
        'goods',
        shipment.hs6.find((hs6) => goods.some((prefix) => hs6.startsWith(prefix))),
      ),
    industry &&
      code(
        'industry',
        shipment.hs6.find((hs6) => hs6.startsWith(industry)),
      ),
    container &&
      code(
        'container',
        shipment.containers.find((number) => number === container),
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

function bestParty(listed: PartyDescription, { parties }: Screened): ListEvidence | null {
  let best: ListEvidence | null = null
  for (const { role, ...party } of parties) {
    const match = matchParties(party, listed)
    if (!match.matches || (best !== null && best.score >= match.score)) continue
    best = {
      what: 'party',
      found: `${role} ${party.name}`,
      score: match.score,
      because: match.because,
    }
  }
  return best
}

/** Whether the ports of an entry are called in its order; others may lie between. */
function isOnRoute(sought: readonly string[], called: readonly string[]): boolean {
  let next = 0
  for (const port of called) if (port === sought[next]) next++
  return next === sought.length
}
