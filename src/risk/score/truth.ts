/** Three-valued logic of Kleene, as numbers so that a compiled rule allocates nothing. */
export const FALSE = 0
export const TRUE = 1
/** Not known: a fact is missing, and what is known does not decide. */
export const UNKNOWN = 2
export type Truth = typeof FALSE | typeof TRUE | typeof UNKNOWN

/** False if anything is false, else unknown if anything is unknown, else true. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(FALSE)) return FALSE
  return truths.includes(UNKNOWN) ? UNKNOWN : TRUE
}

/** True if anything is true, else unknown if anything is unknown, else false. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes(TRUE)) return TRUE
  return truths.includes(UNKNOWN) ? UNKNOWN : FALSE
}

export function notOf(truth: Truth): Truth {
  return truth === UNKNOWN ? UNKNOWN : truth === TRUE ? FALSE : TRUE
}

export const TRUTH_NAMES = ['no', 'yes', 'unknown'] as const
export type TruthName = (typeof TRUTH_NAMES)[number]
