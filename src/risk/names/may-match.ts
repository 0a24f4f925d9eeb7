import { editsWithin } from './edits.ts'
import { mayBeNear } from './letter-bag.ts'
import { EDITS_MAX, typingErrorsAllowed } from './match-words.ts'
import type { Name, NameWord } from './read-name.ts'
import { leastAgainst } from './score-names.ts'

/**
 * False only for two names whose score is below `least`, told without pairing their words: what the words that may be in
 * a pair could gain at most, against what those that may not count at least. Most names of a list that share a word with
 * another are told apart here.
 */
export function mayReach(least: number, a: Name, b: Name): boolean {
  if (a.syllables !== '' && b.syllables !== '') return true
  if (a.letters === b.letters) return true
  if (b.words.length > WORDS_MAX) return true
  let [lostA, lostB, paired] = [0, 0, 0]
  // A bit for each word of `b` that is in a pair with one of `a`.
  let found = 0
  for (const word of a.words) {
    const pairs = pairsOf(word, b.words, found)
    found |= pairs & ~ANY
    if (pairs === 0) lostA += word.weight
    else paired += word.weight
  }
  for (let i = 0; i < b.words.length; i++) {
    const { weight } = b.words[i] as NameWord
    if ((found & (1 << i)) === 0) lostB += weight
    else paired += weight
  }
  if (paired > 0) {
    const against = leastAgainst(a, b, lostA, lostB)
    if (Math.round((1_000 * paired) / (paired + against)) >= least) return true
  }
  return editsWithin(a.joined, b.joined, EDITS_MAX) <= EDITS_MAX
}

/** As many as there are bits, but for the one that says that there is any pair. */
const WORDS_MAX = 31
const ANY = 1 << 31

/** Bits of the words that may be in a pair with this one and were in none yet, and `ANY` when there is any. */
function pairsOf(word: NameWord, others: readonly NameWord[], found: number): number {
  let pairs = 0
  for (let i = 0; i < others.length; i++) {
    const bit = 1 << i
    if (pairs !== 0 && (found & bit) !== 0) continue
    if (mayPair(word, others[i] as NameWord)) pairs |= ANY | (found & bit ? 0 : bit)
  }
  return pairs
}

/** False only for two words that `likenessOf` does not pair. */
function mayPair(a: NameWord, b: NameWord): boolean {
  if (a.text === b.text) return true
  if (isCounted(a) || isCounted(b)) return false
  if (a.role === 'initial' || b.role === 'initial') return a.text[0] === b.text[0]
  if (a.sound === b.sound || (a.group !== undefined && a.group === b.group)) return true
  const most = typingErrorsAllowed(Math.max(a.text.length, b.text.length))
  if (most === 0) return false
  return mayBeNear(a.bag, b.bag, most) || mayBeNear(a.soundBag, b.soundBag, most - 1)
}

const isCounted = ({ role }: NameWord) => role === 'number' || role === 'business'
