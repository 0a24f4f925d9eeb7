/** The characters that structure an interchange, as byte values. Source: ISO 9735, service string advice UNA. */
export type ServiceCharacters = {
  readonly component: number
  readonly element: number
  readonly decimal: number
  readonly release: number
  /** Only with syntax version 4; 0 when there is none. */
  readonly repetition: number
  readonly terminator: number
}

/** What holds without UNA: `:+.? '`. */
export const USUAL_CHARACTERS: ServiceCharacters = {
  component: 0x3a,
  element: 0x2b,
  decimal: 0x2e,
  release: 0x3f,
  repetition: 0,
  terminator: 0x27,
}

const SPACE = 0x20

/** Bytes taken by UNA and its characters, and what they mean; `flawed` when they had to be guessed. */
export type ServiceString = {
  readonly characters: ServiceCharacters
  readonly length: number
  readonly flawed: boolean
}

/**
 * Reads the nine bytes that begin with UNA. A string of five characters, with the reserved one forgotten, is common
 * enough to be understood; anything that cannot work falls back to the usual characters.
 */
export function readServiceString(bytes: Uint8Array): ServiceString {
  const [component, element, decimal, release, reserved, terminator] = bytes.subarray(
    3,
    9,
  ) as unknown as Six
  const whole = {
    component,
    element,
    decimal,
    release,
    repetition: reserved === SPACE ? 0 : reserved,
    terminator,
  }
  if (works(whole)) return { characters: whole, length: 9, flawed: false }
  const short = { ...whole, repetition: 0, terminator: reserved }
  if (works(short)) return { characters: short, length: 8, flawed: true }
  return { characters: USUAL_CHARACTERS, length: 3, flawed: true }
}

type Six = [number, number, number, number, number, number]

function works(characters: ServiceCharacters): boolean {
  const { component, element, release, terminator, repetition } = characters
  const structural = [
    component,
    element,
    terminator,
    ...(release === SPACE ? [] : [release]),
    ...(repetition === 0 ? [] : [repetition]),
  ]
  return new Set(structural).size === structural.length && structural.every(isPunctuation)
}

function isPunctuation(byte: number): boolean {
  if (byte === undefined || byte > 0x7e) return false
  if (byte < 0x20) return byte >= 0x1c
  const letterOrDigit =
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a)
  return byte !== SPACE && !letterOrDigit
}
