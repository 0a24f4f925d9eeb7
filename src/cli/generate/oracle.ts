import type { Oracle } from '../../report/quality/measure-quality.ts'

/** Recognises what the truth says, and nothing by itself: every planted lie counts as recognised. */
export const truthfulOracle: Oracle = (_, truths) =>
  new Map(
    truths.flatMap(({ consignment, typology }) => (typology ? [[consignment, typology]] : [])),
  )
