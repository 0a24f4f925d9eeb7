import type { Sailing } from '../sailings.ts'

/**
 * The names a consignment travels under. They count places in the sailing and nothing else, so they tell nothing about
 * what is in the box. A house bill is the issuer's four letters and at most 12 characters, as US customs takes it.
 */
export type Bills = {
  /** Last characters of the house bill and the UCR: `HPHLAX00C0F3`. */
  readonly tail: (counter: number) => string
  /** `VNHPH-USLAX:USLAX014:0042` */
  readonly consignment: (counter: number) => string
  readonly ucr: (counter: number, traderCountry: string, traderId: string) => string
  /** A forwarder has one master bill on a sailing. */
  readonly masterBill: (forwarder: number) => string
}

/** `year` is the last digit of the year of loading: the first character of a UCR (WCO recommendation). */
export function billsOf(sailing: Sailing, year: string): Bills {
  const { portOfLoading, portOfDischarge, carrier, number } = sailing.voyage
  const stem = `${portOfLoading.slice(2)}${portOfDischarge.slice(2)}${base36(sailing.ordinal, 3)}`
  const tail = (counter: number) => `${stem}${base36(counter, 3)}`
  return {
    tail,
    consignment: (counter) => `${sailing.lane}:${number}:${String(counter).padStart(4, '0')}`,
    ucr: (counter, country, id) => `${year}${country}${id.replaceAll('-', '')}-${tail(counter)}`,
    masterBill: (forwarder) => `${carrier}${stem}${base36(forwarder, 2)}`,
  }
}

/** Four letters of the forwarder that issues a house bill; invented. */
export function issuerOf(country: string, forwarder: number): string {
  return `${country}${String.fromCharCode(70 + forwarder)}X`
}

/** Capital letters and digits, filled up with zeros. */
export function base36(value: number, width: number): string {
  return value.toString(36).toUpperCase().padStart(width, '0')
}
