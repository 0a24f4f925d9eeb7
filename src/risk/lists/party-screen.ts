import { byNumber } from '../../kernel/order.ts'
import { remembering } from '../../kernel/remember.ts'
import {
  createNameIndex,
  matchParties,
  type PartyDescription,
  readIdentifier,
  readName,
} from '../names/names.ts'
import type { Sought } from './sought.ts'

/** An entry whose party was taken for the one asked about. `score`: 0 to 1000. */
export type PartyFound = {
  readonly place: number
  readonly score: number
  readonly because: readonly string[]
}

/** Every list is asked about the same traders. */
const nameOf = remembering(readName, 20_000)

/** Parties remembered; a port meets a few thousand. */
const PARTIES_MAX = 20_000

/** Finds the entries whose party may be this one by number and name, and compares these alone. */
export function createPartyScreen(
  entries: readonly Sought[],
): (party: PartyDescription) => readonly PartyFound[] {
  if (entries.every(({ party }) => party === undefined)) return () => NONE
  const placesOf = createPartyPlaces(entries)
  const kept = new Map<string, Map<string, readonly PartyFound[]>>()
  let count = 0
  const find = (party: PartyDescription) =>
    placesOf(party).flatMap((place) => {
      const match = matchParties(party, entries[place]?.party as PartyDescription)
      return match.matches ? [{ place, score: match.score, because: match.because }] : []
    })
  return (party) => {
    const rest = beyondName(party)
    const known = kept.get(party.name)?.get(rest)
    if (known !== undefined) return known
    const found = find(party)
    if (count++ >= PARTIES_MAX) {
      kept.clear()
      count = 1
    }
    const ofName = kept.get(party.name) ?? new Map<string, readonly PartyFound[]>()
    kept.set(party.name, ofName.set(rest, found))
    return found
  }
}

/** What a comparison of parties reads beside the name. */
function beyondName({ aliases, ids, country }: PartyDescription): string {
  if (aliases !== undefined || (ids !== undefined && ids.length !== 1))
    return JSON.stringify([country, ids, aliases])
  return ids === undefined ? (country ?? '') : `${country ?? ''} ${ids[0]}`
}

const NONE: readonly PartyFound[] = []

/** Places of the entries whose party may be this one: a shared number, or a name that the index finds. */
function createPartyPlaces(
  entries: readonly Sought[],
): (party: PartyDescription) => readonly number[] {
  const names: { readonly place: number; readonly name: string }[] = []
  const byRegister = new Map<string, number[]>()
  for (const [place, { party }] of entries.entries()) {
    if (party === undefined) continue
    for (const name of [party.name, ...(party.aliases ?? [])]) names.push({ place, name })
    for (const id of party.ids ?? []) {
      const { number } = readIdentifier(id, party.country)
      byRegister.set(number, [...(byRegister.get(number) ?? []), place])
    }
  }
  const index = createNameIndex(names.map(({ name }) => nameOf(name)))
  return (party) => {
    const places = new Set<number>()
    for (const id of party.ids ?? [])
      for (const place of byRegister.get(readIdentifier(id, party.country).number) ?? [])
        places.add(place)
    for (const name of [party.name, ...(party.aliases ?? [])])
      for (const found of index.places(nameOf(name)))
        places.add((names[found] as { place: number }).place)
    return [...places].sort(byNumber)
  }
}
