import { remembering } from '../../kernel/remember.ts'
import type { RiskReference } from './reference-document.ts'

export type Languages = {
  /** The language of a description when neither country uses it; null when it is no foreign one, or cannot be told. */
  readonly foreignIn: (description: string, from: string, to: string) => string | null
  /** Whether a description names a protected species. */
  readonly namesSpecies: (description: string) => boolean
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
  const candidates = remembering((description) => {
    const script = SCRIPTS.find(({ letters }) => letters.test(description))
    if (script !== undefined) return [script.code]
    const written = wordsOf(description)
    const counted = words.map(({ code, list }) => ({
      code,
      count: written.filter((word) => list.has(word)).length,
    }))
    return counted
      .filter(({ count }) => count >= 2 && 2 * count > written.length)
      .map(({ code }) => code)
  }, KEPT_MAX)
  const terms = species.terms.map((term) => ` ${term} `)
  const isSpoken = (country: string, code: string) =>
    Object.hasOwn(spoken, country) && (spoken[country] as string[]).includes(code)
  return {
    foreignIn(description, from, to) {
      const codes = candidates(description)
      if (codes.some((code) => isSpoken(from, code) || isSpoken(to, code))) return null
      return codes[0] ?? null
    },
    namesSpecies: remembering((description) => {
      const text = ` ${wordsOf(description).join(' ')} `
      return terms.some((term) => text.includes(term))
    }, KEPT_MAX),
  }
}

function wordsOf(description: string): string[] {
  return description
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1)
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
