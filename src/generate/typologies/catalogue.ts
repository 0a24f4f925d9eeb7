import type { TypologyId } from '../plan.ts'
import { relabelledOrigin } from './t01-relabelled-origin.ts'
import { misclassified } from './t04-misclassified.ts'
import { undervalued } from './t05-undervalued.ts'
import { disguisedWaste } from './t08-disguised-waste.ts'
import type { Typology } from './typology.ts'

/** Every way to lie that a plan can name. */
export const TYPOLOGIES: Readonly<Record<TypologyId, Typology>> = {
  T01: relabelledOrigin,
  T04: misclassified,
  T05: undervalued,
  T08: disguisedWaste,
}
