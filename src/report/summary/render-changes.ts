import { printable } from '../../kernel/printable.ts'
import type { ArmReport, PortReport } from '../arm-report.ts'
import { whyNullOf } from '../compare-arms.ts'
import type { Gain } from '../evidence/gains.ts'
import { MEASURES, type Measured } from '../measures.ts'
import type { RunResult } from '../run-result.ts'
import { ENOUGH, isThin, valueText } from './measured-text.ts'
import { renderPort } from './render-port.ts'
import { signed, wrapped } from './text.ts'

/** One block of the summary for each arm compared with the baseline, or for each arm when there is no baseline. */
export function renderChanges(
  arms: RunResult['arms'],
  gains: readonly Gain[],
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
        inShort(port, baseline.byPort[port], after, name === 'exchange' ? gains : [], width),
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
  gains: readonly Gain[],
  width: number,
): string[] {
  if (before === undefined) return []
  const { harmFoundShare: harm, leadTimeHoursP50: lead } = MEASURES
  const between = (measure: Gain['measure']) =>
    intervalText(gains.find((gain) => gain.port === port && gain.measure === measure))
  const say = (read: (report: PortReport) => Measured, measure: Gain['measure']) => {
    const [was, is] = [read(before), read(after)]
    const whyNull = whyNullOf(was) ?? whyNullOf(is)
    if (whyNull !== undefined) return `– (${whyNull})`
    if (isThin(was) || isThin(is)) return 'not enough data'
    return `${valueText(was)} → ${valueText(is)}${between(measure)}`
  }
  const { of: illicit, n } = after.illicit
  const sentence =
    after.consignments < ENOUGH
      ? 'not enough data'
      : `harm found or stopped ${say(harm.read, 'harmFound')} (${illicit} illicit of ${n}); ` +
        `median first score before arrival ${say(lead.read, 'leadHours')}`
  return wrapped(`    ${printable(port)}  `, sentence, width)
}

/** `, +59.3 pp (+41.0 to +77.2)`: the difference with its 95 % interval; nothing where there is none. */
function intervalText(gain: Gain | undefined): string {
  if (gain === undefined || gain.interval === null) return ''
  const { measure, difference, interval } = gain
  const [scale, unit] = measure === 'harmFound' ? [100, ' pp'] : [1, ' h']
  const said = (value: number, of = '') => signed(scale * value, 1, of)
  return `, ${said(difference, unit)} (${said(interval.low)} to ${said(interval.high)})`
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
