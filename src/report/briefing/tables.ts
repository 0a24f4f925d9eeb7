import type { PortReport, ReleaseHours } from '../arm-report.ts'
import { valueOf } from '../compare-arms.ts'
import type { Loss } from '../evidence/losses.ts'
import { MEASURES, type Measured, type MeasureName } from '../measures.ts'
import { type Html, html } from '../page/html.ts'
import type { StoredResult } from '../run-result.ts'
import { countsText, ENOUGH, isThin, valueText } from '../summary/measured-text.ts'
import { signedGrouped } from './figures.ts'
import { SHOWN, UNITS } from './shown.ts'
import type { Words } from './words.ts'

type Arms = StoredResult['arms']

/** Every port: a column for the baseline, one for the exchange, one for the change. */
export function partnersTable({ arms }: StoredResult, words: Words): Html | null {
  const [baseline, exchange] = pairOf(arms)
  if (baseline === undefined || exchange === undefined) return null
  const ports = Object.keys(baseline.byPort)
  const rows = SHOWN.map((name) => {
    const cells = ports.flatMap((port) =>
      changeCells(
        name,
        baseline.byPort[port] as PortReport,
        exchange.byPort[port] as PortReport,
        words,
      ),
    )
    const unit = UNITS[name]
    const counts = unit === null ? undefined : html` <small>${words.units[unit]}</small>`
    return html`<tr><th scope="row">${labelOf(name, words)}${counts}</th>${cells}</tr>`
  })
  return html`<div class="wide"><table><thead>
<tr><th scope="col">${words.measure}</th>${ports.map((port) => html`<th scope="col">${port} ${words.baseline}</th><th scope="col">${words.exchange}</th><th scope="col">${words.change}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>
<p class="soft">* ${words.thin}</p>`
}

function changeCells(
  name: MeasureName,
  before: PortReport,
  after: PortReport,
  words: Words,
): Html[] {
  const [was, is] = [MEASURES[name].read(before), MEASURES[name].read(after)]
  const [a, b] = [valueOf(was), valueOf(is)]
  const change = a === null || b === null ? '–' : changeText(was.kind, b - a, words)
  const mark = isThin(was) || isThin(is) ? ' *' : ''
  return [
    html`<td>${counted(was)}</td>`,
    html`<td>${counted(is)}</td>`,
    html`<td>${change}${mark}</td>`,
  ]
}

const labelOf = (name: MeasureName, words: Words) =>
  words.measures[name] ?? MEASURES[name].label.trim()

/** A value with the counts behind it. */
function counted(measured: Measured): Html {
  return html`${valueText(measured)} <small>${countsText(measured, true)}</small>`
}

function changeText(kind: Measured['kind'], difference: number, words: Words): string {
  if (kind === 'share') return signedGrouped(100 * difference, 1, ` ${words.points}`)
  return kind === 'hours'
    ? signedGrouped(difference, 1, ` ${words.hour}`)
    : signedGrouped(difference, 0)
}

/** The steps of release and the classes of traders; medians and n of both arms. */
export function releaseTable({ arms }: StoredResult, words: Words): Html | null {
  const [baseline, exchange] = pairOf(arms)
  if (baseline === undefined || exchange === undefined || baseline.consignments === 0) return null
  const ports = Object.keys(baseline.byPort)
  const row = (name: string, read: (report: PortReport) => ReleaseHours) => html`
<tr><th scope="row">${name}</th>${ports.flatMap((port) =>
    [baseline, exchange].map(
      (arm) => html`<td>${hoursText(read(arm.byPort[port] as PortReport), words)}</td>`,
    ),
  )}</tr>`
  return html`<div class="wide"><table><thead>
<tr><th scope="col"></th>${ports.map((port) => html`<th scope="col">${port} ${words.baseline}</th><th scope="col">${words.exchange}</th>`)}</tr></thead><tbody>
${entries(words.steps).map(([step, name]) => row(name, ({ release }) => release.steps[step]))}
${row(words.released, ({ releaseHours }) => releaseHours)}
${entries(words.traders).map(([trader, name]) => row(name, ({ release }) => release.byTrader[trader]))}
</tbody></table></div>`
}

function hoursText({ p50, n }: ReleaseHours, words: Words): string {
  if (p50 === null || n < ENOUGH) return `${n === 0 ? '–' : words.thin}, n ${n}`
  return `${p50.toFixed(1)} h, n ${n}`
}

/** Every other arm beside the exchange: what it shares, and what that buys. Null when there is none. */
export function valueTable(
  { arms }: StoredResult,
  losses: readonly Loss[],
  words: Words,
): Html | null {
  const others = Object.keys(arms).filter((arm) => arm !== 'baseline' && arm !== 'exchange')
  if (others.length === 0) return null
  const columns = [
    'cellsGiven',
    'recallAt5',
    'precisionAt1',
    'harmFoundShare',
    'leadTimeHoursP50',
  ] as const
  const rows = ['baseline', ...others, 'exchange'].flatMap((arm) => {
    const report = arms[arm]
    if (report === undefined) return []
    const cells = columns.map((name) => html`<td>${counted(MEASURES[name].read(report))}</td>`)
    const loss = losses.find((one) => one.arm === arm)
    return [
      html`<tr><th scope="row">${arm}</th>${cells}<td>${loss === undefined ? '' : lossText(loss)}</td></tr>`,
    ]
  })
  return html`<div class="wide"><table><thead><tr><th scope="col">${words.arm}</th>${columns.map((name) => html`<th scope="col">${labelOf(name, words)}</th>`)}<th scope="col">${words.lost}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

/** `R13, R08; T10 4/5 → 1/5` */
function lossText({ silent, typologies }: Loss): string {
  const kinds = typologies.map(
    ({ typology, n, exchange, arm }) => `${typology} ${exchange}/${n} → ${arm}/${n}`,
  )
  return [...(silent.length > 0 ? [silent.join(' ')] : []), ...kinds].join('; ') || '–'
}

function pairOf(arms: Arms): readonly [Arms[string] | undefined, Arms[string] | undefined] {
  return [arms.baseline, arms.exchange]
}

function entries<K extends string>(record: Readonly<Record<K, string>>): readonly [K, string][] {
  return Object.entries(record) as [K, string][]
}
