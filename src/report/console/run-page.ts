import type { ResultCell, RunPage } from '../../domain/reads/results-page.ts'
import type { Briefing } from '../briefing/briefing.ts'
import { SHOWN } from '../briefing/shown.ts'
import { WORDS } from '../briefing/words.ts'
import { valueOf } from '../compare-arms.ts'
import { MEASURES, type Measured, type MeasureName } from '../measures.ts'
import { plotsOf } from './plots.ts'

/** A run as the console shows it: no shipment is named. */
export function runPageOf(name: string, { result, evidence }: Briefing): RunPage {
  const { scenario, seed, fingerprint, checks } = result
  const arms = Object.keys(result.arms)
  const ports = Object.keys(result.arms[arms[0] ?? '']?.byPort ?? {})
  return {
    ...{ name, scenario, seed, fingerprint, arms },
    checks: { hold: checks.filter(({ holds }) => holds).length, of: checks.length },
    plots: [...plotsOf(evidence)],
    measures: ports.flatMap((port) =>
      SHOWN.map((measure) => {
        const measured = arms.map((arm) => {
          const report = result.arms[arm]?.byPort[port]
          return report === undefined ? null : MEASURES[measure].read(report)
        })
        const unit = measured.find((one) => one !== null)?.kind ?? 'count'
        return { label: labelsOf(measure), unit, port, cells: measured.map(cellOf) }
      }),
    ),
  }
}

/** What a measure is called in the languages of the console. */
export function labelsOf(measure: MeasureName): { readonly en: string; readonly vi: string } {
  const en = MEASURES[measure].label.trim()
  return { en, vi: WORDS.vi.measures[measure] ?? en }
}

export function cellOf(measured: Measured | null): ResultCell {
  if (measured === null) return { value: null }
  const value = valueOf(measured)
  if (measured.kind === 'count') return { value }
  if (measured.kind === 'hours') return { value, n: measured.n }
  const { of, n } = measured.share
  const scale = measured.unit === 'cents' ? thousandsOf : (count: number) => count
  return { value, of: scale(of), n: scale(n) }
}

/** Cents as whole thousands of dollars: what the label says. */
const thousandsOf = (cents: number) => Math.round(cents / 100_000)
