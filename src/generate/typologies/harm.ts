import { dutyPercent } from '../../domain/goods-reference.ts'
import type { Millis } from '../../kernel/time.ts'
import type { TrueConsignment, TrueItem } from '../truth/true-consignment.ts'
import type { Story } from './story.ts'
import type { Typology } from './typology.ts'

export type Harm = { readonly dutyEvadedMinor: number; readonly harmPoints: number }

export const NO_HARM: Harm = { dutyEvadedMinor: 0, harmPoints: 0 }

/** What a lie costs: duty evaded in US cents, by the rates in force when the goods were declared, and harm points. */
export function harmOf(
  typology: Typology,
  truth: TrueConsignment,
  story: Story,
  importer: string,
  declaredAt: Millis,
): Harm {
  const dutyEvadedMinor =
    typology.evaded?.(truth, story, importer, declaredAt) ??
    Math.max(
      0,
      dutyOn(truth.items, importer, declaredAt) - dutyOn(story.items, importer, declaredAt),
    )
  const harmPoints =
    typology.harmPoints?.(truth) ?? Math.max(1, Math.round(dutyEvadedMinor / CENTS_PER_POINT))
  return { dutyEvadedMinor, harmPoints }
}

/** One point for each 100 USD. */
const CENTS_PER_POINT = 10_000

/** Duty and trade defence on goods on a day, in US cents; a line without a rate counts nothing. */
export function dutyOn(items: readonly TrueItem[], importer: string, day: Millis): number {
  let duty = 0
  for (const item of items) {
    duty += Math.round(
      (item.valueMinor * (dutyPercent(item.entry, importer, item.origin, day) ?? 0)) / 100,
    )
  }
  return duty
}
