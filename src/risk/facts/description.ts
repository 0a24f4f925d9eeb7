import { isAscii, NO_ASCII_LETTERS, NO_LETTERS } from '../names/letters.ts'

/**
 * True when a description of goods says nothing: only stop words, or fewer than four letters. Source of the words:
 * descriptions that CBP and ICS2 call unacceptable.
 */
export function isVague(description: string): boolean {
  const words = description
    .toUpperCase()
    .split(isAscii(description) ? NO_ASCII_LETTERS : NO_LETTERS)
  const telling = words.filter((word) => word.length > 1 && !SAYS_NOTHING.has(word))
  return telling.join('').length < 4
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(
  `ACCESSORIES AGRICULTURAL ALL AND ARTICLES ASSORTED BAGS BOXES CARGO CARTONS CHEMICALS COMMODITIES CONSOLIDATED CONSOL
  CONTAIN CONTAINER DAILY DESCRIBED DIVERS EFFECTS ELECTRONICS EQUIPMENT ETC FAK FREIGHT GENERAL GIFT GIFTS GOODS HOUSEHOLD
  INDUSTRIAL ITEM ITEMS KINDS LOAD MACHINERY MATERIAL MATERIALS MERCHANDISE MISC MISCELLANEOUS MIXED NECESSITIES NO OF
  OTHER OTHERS PACKAGES PALLETS PARTS PERSONAL PIECES PLASTIC PRODUCT PRODUCTS SAID SAMPLE SAMPLES SHIPMENT SPARE STC
  STUFF SUNDRY SUPPLIES THE THINGS TO TOOLS USE VARIOUS HANG HOA TONG HOP CAC LOAI`.split(/\s+/),
)

/** True for a name that names nobody. Source: placeholders that ICS2 refuses. */
export const isPlaceholder = (name: string): boolean => PLACEHOLDER.test(name.trim())

const PLACEHOLDER =
  /^(N\/?A|NIL|NONE|UNKNOWN|PRIVATE|TBA|TBN|XXX+|TEST|AS AGENT|NOT AVAILABLE|SAME AS CONSIGNEE|[-.\s?*]+)$/i

/** True for a bill to order: legal, but it names no receiver. */
export const isToOrder = (name: string): boolean => TO_ORDER.test(name)

const TO_ORDER = /^\s*TO\s+(THE\s+)?ORDER\b/i
