import { remembering } from '../../kernel/remember.ts'
import { isVague, sayNothing } from '../facts/description.ts'
import { isAscii, NO_ASCII_LETTERS, NO_LETTERS } from '../names/letters.ts'
import type { RiskReference } from './reference-document.ts'

/** What a description of goods says of itself. */
export type DescriptionRead = {
  readonly isVague: boolean
  /** It names a protected species. */
  readonly namesSpecies: boolean
  /** Languages it may be in. */
  readonly languages: readonly string[]
}

export type Languages = {
  /** A description that comes again is not read again. */
  readonly read: (description: string) => DescriptionRead
  /** The language of a description when neither country uses it; null when it is no foreign one, or cannot be told. */
  readonly foreignIn: (read: DescriptionRead, from: string, to: string) => string | null
}

const KEPT_MAX = 20_000

/** Tells languages by listed words: at least two, and more than half of the words; and by scripts. */
export function indexLanguages({
  languages,
  species,
}: Pick<RiskReference, 'languages' | 'species'>): Languages {
  const { spoken } = languages
  const codes = Object.keys(languages.words)
  const known = indexWords(languages.words, species.terms)
  /** Listed words of each language in the description at hand. */
  const counts = new Int32Array(codes.length)

  const readWords = (description: string, written: readonly string[]): DescriptionRead => {
    counts.fill(0)
    const text = ` ${written.join(' ')} `
    let namesSpecies = false
    for (const word of written) {
      const found = known.get(word)
      if (found === undefined) continue
      for (const place of found.languages) counts[place] = (counts[place] as number) + 1
      for (const term of found.terms) namesSpecies ||= text.includes(term)
    }
    const isPlain = isAscii(description)
    const script = isPlain ? undefined : SCRIPTS.find(({ letters }) => letters.test(description))
    return {
      isVague: isPlain ? sayNothing(written) : isVague(description),
      namesSpecies,
      languages: script === undefined ? told(written.length) : [script.code],
    }
  }
  const told = (words: number): readonly string[] => {
    let result = NO_LANGUAGE
    for (let i = 0; i < codes.length; i++) {
      const count = counts[i] as number
      if (count >= 2 && 2 * count > words) result = [...result, codes[i] as string]
    }
    return result
  }
  const isSpoken = (country: string, code: string) =>
    Object.hasOwn(spoken, country) && (spoken[country] as string[]).includes(code)
  return {
    read: remembering((description) => readWords(description, wordsOf(description)), KEPT_MAX),
    foreignIn({ languages: codes }, from, to) {
      if (codes.length === 0) return null
      if (codes.some((code) => isSpoken(from, code) || isSpoken(to, code))) return null
      return codes[0] ?? null
    },
  }
}

const NO_LANGUAGE: readonly string[] = []

/** What a word may mean: the places of languages that list it, and the terms for species that begin with it. */
type Listed = { readonly languages: number[]; readonly terms: string[] }

function indexWords(
  words: RiskReference['languages']['words'],
  terms: readonly string[],
): ReadonlyMap<string, Listed> {
  const index = new Map<string, Listed>()
  const listed = (word: string): Listed => {
    const known = index.get(word) ?? { languages: [], terms: [] }
    index.set(word, known)
    return known
  }
  for (const [place, list] of Object.values(words).entries())
    for (const word of new Set(list)) listed(word).languages.push(place)
  for (const term of terms) listed(term.split(' ')[0] as string).terms.push(` ${term} `)
  return index
}

function wordsOf(description: string): string[] {
  const split = isAscii(description)
    ? description.toUpperCase().split(NO_ASCII_LETTERS)
    : description
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[đĐ]/g, 'D')
        .toUpperCase()
        .split(NO_LETTERS)
  return split.filter((word) => word.length > 1)
}

/** Scripts that one language, or one family of them, is written in. */
const SCRIPTS = [
  { code: 'ko', letters: /\p{Script=Hangul}/u },
  { code: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u },
  { code: 'zh', letters: /\p{Script=Han}/u },
  { code: 'ru', letters: /\p{Script=Cyrillic}/u },
  { code: 'ar', letters: /\p{Script=Arabic}/u },
  { code: 'th', letters: /\p{Script=Thai}/u },
] as const
