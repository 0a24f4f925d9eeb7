import { typologyText } from '../../domain/typologies.ts'
import type { ArmReport, PortReport, ReleaseHours } from '../arm-report.ts'
import { valueOf } from '../compare-arms.ts'
import type { Loss } from '../evidence/losses.ts'
import { MEASURES, type MeasureName } from '../measures.ts'
import { type Html, html } from '../page/html.ts'
import type { StoredResult } from '../run-result.ts'
import { isThin } from '../summary/measured-text.ts'
import { grouped } from '../summary/text.ts'
import type { Briefing, Place } from './briefing.ts'
import { SHOWN, UNITS, type Unit } from './shown.ts'
import type { Words } from './words.ts'
import { changeIn, MARK, written } from './written.ts'

type Arms = StoredResult['arms']

/** A table for each port: the baseline, the exchange, and the change. */
export function partnersTable({ result: { arms }, places }: Briefing, words: Words): Html | null {
  const [baseline, exchange] = pairOf(arms)
  if (baseline === undefined || exchange === undefined) return null
  const heads = [words.baseline, words.exchange, words.change]
  const tables = pairs(baseline, exchange).map(([port, before, after]) => {
    const { n, of } = after.illicit
    const said = words.inbound(words.digits(grouped(n)), words.digits(grouped(of)))
    return html`<section><h3>${nameOf(port, places)}</h3><p class="figures">${said}</p>
${sideTable(
  words.measure,
  heads,
  SHOWN.map((name) => [labelOf(name, words, UNITS[name]), changeCells(name, before, after, words)]),
)}</section>`
  })
  return html`<div class="sides">${tables}</div>${ofMarks(tables, words)}`
}

function changeCells(
  name: MeasureName,
  before: PortReport,
  after: PortReport,
  words: Words,
): readonly Html[] {
  const [was, is] = [MEASURES[name].read(before), MEASURES[name].read(after)]
  const [a, b] = [valueOf(was), valueOf(is)]
  const isKnown = a !== null && b !== null && !isThin(was) && !isThin(is)
  return [
    written(was, words),
    written(is, words),
    html`${isKnown ? changeIn(was.kind, b - a, words) : '–'}`,
  ]
}

/** What a measure is called, and what it counts. */
function labelOf(name: MeasureName, words: Words, unit: Unit | null = null): Html {
  const english = MEASURES[name].label
  const label = words.measures[name] ?? english.trim()
  const named = html`${label}${unit === null ? undefined : html` <small>${words.units[unit]}</small>`}`
  return english.startsWith(' ') ? html`<span class="sub">${named}</span>` : named
}

/** `Los Angeles USLAX` */
export const nameOf = (port: string, places: readonly Place[]): string =>
  [places.find(({ locode }) => locode === port)?.name, port].filter(Boolean).join(' ')

/** The steps of release and the classes of traders, a table for each port; medians and n of both arms. */
export function releaseTable({ result: { arms }, places }: Briefing, words: Words): Html | null {
  const [baseline, exchange] = pairOf(arms)
  if (baseline === undefined || exchange === undefined || baseline.consignments === 0) return null
  const heads = [words.baseline, words.exchange]
  const tables = pairs(baseline, exchange).map(([port, ...reports]) => {
    const row = (name: string, read: (report: PortReport) => ReleaseHours) =>
      [
        html`${name}`,
        reports.map((report) =>
          written({ kind: 'hours', value: read(report).p50, n: read(report).n }, words),
        ),
      ] as const
    return html`<section><h3>${nameOf(port, places)}</h3>${sideTable('', heads, [
      ...entries(words.steps).map(([step, name]) =>
        row(name, ({ release }) => release.steps[step]),
      ),
      row(words.released, ({ releaseHours }) => releaseHours),
      ...entries(words.traders).map(([trader, name]) =>
        row(name, ({ release }) => release.byTrader[trader]),
      ),
    ])}</section>`
  })
  return html`<div class="sides">${tables}</div>${ofMarks(tables, words)}`
}

/** What a star means, where there is one. */
export function ofMarks(parts: readonly Html[], words: Words): Html | undefined {
  if (!parts.some((part) => part.html.includes(MARK))) return undefined
  return html`<p class="soft">* ${words.thin}: ${words.counts}</p>`
}

type Row = readonly [name: Html, cells: readonly Html[]]

function sideTable(corner: string, heads: readonly string[], rows: readonly Row[]): Html {
  return html`<table><thead>
<tr><th scope="col">${corner}</th>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name, cells]) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table>`
}

const pairs = (baseline: ArmReport, exchange: ArmReport) =>
  Object.entries(exchange.byPort).flatMap(([port, after]) => {
    const before = baseline.byPort[port]
    return before === undefined ? [] : [[port, before, after] as const]
  })

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
    const cells = columns.map(
      (name) => html`<td>${written(MEASURES[name].read(report), words)}</td>`,
    )
    const loss = losses.find((one) => one.arm === arm)
    return [
      html`<tr><th scope="row">${armIn(arm, words)}</th>${cells}<td>${loss === undefined ? '' : lossText(loss, words)}</td></tr>`,
    ]
  })
  return html`<div class="wide"><table><thead><tr><th scope="col">${words.arm}</th>${columns.map((name) => html`<th scope="col">${labelOf(name, words)}</th>`)}<th scope="col">${words.lost}</th></tr></thead><tbody>${rows}</tbody></table></div>${ofMarks(rows, words)}`
}

/** A pair's arms have names of their own; others are called as a command calls them. */
export function armIn(arm: string, words: Words): string {
  return arm === 'baseline' ? words.baseline : arm === 'exchange' ? words.exchange : arm
}

/** `R13 R08; T10 rip-on, seal replaced 4/5 → 1/5` */
function lossText({ silent, typologies }: Loss, words: Words): string {
  const kinds = typologies.map(
    ({ typology, n, exchange, arm }) =>
      `${typologyText(typology, words.language)} ${exchange}/${n} → ${arm}/${n}`,
  )
  return [...(silent.length > 0 ? [silent.join(' ')] : []), ...kinds].join('; ') || '–'
}

function pairOf(arms: Arms): readonly [Arms[string] | undefined, Arms[string] | undefined] {
  return [arms.baseline, arms.exchange]
}

function entries<K extends string>(record: Readonly<Record<K, string>>): readonly [K, string][] {
  return Object.entries(record) as [K, string][]
}
