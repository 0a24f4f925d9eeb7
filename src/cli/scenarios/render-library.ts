import { alignRows } from '../../report/summary/table.ts'
import { wrapped } from '../../report/summary/text.ts'
import type { FoundingRow } from './founding-articles.ts'
import type { Verdict } from './run-library.ts'

/** A scenario as the list shows it. */
export type Listed = { readonly name: string; readonly title: string; readonly days: number }

/** The scenarios, then what the founding articles name with the command that shows it. */
export function renderList(scenarios: readonly Listed[], rows: readonly FoundingRow[]): string {
  const library = alignRows(
    scenarios.map(({ name, title, days }) => [
      name,
      `${days} ${days === 1 ? 'day' : 'days'}`,
      title,
    ]),
    ['left', 'right', 'left'],
    '  ',
  )
  const shown = alignRows(
    [
      ['row', 'what the articles name', 'command', 'measure'],
      ...rows.map(({ row, item, command, measure }) => [String(row), item, command, measure]),
    ],
    ['right', 'left', 'left', 'left'],
    '  ',
  )
  return `${[...library, '', ...shown].join('\n')}\n`
}

/** All of its checks hold, and its audit found the same numbers. */
export const isGood = ({ failed, audit }: Verdict): boolean =>
  failed.length === 0 && audit?.equal !== false

/** What came of one scenario: question, finding, held or not and why not. */
export function renderVerdict(verdict: Verdict, width: number): string {
  const { name, question, finding, expected, failed, audit, seconds } = verdict
  const mark = isGood(verdict) ? '✓' : '✗'
  const outcome =
    failed.length > 0
      ? `${failed.length} of its checks do not hold`
      : expected === 0
        ? 'runs; says no measure'
        : `holds by ${expected} measures`
  const lines = [
    `${mark} ${name}  ${outcome}  (${seconds.toFixed(1)} s)`,
    ...wrapped('    ? ', question, width),
    ...(finding === null ? [] : wrapped('    = ', finding, width)),
    ...failed.flatMap((why) => wrapped('    ✗ ', why, width)),
    ...(audit?.text.trimEnd().split('\n') ?? []).flatMap((line) =>
      wrapped(audit?.equal ? '    ✓ ' : '    ✗ ', line, width),
    ),
  ]
  return `${lines.join('\n')}\n`
}
