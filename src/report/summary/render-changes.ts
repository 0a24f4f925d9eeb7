import { printable } from '../../kernel/printable.ts'
import type { ArmReport, PortReport } from '../arm-report.ts'
import type { RunResult } from '../run-result.ts'
import { renderPort } from './render-port.ts'

/** One block of the summary for each arm compared with the baseline, or for each arm when there is no baseline. */
export function renderChanges(arms: RunResult['arms']): { title: string; lines: string[] }[] {
  const { baseline, ...others } = arms
  const names = Object.keys(others)
  if (baseline === undefined || names.length === 0) {
    return Object.entries(arms).map(([name, arm]) => ({
      title: `ARM ${name}, with nothing to compare it to`,
      lines: renderArms([{ name, arm }]),
    }))
  }
  return Object.entries(others).map(([name, arm]) => ({
    title: name === 'exchange' ? 'WHAT THE EXCHANGE CHANGED' : `WHAT ${name} CHANGED`,
    lines: renderArms([
      { name: 'baseline', arm: baseline },
      { name, arm },
    ]),
  }))
}

type NamedArm = { readonly name: string; readonly arm: ArmReport }

/** A table for each partner, then one for both. */
function renderArms(arms: readonly NamedArm[]): string[] {
  const ports = Object.keys(arms[0]?.arm.byPort ?? {})
  const names = arms.map(({ name }) => name)
  const tables = [
    ...ports.map((port) => renderPort(printable(port), names, arms.flatMap(({ arm }) => only(arm.byPort[port])))),
    renderPort('both ports', names, arms.map(({ arm }) => arm)),
  ]
  return tables.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))
}

const only = (report: PortReport | undefined) => (report === undefined ? [] : [report])
