import type { ResultUnit } from '../../../domain/reads/results-page.ts'
import { useTexts } from '../../state/settings.ts'
import { signed } from './figures.ts'

export type DifferenceOf = {
  readonly difference: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly unit: ResultUnit
}

/** Two cells: the difference, and its interval; marked where that leaves zero out. */
export function Difference({ difference, interval, unit }: DifferenceOf) {
  const t = useTexts()
  return (
    <>
      <td class={`number${isSure(interval) ? ' changed' : ''}`}>{signed(difference, unit)}</td>
      <td class="number">
        {interval === null ? (
          <span class="soft">{difference === null ? '–' : t.results.noInterval}</span>
        ) : (
          `${signed(interval.low, unit)} … ${signed(interval.high, unit)}`
        )}
      </td>
    </>
  )
}

/** The interval leaves zero out. */
export const isSure = (interval: DifferenceOf['interval']): boolean =>
  interval !== null && (interval.low > 0 || interval.high < 0)
