import { mapIdentities } from '../../agreement/identities.ts'
import type { MessageKind } from '../../domain/message.ts'
import type { Address, Party } from '../../domain/party.ts'
import { keyedHex } from '../../kernel/digest.ts'
import { remembering } from '../../kernel/remember.ts'
import { isPlaceholder, isToOrder } from '../../risk/facts/description.ts'
import { plainText, readIdentifier, registerLetter } from '../../risk/names/names.ts'

/**
 * Identities under a key that both sides hold: numbers, references and every word of a name become keyed hashes, the same
 * at both ends. Whoever lacks the key learns nothing from them but who is who again. Whoever holds it can still try the
 * names it can think of: a pseudonym protects what is stored and overheard, and keeps honest people from reading along.
 */
export type Pseudonyms = {
  /** The item with pseudonyms for identities; again the same when it has them already. */
  readonly mask: <T extends Kinded>(item: T) => T
  /** The first field in which an item names somebody; null when it names nobody. */
  readonly namedIn: (item: Kinded) => string | null
  readonly number: (written: string) => string
  readonly word: (word: string) => string
}

/** Any item, whole or as a partner gave it. */
export type Kinded = { readonly kind: MessageKind }

export function createPseudonyms(key: string): Pseudonyms {
  const hashed = remembering((text) => inLetters(keyedHex(key, text)), REMEMBERED_MAX)
  const number = (written: string) => (isNumber(written) ? written : maskedNumber(written, hashed))
  const word = (text: string) => `~${hashed(`word ${text}`).slice(0, WORD_LETTERS)}`
  const map = {
    party: (party: Party) => maskedParty(party, { hashed, number, word }),
    number,
    text: () => '',
  }
  const masked = new WeakMap<Kinded, Kinded>()
  return {
    number,
    word,
    mask<T extends Kinded>(item: T): T {
      const known = masked.get(item)
      if (known !== undefined) return known as T
      const made = mapIdentities(item, map)
      masked.set(item, made)
      return made
    },
    namedIn,
  }
}

type Hashes = Pick<Pseudonyms, 'number' | 'word'> & { readonly hashed: (text: string) => string }

const REMEMBERED_MAX = 100_000
const WORD_LETTERS = 16
/** A name of a document has room for no more; the last words of a longer one are left out. */
const WORDS_MAX = 11

/** Letters alone, so that no part of a pseudonym can be read as a number. */
const inLetters = (hex: string) =>
  hex.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] as string)

/** By the number as registers are compared: separators do not count, and a branch has the number of its enterprise. */
function maskedNumber(written: string, hashed: (text: string) => string): string {
  const read = readIdentifier(written)
  return `~${registerLetter(read)}${hashed(`number ${read.number}`).slice(0, 31)}`
}

const isNumber = (text: string) => /^~[a-p]{32}$/.test(text)
const isMaskedName = (text: string) => /^~[a-p]{16}(?: ~[a-p]{16})*$/.test(text)

/** A name that names nobody is no identity, and rules look for it. */
const namesNobody = (name: string) => name === TO_ORDER || isPlaceholder(name)
const TO_ORDER = 'TO ORDER'

function maskedParty({ name, id, address }: Party, hashes: Hashes): Party {
  return {
    name: maskedName(name, hashes),
    ...(id !== undefined && { id: hashes.number(id) }),
    ...(address !== undefined && { address: maskedAddress(address, hashes) }),
  }
}

function maskedName(name: string, { word }: Hashes): string {
  if (isMaskedName(name) || namesNobody(name)) return name
  // Whoever is behind an order may be named after it.
  if (isToOrder(name)) return TO_ORDER
  const words = plainText(name).split(' ').filter(Boolean).slice(0, WORDS_MAX)
  return words.length === 0 ? word(name) : words.map(word).join(' ')
}

/** The country stays: a street or a town is an identity, a country is none. */
function maskedAddress({ street, city, country }: Address, { hashed }: Hashes): Address {
  const place = (text: string) =>
    isNumber(text) ? text : `~${hashed(`place ${plainText(text)}`).slice(0, 32)}`
  return {
    ...(street !== undefined && { street: place(street) }),
    ...(city !== undefined && { city: place(city) }),
    ...(country !== undefined && { country }),
  }
}

function namedIn(item: Kinded): string | null {
  let found: string | null = null
  const note = (path: string, isMasked: boolean) => {
    if (!isMasked) found ??= path
  }
  mapIdentities(item, {
    party(party, path) {
      note(path, isMaskedParty(party))
      return party
    },
    number(number, path) {
      note(path, isNumber(number))
      return number
    },
    text(text, path) {
      note(path, text === '')
      return text
    },
  })
  return found
}

function isMaskedParty({ name, id, address }: Party): boolean {
  const places = [address?.street, address?.city].filter((place) => place !== undefined)
  return (
    (isMaskedName(name) || namesNobody(name)) &&
    (id === undefined || isNumber(id)) &&
    places.every(isNumber)
  )
}
