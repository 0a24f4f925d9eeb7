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

/** Bytes of an interchange header that are looked at to know its characters. */
export const HEADER_BYTES = 512

/**
 * The characters of an interchange that begins with UNB and brings no UNA: the usual ones, those of level B (1C, 1D and
 * 1F), or, against the standard, others. The one behind the tag divides elements, the one behind the four letters of the
 * syntax components, and what stands in front of the message header that follows ends a segment. Null when they cannot be
 * told.
 */
export function charactersOfHeader(bytes: Uint8Array): ServiceCharacters | null {
  const [element, component] = [bytes[3], bytes[8]] as [number, number]
  if (element === USUAL_CHARACTERS.element) return USUAL_CHARACTERS
  const text = Buffer.from(bytes).toString('latin1').toUpperCase()
  const separator = String.fromCharCode(element)
  const next = ['UNH', 'UNG'].map((tag) => text.indexOf(`${tag}${separator}`)).find((at) => at > 0)
  const terminator = next === undefined ? undefined : text.slice(0, next).trimEnd().at(-1)
  if (terminator === undefined) return null
  const found = { ...USUAL_CHARACTERS, element, component, terminator: terminator.charCodeAt(0) }
  const plain = { ...found, release: 0x20 }
  return works(found) ? found : works(plain) ? plain : null
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
