import { remembering } from '../../kernel/remember.ts'
import { isVague } from '../facts/description.ts'
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
  const words = Object.entries(languages.words).map(([code, list]) => ({
    code,
    list: new Set(list),
  }))
  const terms = species.terms.map((term) => ` ${term} `)
  const candidates = (description: string, written: readonly string[]): string[] => {
    const script = isAscii(description)
      ? undefined
      : SCRIPTS.find(({ letters }) => letters.test(description))
    if (script !== undefined) return [script.code]
    return words.flatMap(({ code, list }) => {
      let count = 0
      for (const word of written) if (list.has(word)) count++
      return count >= 2 && 2 * count > written.length ? [code] : []
    })
  }
  const isSpoken = (country: string, code: string) =>
    Object.hasOwn(spoken, country) && (spoken[country] as string[]).includes(code)
  return {
    read: remembering((description) => {
      const written = wordsOf(description)
      const text = ` ${written.join(' ')} `
      return {
        isVague: isVague(description),
        namesSpecies: terms.some((term) => text.includes(term)),
        languages: candidates(description, written),
      }
    }, KEPT_MAX),
    foreignIn({ languages: codes }, from, to) {
      if (codes.length === 0) return null
      if (codes.some((code) => isSpoken(from, code) || isSpoken(to, code))) return null
      return codes[0] ?? null
    },
  }
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
