import type { Headline } from './headlines.ts'
import type { SweepCell } from './sweep-cell.ts'
import type { SettingText } from './sweep-result.ts'

/** Where along one axis, everything else being equal, the gain of a measure ends. */
export type Crossover = {
  readonly path: string
  readonly arm: string
  readonly port: string
  readonly measure: Headline
  /** The other axes' values. */
  readonly others: readonly SettingText[]
  /** The value at which the mean difference passes zero, between the two tried values around it. */
  readonly at: number
  readonly between: readonly [number, number]
  /** `gain-ends`: above it the arm does no better than the baseline; `gain-begins`: below it. */
  readonly kind: 'gain-ends' | 'gain-begins'
  /** Both values around it have an interval that leaves zero out; else luck may have moved the place, or made it. */
  readonly certain: boolean
}

type Step = { readonly value: number; readonly difference: number; readonly certain: boolean }

/** Measures of which more is better; of the others a change of sign is no gain that ends. */
const GAINS: readonly Headline[] = [
  'precisionAt1',
  'recallAt5',
  'harmFoundShare',
  'harmFoundBeforeLoadingShare',
  'leadTimeHoursP50',
  'hitRate',
]

/** Every change of sign of a mean difference along the axis `path`; none when its values are no numbers. */
export function crossoverOf(path: string, cells: readonly SweepCell[]): readonly Crossover[] {
  const rows = new Map<string, { cell: SweepCell; steps: Step[] }>()
  for (const cell of cells) {
    if (!GAINS.includes(cell.measure)) continue
    const own = cell.settings.find((setting) => setting.path === path)
    const value = own === undefined ? Number.NaN : Number(own.value)
    if (!Number.isFinite(value)) continue
    const others = othersOf(path, cell.settings)
    const key = JSON.stringify([cell.arm, cell.port, cell.measure, others])
    const row = rows.get(key) ?? { cell, steps: [] }
    rows.set(key, row)
    const { difference, interval } = cell.paired
    if (difference === null) continue
    const certain = interval !== null && (interval.low > 0 || interval.high < 0)
    row.steps.push({ value, difference, certain })
  }
  return [...rows.values()].flatMap(({ cell, steps }) =>
    changesOf(steps).map((change) => ({
      path,
      arm: cell.arm,
      port: cell.port,
      measure: cell.measure,
      others: othersOf(path, cell.settings),
      ...change,
    })),
  )
}

const othersOf = (path: string, settings: readonly SettingText[]) =>
  settings.filter((setting) => setting.path !== path)

function changesOf(
  steps: readonly Step[],
): Pick<Crossover, 'at' | 'between' | 'kind' | 'certain'>[] {
  const inOrder = [...steps].sort((a, b) => a.value - b.value)
  return inOrder.slice(1).flatMap((after, i) => {
    const before = inOrder[i] as Step
    if (before.difference > 0 === after.difference > 0) return []
    const part = before.difference / (before.difference - after.difference)
    return [
      {
        at: before.value + part * (after.value - before.value),
        between: [before.value, after.value] as const,
        certain: before.certain && after.certain,
        kind: before.difference > 0 ? ('gain-ends' as const) : ('gain-begins' as const),
      },
    ]
  })
}
