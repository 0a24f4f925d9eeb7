import { typologyText } from '../../domain/typologies.ts'
import { type Interval, WORLDS_LEAST } from '../../kernel/bootstrap.ts'
import { counted } from '../../report/summary/text.ts'
import type { OverSeeds, PairedAt, Pooled, PooledAt } from '../../risk/backtest/over-seeds.ts'

export type SeedsResult = {
  readonly scenario: string
  readonly days: number
  readonly seeds: readonly string[]
  readonly baseline: OverSeeds
  readonly exchange: OverSeeds
  readonly gain: readonly PairedAt[]
}

/** A back-test over many worlds for a person: both arms side by side, what no ranking can pass, and each typology. */
export function renderSeeds({
  scenario,
  days,
  seeds,
  baseline,
  exchange,
  gain,
}: SeedsResult): string {
  return [
    `${scenario}, ${counted(days, 'day')}, ${counted(seeds.length, 'seed')} (${seeds[0]} to ${seeds.at(-1)}): ${exchange.illicit.n} shipments, ${exchange.illicit.of} illicit (${percent(exchange.illicit.value)})`,
    seeds.length < WORLDS_LEAST
      ? `Fewer than ${WORLDS_LEAST} worlds make no interval. The ceiling is the best any ranking reaches there.`
      : 'Intervals hold the middle 95 % of 1,000 draws of whole worlds. The ceiling is the best any ranking reaches there.',
    ...(['precision', 'recall'] as const).flatMap((measure) => [
      '',
      `${measure.padEnd(10)} ${'without exchange'.padEnd(30)} ${'with exchange'.padEnd(30)} ${'gain'.padEnd(30)} ceiling`,
      ...exchange.at.map((one, i) => lineOf(measure, baseline.at[i] as PooledAt, one, gain[i])),
    ]),
    '',
    'typology                              cases   found in the top 1 % / 5 %, without → with exchange, and times as many as a blind choice finds',
    ...exchange.typologies.map(({ typology, cases, at }) => {
      const was = baseline.typologies.find((other) => other.typology === typology)
      return `${typologyText(typology).padEnd(35)} ${String(cases).padStart(7)}   ${[1, 5]
        .map((wanted) => {
          const is = at.find((one) => one.percent === wanted)
          const before = was?.at.find((one) => one.percent === wanted)
          return `${percent(before?.recall.value)} → ${percent(is?.recall.value)} (${times(before?.timesBlind)} → ${times(is?.timesBlind)})`.padEnd(
            38,
          )
        })
        .join(' ')}`.trimEnd()
    }),
    '',
  ].join('\n')
}

function lineOf(
  measure: 'precision' | 'recall',
  baseline: PooledAt,
  exchange: PooledAt,
  gain: PairedAt | undefined,
): string {
  const difference = gain?.[measure]
  return [
    `${exchange.percent} %`.padEnd(10),
    pooled(baseline[measure]).padEnd(30),
    pooled(exchange[measure]).padEnd(30),
    `${points(difference?.difference)} pp ${between(difference?.interval, points)}`.padEnd(30),
    percent(exchange.ceiling[measure].value),
  ].join(' ')
}

const pooled = (share: Pooled) => `${percent(share.value)} ${between(share.interval, percent)}`

const between = (interval: Interval | undefined, show: (value: number) => string) =>
  interval == null ? '' : `(${show(interval.low)} to ${show(interval.high)})`

const percent = (value: number | null | undefined) =>
  value == null ? '-' : `${(100 * value).toFixed(1)} %`

const points = (value: number | null | undefined) =>
  value == null ? '-' : `${value >= 0 ? '+' : ''}${(100 * value).toFixed(1)}`

const times = (value: number | null | undefined) => (value == null ? '-' : `${value.toFixed(1)}x`)
