import { printable } from '../../kernel/printable.ts'
import type { ArmReport, PortReport } from '../arm-report.ts'
import { MEASURES } from '../measures.ts'
import type { RunResult } from '../run-result.ts'
import { ENOUGH, isThin, valueText } from './measured-text.ts'
import { renderPort } from './render-port.ts'
import { wrapped } from './text.ts'

/** One block of the summary for each arm compared with the baseline, or for each arm when there is no baseline. */
export function renderChanges(
  arms: RunResult['arms'],
  width: number,
): { title: string; lines: string[] }[] {
  const { baseline, ...others } = arms
  const names = Object.keys(others)
  if (baseline === undefined || names.length === 0) {
    return Object.entries(arms).map(([name, arm]) => ({
      title: `ARM ${name}, with nothing to compare it to`,
      lines: renderArms([{ name, arm }], width),
    }))
  }
  return Object.entries(others).map(([name, arm]) => ({
    title: name === 'exchange' ? 'WHAT THE EXCHANGE CHANGED' : `WHAT ${name} CHANGED`,
    lines: [
      ...Object.entries(arm.byPort).flatMap(([port, after]) =>
        inShort(port, baseline.byPort[port], after, width),
      ),
      '',
      ...renderArms(
        [
          { name: 'baseline', arm: baseline },
          { name, arm },
        ],
        width,
      ),
    ],
  }))
}

/** The one sentence a partner takes home. */
function inShort(
  port: string,
  before: PortReport | undefined,
  after: PortReport,
  width: number,
): string[] {
  if (before === undefined) return []
  const { harmFoundShare: harm, leadTimeHoursP50: lead } = MEASURES
  const say = (read: (report: PortReport) => Parameters<typeof valueText>[0]) =>
    `${valueText(read(before))} → ${valueText(read(after))}`
  const sentence =
    after.consignments < ENOUGH
      ? 'not enough data'
      : `harm found or stopped ${say(harm.read)} (${after.illicit.of} illicit of ${after.illicit.n}` +
        `${isThin(harm.read(after)) ? ', not enough data to quote it' : ''}); ` +
        `median first score before arrival ${say(lead.read)}`
  return wrapped(`    ${printable(port)}  `, sentence, width)
}

type NamedArm = { readonly name: string; readonly arm: ArmReport }

/** A table for each partner, then one for both. */
function renderArms(arms: readonly NamedArm[], width: number): string[] {
  const ports = Object.keys(arms[0]?.arm.byPort ?? {})
  const names = arms.map(({ name }) => name)
  const tables = [
    ...ports.map((port) =>
      renderPort(
        printable(port),
        names,
        arms.flatMap(({ arm }) => only(arm.byPort[port])),
        width,
      ),
    ),
    renderPort(
      'both ports',
      names,
      arms.map(({ arm }) => arm),
      width,
    ),
  ]
  return tables.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))
}

const only = (report: PortReport | undefined) => (report === undefined ? [] : [report])
