/** A number that a register gives one party only. */
export type IdentifierKind = 'MST' | 'EIN' | 'EORI' | 'LEI' | 'DUNS' | 'other'

export type Identifier = {
  readonly kind: IdentifierKind
  /** Capital letters and digits, no separators. A branch of a Vietnamese enterprise has its enterprise's number. */
  readonly number: string
  /** Its form and check digit are right; a number of an unknown register cannot be judged and is not. */
  readonly valid: boolean
}

/** What two numbers say: `same` and `other` decide, `silent` leaves it to the names. */
export type IdentifierVerdict = 'same' | 'other' | 'silent'

/**
 * Equal numbers are one party. Different ones are two parties only when both are valid numbers of one register: a party may
 * have a tax code and an EORI, and a number with a slip in it proves nothing.
 */
export function compareIdentifiers(a: Identifier, b: Identifier): IdentifierVerdict {
  if (a.number === b.number && a.number.length >= NUMBER_MIN) return 'same'
  return a.valid && b.valid && a.kind === b.kind ? 'other' : 'silent'
}

/** Shorter than any register's numbers: `1` and `1` say nothing. */
const NUMBER_MIN = 6

/** Reads a number as a document gives it; `country` (ISO 3166-1 alpha-2) tells registers of the same form apart. */
export function readIdentifier(written: string, country?: string): Identifier {
  const [, register] = PSEUDONYM.exec(written) ?? []
  if (register !== undefined) return readPseudonym(written, register)
  const number = written.toUpperCase().replace(/[^A-Z0-9]/g, '')
  for (const register of REGISTERS) {
    if (register.country !== undefined && country !== undefined && register.country !== country)
      continue
    const match = register.form.exec(number)
    if (match === null) continue
    const own = match[1] ?? number
    return { kind: register.kind, number: own, valid: register.isValid(own) }
  }
  return { kind: 'other', number, valid: false }
}

/**
 * A number told as a keyed hash: `~`, a letter for its register, and letters. Two of one register are compared like the
 * numbers behind them.
 */
const PSEUDONYM = /^~([a-p])[a-p]{31}$/

const PSEUDONYM_REGISTERS = ['other', 'MST', 'EIN', 'EORI', 'LEI', 'DUNS'] as const
const LETTERS = 'abcdef'

/** What a pseudonym says of a number's register: only of a valid one, since of two others nothing follows. */
export function registerLetter({ kind, valid }: Identifier): string {
  return LETTERS[valid ? PSEUDONYM_REGISTERS.indexOf(kind) : 0] as string
}

function readPseudonym(number: string, letter: string): Identifier {
  const kind = PSEUDONYM_REGISTERS[LETTERS.indexOf(letter)] ?? 'other'
  return { kind, number, valid: kind !== 'other' }
}

type Register = {
  readonly kind: IdentifierKind
  readonly country?: string
  readonly form: RegExp
  readonly isValid: (number: string) => boolean
}

/** The first form that fits wins. Sources: Vietnamese Circular on tax registration, ISO 17442, EU 952/2013, IRS. */
const REGISTERS: readonly Register[] = [
  { kind: 'LEI', form: /^[A-Z0-9]{18}\d{2}$/, isValid: (lei) => moduloOf97(lei) === 1 },
  // Ten digits, and three more for a branch.
  { kind: 'MST', country: 'VN', form: /^(\d{10})(?:\d{3})?$/, isValid: hasVietnameseCheckDigit },
  { kind: 'EORI', form: /^[A-Z]{2}[A-Z0-9]{6,15}$/, isValid: (eori) => /\d{5}/.test(eori) },
  {
    kind: 'EIN',
    country: 'US',
    form: /^\d{9}$/,
    isValid: (ein) => !/^(?:00|07|08|09|(\d)\1{8})/.test(ein),
  },
  { kind: 'DUNS', form: /^\d{9}$/, isValid: () => false },
]

/** The tenth digit is 10 less the weighted sum of nine modulo 11. */
function hasVietnameseCheckDigit(number: string): boolean {
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(number[i]) * (WEIGHTS[i] as number)
  return 10 - (sum % 11) === Number(number[9])
}
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]

/** ISO 7064 MOD 97-10: letters count 10 to 35. */
function moduloOf97(text: string): number {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97
  }
  return rest
}
