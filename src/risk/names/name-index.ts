import { byNumber } from '../../kernel/order.ts'
import { createDistanceIndex } from './distance-index.ts'
import { isMatch, matchRead, type NameMatch } from './match-names.ts'
import { EDITS_MAX, typingErrorsAllowed } from './match-words.ts'
import type { Name, NameWord } from './read-name.ts'

/** A name of a list that was taken for the one asked about. */
export type NameFound = { readonly place: number; readonly match: NameMatch }

/** A list of names made ready for questions. */
export type NameIndex = {
  /** Every name of the list that `matchRead` takes for this one, best first, then in order of the list. */
  readonly find: (name: Name) => readonly NameFound[]
  /** Their places alone, in order of the list. */
  readonly places: (name: Name) => readonly number[]
}

/**
 * Finds the same names with the same scores as comparing all, without comparing all. Two names match only when their joined
 * letters are nearly equal, or when a word that tells somebody apart pairs: by its text, its sound or its group.
 */
export function createNameIndex(names: readonly Name[]): NameIndex {
  const wholes = createKeyIndex(names, wholesOf)
  const texts = createKeyIndex(names, (name) => tellingOf(name).map(({ text }) => text))
  const sounds = createKeyIndex(names, (name) => tellingOf(name).map(({ sound }) => sound))
  const groups = createKeyIndex(names, (name) =>
    tellingOf(name).flatMap(({ group }) => group ?? []),
  )

  const candidates = (name: Name): readonly number[] => {
    const places = new Set<number>()
    for (const whole of wholesOf(name)) wholes(whole, EDITS_MAX, places)
    for (const { text, sound, group } of tellingOf(name)) {
      // The other word may be longer by as many letters as edits are allowed.
      texts(text, typingErrorsAllowed(text.length + EDITS_MAX), places)
      sounds(sound, EDITS_MAX - 1, places)
      if (group !== undefined) groups(group, 0, places)
    }
    return [...places].sort(byNumber)
  }
  const places = (name: Name): readonly number[] =>
    candidates(name).filter((place) => isMatch(name, names[place] as Name))
  return {
    places,
    find: (name) =>
      places(name)
        .map((place) => ({ place, match: matchRead(name, names[place] as Name) }))
        .sort((a, b) => byNumber(b.match.score, a.match.score) || byNumber(a.place, b.place)),
  }
}

const wholesOf = (name: Name): readonly string[] =>
  [name.joined, name.letters, name.syllables].filter(Boolean)

const tellingOf = ({ words }: Name): readonly NameWord[] =>
  words.filter(({ role }) => role === 'own' || role === 'common')

/** Adds the places of all names that have a key at most so many edits away. */
type KeyIndex = (key: string, edits: number, places: Set<number>) => void

function createKeyIndex(
  names: readonly Name[],
  keysOf: (name: Name) => readonly string[],
): KeyIndex {
  const byKey = new Map<string, number[]>()
  for (const [place, name] of names.entries())
    for (const key of new Set(keysOf(name))) {
      const places = byKey.get(key)
      if (places === undefined) byKey.set(key, [place])
      else places.push(place)
    }
  const keys = [...byKey.keys()]
  const index = createDistanceIndex(keys)
  return (key, edits, places) => {
    for (const near of index.near(key, edits))
      for (const place of byKey.get(keys[near] as string) as number[]) places.add(place)
  }
}
