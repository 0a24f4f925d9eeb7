import { type Alignment, alignWords, type WordPair } from './align-words.ts'
import { haveOtherLegalForms } from './legal-forms.ts'
import { mayReach } from './may-match.ts'
import { reasonsOf } from './name-reasons.ts'
import { type Name, type NameKind, readName } from './read-name.ts'
import { scoreLetters, scoreSyllables, scoreWords } from './score-names.ts'

/** From this score on two names are taken for one. */
export const MATCH_MIN = 770

/** How alike two names are, and everything that speaks for and against. */
export type NameMatch = {
  /** 0 to 1000. */
  readonly score: number
  readonly matches: boolean
  /** `letters`: the joined letters are equal or nearly so; `words`: word by word. */
  readonly by: 'letters' | 'words'
  readonly pairs: readonly WordPair[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  /** One sentence for each thing that counted. */
  readonly because: readonly string[]
}

/** Compares two names as written. Symmetric in its names. */
export function matchNames(a: string, b: string, kind?: NameKind): NameMatch {
  return matchRead(readName(a, kind), readName(b, kind))
}

/** Compares two names that were taken apart before. */
export function matchRead(a: Name, b: Name): NameMatch {
  const alignment = alignWords(a.words, b.words)
  const { score, byLetters } = scoreOf(a, b, alignment)
  return {
    score,
    matches: score >= MATCH_MIN,
    by: byLetters ? 'letters' : 'words',
    pairs: alignment.pairs,
    onlyA: alignment.onlyA.map((word) => word.text),
    onlyB: alignment.onlyB.map((word) => word.text),
    because: reasonsOf(a, b, alignment, byLetters),
  }
}

/** The score alone. */
function scoreRead(a: Name, b: Name): number {
  return scoreOf(a, b, alignWords(a.words, b.words)).score
}

/** Whether two names are taken for one, for those who compare many and explain few. */
export function isMatch(a: Name, b: Name): boolean {
  return mayReach(MATCH_MIN, a, b) && scoreRead(a, b) >= MATCH_MIN
}

function scoreOf(a: Name, b: Name, alignment: Alignment) {
  const byWords = scoreWords(a, b, alignment)
  const byLetters = scoreLetters(a, b, alignment)
  const raw = scoreSyllables(a, b) ?? Math.max(byWords, byLetters)
  const score = Math.max(0, raw - (haveOtherLegalForms(a, b) ? OTHER_LEGAL_FORM : 0))
  return { score, byLetters: byLetters > byWords }
}

/** What another legal form takes from the score: the same words under two forms may be a group, or two owners. */
const OTHER_LEGAL_FORM = 30
