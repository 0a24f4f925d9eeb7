import { typologyText } from '../../domain/typologies.ts'
import type { Rate } from '../../kernel/statistics.ts'
import type { AtPercent, Backtest, Measured } from '../../risk/backtest/backtest.ts'
import type { PackDiff } from '../../risk/backtest/diff.ts'

const MOVES_SHOWN = 20

/** A back-test for a person: the list, the typologies, the rules. */
export function renderBacktest(result: Backtest): string {
  const { cases, illicit, at, typologies, rules } = result
  return [
    `${cases} shipments, ${illicit.of} illicit (${percent(illicit.value)})`,
    '',
    'top      precision (95 % interval, ceiling)          recall (95 % interval, ceiling)             revenue   harm',
    ...at.map(
      (one) =>
        `${`${one.percent} %`.padEnd(8)} ${measured(one.precision).padEnd(43)} ${measured(one.recall).padEnd(43)} ${percent(one.revenue.value).padStart(7)}  ${percent(one.harm.value).padStart(7)}`,
    ),
    '',
    'typology                             cases   recall at 0.5 / 1 / 2 / 5 / 10 %',
    ...typologies.map(
      ({ typology, cases: n, recall }) =>
        `${typologyText(typology).padEnd(35)} ${String(n).padStart(6)}   ${recall.map((one) => percent(one.recall.value)).join(' / ')}`,
    ),
    '',
    'rule        hits  precision        recall           boxes a find  unique  most shared with',
    ...rules.map(
      ({ rule, status, hits, precision, recall, costPerHit, uniqueTrueHits, overlaps }) =>
        `${(status === 'active' ? rule : `${rule}*`).padEnd(10)} ${String(hits).padStart(5)}  ${counted(precision).padEnd(16)} ${counted(recall).padEnd(16)} ${String(costPerHit ?? '-').padStart(12)}  ${String(uniqueTrueHits ?? '-').padStart(6)}  ${overlaps
          .slice(0, 2)
          .map((one) => `${one.rule} ${one.hits}`)
          .join(', ')}`,
    ),
    'unique: true finds in the top 5 % that only this rule brings · * on trial, no part of the score',
    '',
  ].join('\n')
}

/** A comparison of two packs for a person. */
export function renderDiff(diff: PackDiff): string {
  const { cases, capacityPercent, up, down, moves, before, after } = diff
  const crossing = moves.filter(({ line }) => line !== null)
  return [
    `${cases} shipments: ${up} go up, ${down} go down, ${crossing.length} cross the line at ${capacityPercent} %`,
    '',
    ...moves
      .slice(0, MOVES_SHOWN)
      .map(
        ({ id, typology, score, rank, line }) =>
          `${line === 'in' ? '→ in ' : line === 'out' ? '← out' : '     '}  ${id.padEnd(18)} ${String(score.before).padStart(4)} → ${String(score.after).padStart(4)}   rank ${rank.before} → ${rank.after}   ${typology === null ? 'honest' : typologyText(typology)}`,
      ),
    ...(moves.length > MOVES_SHOWN ? [`… and ${moves.length - MOVES_SHOWN} more (--json)`] : []),
    '',
    'top      precision            recall               revenue              harm',
    ...before.map((one, i) => changesAt(one, after[i] as AtPercent)),
    '',
  ].join('\n')
}

function changesAt(before: AtPercent, after: AtPercent): string {
  const change = (of: (at: AtPercent) => Rate) =>
    `${percent(of(before).value)} → ${percent(of(after).value)}`.padEnd(20)
  return `${`${before.percent} %`.padEnd(8)} ${[
    change((at) => at.precision),
    change((at) => at.recall),
    change((at) => at.revenue),
    change((at) => at.harm),
  ].join(' ')}`
}

const percent = (value: number | null) =>
  value === null ? 'none' : `${(100 * value).toFixed(1)} %`
const counted = ({ value, of, n }: Rate) => `${percent(value)} (${of}/${n})`

function measured({ value, of, n, interval, ceiling }: Measured): string {
  const between = interval ? `${percent(interval.low)}–${percent(interval.high)}` : 'no interval'
  return `${counted({ value, of, n })} (${between}, ${percent(ceiling)})`
}
