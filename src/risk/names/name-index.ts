import { byNumber } from '../../kernel/order.ts'
import { createDistanceIndex } from './distance-index.ts'
import { matchRead, type NameMatch } from './match-names.ts'
import { EDITS_MAX } from './match-words.ts'
import type { Name } from './read-name.ts'

/** A name of a list that was taken for the one asked about. */
export type NameFound = { readonly place: number; readonly match: NameMatch }

/** A list of names made ready for questions. */
export type NameIndex = {
  /** Every name of the list that `matchRead` takes for this one, best first, then in order of the list. */
  readonly find: (name: Name) => readonly NameFound[]
}

/**
 * Finds the same names with the same scores as comparing all, without comparing all. A match shares a word, its sound, its
 * group or all but two letters of either, or has nearly the same joined letters; whatever shares none of these is passed over.
 */
export function createNameIndex(names: readonly Name[]): NameIndex {
  const byKey = new Map<string, Set<number>>()
  const add = (key: string, place: number) => {
    const places = byKey.get(key)
    if (places === undefined) byKey.set(key, new Set([place]))
    else places.add(place)
  }
  for (const [place, name] of names.entries()) for (const key of keysOf(name)) add(key, place)
  const keys = [...byKey.keys()]
  const nearKeys = createDistanceIndex(keys)

  const candidates = (name: Name): readonly number[] => {
    const places = new Set<number>()
    for (const key of keysOf(name))
      for (const near of nearKeys.near(key, EDITS_MAX))
        for (const place of byKey.get(keys[near] as string) as Set<number>) places.add(place)
    return [...places].sort(byNumber)
  }
  return {
    find: (name) =>
      candidates(name)
        .map((place) => ({ place, match: matchRead(name, names[place] as Name) }))
        .filter(({ match }) => match.matches)
        .sort((a, b) => byNumber(b.match.score, a.match.score) || byNumber(a.place, b.place)),
  }
}

/**
 * Texts of which two matching names have a pair at most two edits apart. Only words that tell somebody apart: names that
 * match without one have the same letters.
 */
function keysOf(name: Name): ReadonlySet<string> {
  const keys = new Set<string>([name.joined, name.letters, name.syllables])
  for (const { text, sound, group, role } of name.words) {
    if (role !== 'own' && role !== 'common') continue
    for (const key of [text, sound, group]) if (key !== undefined) keys.add(key)
  }
  keys.delete('')
  return keys
}
