import { type Alignment, weightOf } from './align-words.ts'
import { editsWithin } from './edits.ts'
import { EDITS_MAX } from './match-words.ts'
import type { Name, NameWord } from './read-name.ts'

/**
 * 0 to 1000: the share of both names' weight that lies in paired words. What is left over counts against it: fully where
 * both names have a word that the other lacks, or where an organisation has one (Banco X México, Banco X Chile); little
 * where a person is named with fewer of the same names.
 */
export function scoreWords(a: Name, b: Name, alignment: Alignment): number {
  const { pairs, onlyA, onlyB } = alignment
  let [matched, gained, telling] = [0, 0, 0]
  for (const pair of pairs) {
    const weight = weightOf(pair)
    matched += weight
    gained += weight * pair.percent
    telling += TELLS[pair.a.role] < TELLS[pair.b.role] ? TELLS[pair.a.role] : TELLS[pair.b.role]
  }
  if (matched === 0) return 0
  const against = leftOver(a, b, onlyA, onlyB, telling)
  const score = Math.round((10 * gained) / (matched + against))
  return telling === 0 ? Math.min(score, ONLY_SHARED_WORDS) : score
}

/** Halves of a word that tells its owner apart. */
const TELLS: Readonly<Record<NameWord['role'], number>> = {
  own: 2,
  common: 1,
  number: 0,
  initial: 0,
  business: 0,
  particle: 0,
}

/** Two names that share only words that everybody has, or initials: they must be spelt alike to match. */
const ONLY_SHARED_WORDS = 500

function leftOver(
  a: Name,
  b: Name,
  onlyA: readonly NameWord[],
  onlyB: readonly NameWord[],
  telling: number,
): number {
  const [lostA, lostB] = [sum(onlyA), sum(onlyB)]
  const [more, less] = [Math.max(lostA, lostB), Math.min(lostA, lostB)]
  if (less > LITTLE) return more + less
  const isOrganisation = a.kind === 'organisation' || b.kind === 'organisation'
  if (isOrganisation) return Math.round((more * MISSING_OF_ORGANISATION) / 100)
  return Math.round((more * (MISSING_OF_PERSON[Math.min(telling, 4)] as number)) / 100)
}

/** Least that can count against two names when at least so much weight of each is in no pair. */
export function leastAgainst(a: Name, b: Name, lostA: number, lostB: number): number {
  const [more, less] = [Math.max(lostA, lostB), Math.min(lostA, lostB)]
  if (less > LITTLE) return more + less
  const isOrganisation = a.kind === 'organisation' || b.kind === 'organisation'
  const percent = isOrganisation ? MISSING_OF_ORGANISATION : Math.min(...MISSING_OF_PERSON)
  return Math.floor((more * percent) / 100)
}

const sum = (words: readonly NameWord[]) => words.reduce((total, word) => total + word.weight, 0)

/** Weight of what may be left over without contradicting: a particle or two. */
const LITTLE = 5
/** Percent that a word counts which only one of the names has. */
const MISSING_OF_ORGANISATION = 90
/** The same of a person, by the halves of telling words that both have: two such words make the shorter name enough. */
const MISSING_OF_PERSON = [100, 100, 100, 40, 20]

/**
 * 0 to 1000 from the letters alone, wherever the blanks stand: equal, or at most two edits apart in a name long enough to
 * bear them. Business words that only one name has count against it here too.
 */
export function scoreLetters(a: Name, b: Name, alignment: Alignment): number {
  if (a.letters === b.letters) return 1000
  const longest = Math.max(a.joined.length, b.joined.length)
  if (longest < LETTERS_MIN || hasOtherInitials(alignment)) return 0
  const edits = editsWithin(a.joined, b.joined, EDITS_MAX)
  if (edits > EDITS_MAX) return 0
  const other = Math.max(businessWeight(alignment.onlyA), businessWeight(alignment.onlyB))
  return Math.round((1000 * (longest - edits)) / (longest + other / LETTER))
}

const businessWeight = (words: readonly NameWord[]) =>
  sum(words.filter((word) => word.role === 'business'))

/** Weight of a letter of a telling word. */
const LETTER = 10

const LETTERS_MIN = 9

const hasOtherInitials = ({ onlyA, onlyB }: Alignment) =>
  onlyA.some(isInitial) && onlyB.some(isInitial)
const isInitial = (word: NameWord) => word.role === 'initial'

/**
 * 0 to 1000 for names both written in syllables (Hangul, Han), or null. There one letter is a syllable, so one wrong
 * letter in three is another name.
 */
export function scoreSyllables(a: Name, b: Name): number | null {
  const longest = Math.max(a.syllables.length, b.syllables.length)
  if (a.syllables === '' || b.syllables === '') return null
  const allowed = Math.min(EDITS_MAX, longest >> 2)
  const edits = editsWithin(a.syllables, b.syllables, allowed)
  return edits > allowed ? 0 : Math.round(1000 - (1000 * edits) / longest)
}
