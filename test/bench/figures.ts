/** One figure of the bench. A ratio can be compared between machines, a time or a rate cannot. */
export type Figure = {
  /** The goal it belongs to: G1 to G10, `run` or `console`. */
  readonly goal: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly isRatio: boolean
  readonly better: 'more' | 'less'
  /** What is aimed at, in the same unit; null where nothing is. */
  readonly target: number | null
}

/** How far a ratio may fall below the recorded one before it counts as lost. */
const FALL = 0.25

function holds({ better, value, target }: Figure): boolean | null {
  if (target === null) return null
  return better === 'more' ? value >= target : value <= target
}

/** Ratios that fell more than a quarter below the recorded ones, in words. Figures that are in one of them only do not count. */
export function fallen(now: readonly Figure[], recorded: readonly Figure[]): readonly string[] {
  return now.flatMap((figure) => {
    const before = recorded.find(({ goal, what }) => goal === figure.goal && what === figure.what)
    if (before === undefined || !figure.isRatio) return []
    const share =
      figure.better === 'more' ? figure.value / before.value : before.value / figure.value
    if (share >= 1 - FALL) return []
    return [`${figure.goal} ${figure.what}: ${figure.value}, recorded ${before.value}`]
  })
}

/** The figures as a table for the README. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { goal, what, value, unit, better, target } = figure
    const sign = better === 'more' ? '≥' : '≤'
    const aim = target === null ? '' : `${sign} ${target.toLocaleString('en')}`
    const verdict = { true: 'yes', false: 'no', null: '' }[String(holds(figure))]
    return `| ${goal} | ${what} | ${value.toLocaleString('en')} ${unit} | ${aim} | ${verdict} |`
  })
  return [
    '| goal | what | measured | aim | holds |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
