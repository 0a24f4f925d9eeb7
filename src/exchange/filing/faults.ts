import type { FilingError } from '../../domain/filing.ts'

/**
 * What can be wrong with an element of a filing. `rejects`: it has to be filed anew; all others are to be mended by an
 * amendment. Sources: ICS2 rules R3013 to R3018 and R3053, its stop words; CBP CAMIR error dictionary; ISO 6346.
 */
export const FAULTS = {
  PARTS_DISAGREE: {
    ...{ rejects: true, text: 'the parts do not agree how many there are' },
    mend: 'amend the part: write the number of parts of the whole filing',
  },
  PART_ABOVE_COUNT: {
    ...{ rejects: true, text: 'a part has a higher number than there are parts' },
    mend: 'number the parts from 1 to their count',
  },
  BILL_TWICE: {
    ...{ rejects: true, text: 'the bill is named twice' },
    mend: 'leave it in one part, and take it out of the other',
  },
  OTHER_VOYAGE: {
    ...{ rejects: true, text: 'the bill is on another voyage than its part' },
    mend: 'amend the bill, or name it in the filing of its own voyage',
  },
  ETA_BEFORE_ETD: {
    ...{ rejects: true, text: 'the ship arrives before it departs' },
    mend: 'correct departure or arrival',
  },
  NO_CONTAINER: {
    ...{ rejects: false, text: 'the bill names no container' },
    mend: 'name the containers, or file it as break bulk',
  },
  CHECK_DIGIT: {
    ...{ rejects: false, text: 'this is no container number: its check digit is wrong' },
    mend: 'write the number as it stands on the box',
  },
  STOP_WORD: {
    ...{ rejects: false, text: 'this word alone describes no goods' },
    mend: 'say what the goods are, in plain language',
  },
  NO_WEIGHT: {
    ...{ rejects: false, text: 'the gross weight is zero' },
    mend: 'write the gross weight in kg',
  },
  WEIGHT_SUM: {
    ...{ rejects: false, text: 'the lines weigh more than the whole bill' },
    mend: 'correct the weight of the lines or of the bill',
  },
  NO_PACKAGES: {
    ...{ rejects: false, text: 'there are no packages' },
    mend: 'write how many packages there are; 1 for bulk',
  },
} as const satisfies Readonly<Record<string, Pick<FilingError, 'rejects' | 'text' | 'mend'>>>

export const fault = (code: keyof typeof FAULTS, path: string): FilingError => ({
  path: path.slice(0, 200),
  code,
  ...FAULTS[code],
})
