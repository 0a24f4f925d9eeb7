import { BUSINESS_WORDS, PARTICLES } from './business-words.ts'
import { isCommonName, nameGroupOf } from './given-names.ts'
import { type LegalKind, NATIVE_FORMS, withoutLegalForms } from './legal-forms.ts'
import { bagOf } from './letter-bag.ts'
import { plainText } from './plain-text.ts'
import { soundOf } from './sound.ts'

/** What kind of thing a name is of. `unknown` where a document does not say and the name does not show it. */
export type NameKind = 'person' | 'organisation' | 'vessel' | 'unknown'

/** What a word tells: `own` tells its owner apart, the others are shared by many. */
export type WordRole = 'own' | 'common' | 'business' | 'particle' | 'number' | 'initial'

export type NameWord = {
  /** Plain text, see plain-text.ts; of a business word its notion. */
  readonly text: string
  readonly sound: string
  /** The name that spellings and short forms of it share: `mohammad` and `mehmet` are `muhammad`. */
  readonly group: string | undefined
  /** Letters of the text and of the sound: see letter-bag.ts. */
  readonly bag: number
  readonly soundBag: number
  readonly role: WordRole
  /** How much it counts: letters times ten, by role. An integer of at least 1. */
  readonly weight: number
}

/** A name taken apart. */
export type Name = {
  readonly written: string
  readonly kind: NameKind
  readonly words: readonly NameWord[]
  /** All words but particles, business words and legal forms, joined as they stand. */
  readonly joined: string
  /** The whole name without legal form, joined: what decides whether two names are the same letters. */
  readonly letters: string
  readonly legal: readonly LegalKind[]
  /** Hangul or Han as written, without legal form; empty for other scripts. There a letter is a syllable. */
  readonly syllables: string
}

/** Takes a name apart. Without `kind`, a legal form or a business word makes it an organisation's. */
export function readName(written: string, kind?: NameKind): Name {
  const parted = NATIVE_FORMS.reduce((text, [form, latin]) => text.replace(form, latin), written)
  const bare = withoutLegalForms(plainText(parted).split(' ').filter(Boolean))
  const words = asWords(bare.words.map(withoutDigitTricks))
  const shows = bare.legal.length > 0 || words.some((word) => word.role === 'business')
  const joined = words.filter(isTelling).map((word) => word.text)
  return {
    written,
    kind: kind ?? (shows ? 'organisation' : 'unknown'),
    words,
    joined: joined.join(''),
    letters: bare.words.join(''),
    legal: bare.legal,
    syllables: syllablesOf(parted),
  }
}

const isTelling = (word: NameWord) => word.role !== 'business' && word.role !== 'particle'

/** Two or three words may be one notion: `xuat nhap khau`. The longest wins. */
function asWords(words: readonly string[]): readonly NameWord[] {
  const read: NameWord[] = []
  for (let at = 0; at < words.length; ) {
    const length = [3, 2, 1].find((n) => BUSINESS_WORDS.has(words.slice(at, at + n).join(' '))) ?? 0
    if (length > 0) {
      const written = words.slice(at, at + length).join(' ')
      read.push(wordOf(BUSINESS_WORDS.get(written) as string, 'business'))
      at += length
    } else {
      const word = words[at++] as string
      read.push(wordOf(word, roleOf(word)))
    }
  }
  return read
}

function roleOf(word: string): WordRole {
  if (/^\d/.test(word) || ROMAN.test(word)) return 'number'
  if (PARTICLES.has(word)) return 'particle'
  if (word.length === 1) return 'initial'
  return isCommonName(word) ? 'common' : 'own'
}

const ROMAN = /^(?:i{2,3}|iv|vi{1,3}|ix|xi{1,3}|xiv|xv)$/

function wordOf(text: string, role: WordRole): NameWord {
  const letters = Math.min(LETTERS_MAX, text.length)
  const sound = soundOf(text)
  return {
    text,
    sound,
    group: nameGroupOf(text),
    bag: bagOf(text),
    soundBag: bagOf(sound),
    role,
    weight: Math.max(1, letters * POINTS[role]),
  }
}

/** No word outweighs a whole name by its length alone. */
const LETTERS_MAX = 10
const POINTS: Readonly<Record<WordRole, number>> = {
  own: 10,
  common: 6,
  business: 5,
  particle: 1,
  number: 4,
  initial: 20,
}

/** A digit inside a word that looks like a letter stands for it: `sech1n` is `sechin`. Others stay: `g4s`, `3m`. */
function withoutDigitTricks(word: string): string {
  if (!/^[a-z]+[0135](?:[a-z0135]*[a-z])$/.test(word) || word.replace(/\d/g, '').length < 3)
    return word
  return word.replace(/[0135]/g, (digit) => LOOKS_LIKE[digit] as string)
}
const LOOKS_LIKE: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 5: 's' }

const syllablesOf = (text: string) => text.replace(/[^\p{Script=Han}\p{Script=Hangul}]/gu, '')
