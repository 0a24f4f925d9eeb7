import { FACT_NAMES, type FactValues } from './dictionary.ts'

/** Facts being derived: each subject writes what it knows and leaves the rest undefined. */
export type FactDraft = { -readonly [F in keyof FactValues]: FactValues[F] }

/** Every fact, none known. One literal shape for all shipments, so that rules read them at one place each. */
export function blankFacts(): FactDraft {
  return { ...BLANK }
}

const BLANK = Object.fromEntries(FACT_NAMES.map((name) => [name, undefined])) as FactDraft
