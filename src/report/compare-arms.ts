import { present } from '../kernel/assert.ts'
import type { ArmReport, PortReport } from './arm-report.ts'
import { MEASURE_NAMES, MEASURES, type Measured, type MeasureName } from './measures.ts'

/**
 * One measure in both arms. `difference` is exchange − baseline in the measure's own unit (shares as a fraction, hours,
 * counts), rounded to a millionth; null with the reason where either arm has no value.
 */
export type Change = { readonly baseline: Measured; readonly exchange: Measured } & (
  | { readonly difference: number }
  | { readonly difference: null; readonly whyNull: string }
)

export type PortComparison = Readonly<Record<MeasureName, Change>>

/** Both ports together, and each for itself. */
export type Comparison = {
  readonly both: PortComparison
  readonly byPort: Readonly<Record<string, PortComparison>>
}

/** What another arm changed against the baseline on the same trade, for each partner and for both. */
export function compareArms(baseline: ArmReport, exchange: ArmReport): Comparison {
  return {
    both: comparePorts(baseline, exchange),
    byPort: Object.fromEntries(
      Object.entries(baseline.byPort).map(([port, before]) => [
        port,
        comparePorts(
          before,
          present(exchange.byPort[port], `the arms disagree about port ${port}`),
        ),
      ]),
    ),
  }
}

/** Every measure of one port in two arms. */
export function comparePorts(baseline: PortReport, exchange: PortReport): PortComparison {
  const changes = MEASURE_NAMES.map((name) => {
    const { read } = MEASURES[name]
    return [name, change(read(baseline), read(exchange))]
  })
  return Object.fromEntries(changes) as PortComparison
}

function change(baseline: Measured, exchange: Measured): Change {
  const [before, after] = [valueOf(baseline), valueOf(exchange)]
  if (before !== null && after !== null) {
    const difference = Math.round((after - before) * 1_000_000) / 1_000_000
    return { baseline, exchange, difference: difference === 0 ? 0 : difference }
  }
  const whyNull = present(
    whyNullOf(baseline) ?? whyNullOf(exchange),
    'a value is missing without a reason',
  )
  return { baseline, exchange, difference: null, whyNull }
}

/** The number of a measure; null when there is none. */
export function valueOf(measured: Measured): number | null {
  return measured.kind === 'share' ? measured.share.value : measured.value
}

/** Why a measure has no number; undefined when it has one. */
export function whyNullOf(measured: Measured): string | undefined {
  if (measured.kind === 'count') return undefined
  if (measured.kind === 'hours') return measured.whyNull
  return measured.share.value === null ? measured.share.whyNull : undefined
}
