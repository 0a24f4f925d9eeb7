import type { Chance } from '../../kernel/chance.ts'

/**
 * How the issuer of a lane numbers its certificates of origin: a series of its own, so that no number tells which bill it
 * belongs to, nor that it was invented.
 */
export type CertificateSeries = {
  /** The number for the `counter`-th consignment of a sailing, both counted from 0. */
  readonly number: (ordinal: number, counter: number) => string
}

/** `lane` as `VNHPH-USLAX`; numbers are `VNCHPHLAX` and ten digits, no two alike. */
export function openSeries(
  lane: string,
  mostPerSailing: number,
  chance: Chance,
): CertificateSeries {
  const rng = chance.of('certificates', lane)
  const [step, shift] = [rng.int(1_000_000, 4_000_000), rng.int(0, SERIALS - 1)]
  const [from, to] = lane.split('-') as [string, string]
  const stem = `${from.slice(0, 2)}C${from.slice(2)}${to.slice(2)}`
  return {
    number: (ordinal, counter) => {
      const place = ordinal * mostPerSailing + counter
      return `${stem}${String((place * step + shift) % SERIALS).padStart(10, '0')}`
    },
  }
}

/** The largest prime of ten digits: multiplying shuffles, and products of places and steps stay whole numbers. */
const SERIALS = 9_999_999_967
