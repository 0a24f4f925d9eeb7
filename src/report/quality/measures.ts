import { CATEGORIES } from './category-measures.ts'
import { NUMBERS } from './number-measures.ts'
import { YES_NO } from './yes-no-measures.ts'

/** Everything that can be measured, by the name a target gives. */
export const MEASURES = { ...NUMBERS, ...YES_NO, ...CATEGORIES }
export type MeasureName = keyof typeof MEASURES

/** What kind of target a measure can be held against. */
export function seenBy(measure: MeasureName): 'numbers' | 'yes-no' | 'categories' {
  if (measure in NUMBERS) return 'numbers'
  return measure in YES_NO ? 'yes-no' : 'categories'
}
