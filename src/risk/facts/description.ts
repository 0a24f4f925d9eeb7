import { isAscii, NO_ASCII_LETTERS, NO_LETTERS } from '../names/letters.ts'

/**
 * True when a description of goods says nothing: only stop words, or fewer than four letters. Source of the words:
 * descriptions that CBP and ICS2 call unacceptable.
 */
export function isVague(description: string): boolean {
  return sayNothing(
    description.toUpperCase().split(isAscii(description) ? NO_ASCII_LETTERS : NO_LETTERS),
  )
}

/** The same of the words of a description, in capitals. */
export function sayNothing(words: readonly string[]): boolean {
  let letters = 0
  for (const word of words) if (word.length > 1 && !SAYS_NOTHING.has(word)) letters += word.length
  return letters < 4
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `ACCESSORIES AGRICULTURAL ALL AND ARTICLES ASSORTED BAGS BOXES CARGO CARTONS CHEMICALS COMMODITIES CONSOLIDATED CONSOL
  CONTAIN CONTAINER DAILY DESCRIBED DIVERS EFFECTS ELECTRONICS EQUIPMENT ETC FAK FREIGHT GENERAL GIFT GIFTS GOODS HOUSEHOLD
  INDUSTRIAL ITEM ITEMS KINDS LOAD MACHINERY MATERIAL MATERIALS MERCHANDISE MISC MISCELLANEOUS MIXED NECESSITIES NO OF
  OTHER OTHERS PACKAGES PALLETS PARTS PERSONAL PIECES PLASTIC PRODUCT PRODUCTS SAID SAMPLE SAMPLES SHIPMENT SPARE STC
  STUFF SUNDRY SUPPLIES THE THINGS TO TOOLS USE VARIOUS HANG HOA TONG HOP CAC LOAI`.split(/\s+/),
)

/** True for a name that names nobody. Source: placeholders that ICS2 refuses. */
export const isPlaceholder = (name: string): boolean =>
  mayBegin(name, NOBODY_BEGINS) && PLACEHOLDER.test(name.trim())

const PLACEHOLDER =
  /^(N\/?A|NIL|NONE|UNKNOWN|PRIVATE|TBA|TBN|XXX+|TEST|AS AGENT|NOT AVAILABLE|SAME AS CONSIGNEE|[-.\s?*]+)$/i
const NOBODY_BEGINS = lettersOf('NUPTXASnuptxas-.?*')

/** True for a bill to order: legal, but it names no receiver. */
export const isToOrder = (name: string): boolean =>
  mayBegin(name, ORDER_BEGINS) && TO_ORDER.test(name)

const TO_ORDER = /^\s*TO\s+(THE\s+)?ORDER\b/i
const ORDER_BEGINS = lettersOf('Tt')

/** Whether a pattern is worth trying: nearly every name begins with a letter that it cannot begin with. */
function mayBegin(name: string, letters: Uint8Array): boolean {
  const first = name.charCodeAt(0)
  return first <= 32 || first > 126 || letters[first] === 1
}

function lettersOf(text: string): Uint8Array {
  const letters = new Uint8Array(127)
  for (const letter of text) letters[letter.charCodeAt(0)] = 1
  return letters
}
