import { type Html, html } from '../page/html.ts'
import { renderPage } from '../page/render-page.ts'
import { STYLE } from '../page/style.ts'
import { counted } from '../summary/text.ts'
import { figure, intervalText, labelOf, settingsText, signed } from './cell-text.ts'
import { drawDifferences } from './draw-differences.ts'
import { HEADLINES, type Headline } from './headlines.ts'
import type { SweepCell } from './sweep-cell.ts'
import { pointsOf, type Sweep } from './sweep-result.ts'
import type { SweepTable } from './sweep-table.ts'
import { BROKEN, brokenTexts, crossoverText, fewWorlds, OVER_SEEDS } from './sweep-text.ts'

/** A sweep as one page that needs nothing else: for each port and measure a drawing, and every figure in a table. */
export function renderSweepPage(
  sweep: Sweep,
  { cells, crossovers, findings, notJudged, broken }: SweepTable,
): string {
  const { scenario, days, seeds, worlds } = sweep
  const groups = groupsOf(cells)
  const body = html`
<h1>Sweep of ${scenario}</h1>
<p class="soft">${counted(days, 'day')}, ${counted(worlds.length, 'world')} of ${counted(seeds.length, 'seed')} (${seeds[0]} to ${seeds.at(-1)}). Each world is run with and without the exchange on the same trade; differences are paired by world. A line holds the middle 95 % of 1,000 draws of worlds; the point is the mean.</p>
${fewWorlds(sweep).map((line) => html`<p class="soft">${line}</p>`)}
${broken.length === 0 ? undefined : html`<h2>${BROKEN}</h2><ul>${brokenTexts(broken).map((line) => html`<li>✗ ${line}</li>`)}</ul>`}
${crossovers.length === 0 ? undefined : html`<h2>Where a gain ends</h2><ul>${crossovers.map((one) => html`<li>${crossoverText(one).trim()}</li>`)}</ul>`}
${findings.length === 0 && notJudged === null ? undefined : html`<h2>${OVER_SEEDS}</h2><ul>${findings.map(({ name, holds, evidence }) => html`<li>${holds ? '✓' : '✗'} ${name}; ${evidence}</li>`)}${notJudged === null ? undefined : html`<li>– ${notJudged}</li>`}</ul>`}
${groups.map(
  ({ title, rows }) => html`<h2>${title}</h2>
<div class="cards">${HEADLINES.map((measure) => card(measure, sweep, rows))}</div>`,
)}
<h2>All figures</h2>
${tableOf(cells)}`
  return renderPage(`Sweep of ${scenario}`, STYLE, body)
}

function groupsOf(cells: readonly SweepCell[]) {
  const groups = new Map<string, SweepCell[]>()
  for (const cell of cells) {
    const port = cell.port === 'both' ? 'Both ports' : cell.port
    const title = `${port}: ${cell.arm} against baseline`
    groups.set(title, [...(groups.get(title) ?? []), cell])
  }
  return [...groups].map(([title, rows]) => ({ title, rows }))
}

function card(measure: Headline, sweep: Sweep, rows: readonly SweepCell[]): Html {
  const mine = rows.filter((row) => row.measure === measure)
  const points = pointsOf(sweep.axes).map((settings, i) => ({
    name: settings.map(({ value }) => value).join(' · ') || 'all worlds',
    cell: mine[i] as SweepCell,
  }))
  const axes = sweep.axes.map(({ path }) => path).join(' · ')
  return html`
<section class="card">
<h3>${labelOf(measure)}</h3>
${drawDifferences(measure, points)}
<p class="figures">${axes === '' ? only(points[0]?.cell) : `by ${axes}`}</p>
</section>`
}

/** `25.0 % → 87.5 %, difference +62.5 pp (+41.7 to +83.3), 6 worlds`: what stands behind the only point of a drawing. */
function only(cell: SweepCell | undefined): string {
  if (cell === undefined) return ''
  const { measure, paired, adjusted } = cell
  const means = `${figure(measure, paired.baseline)} → ${figure(measure, paired.arm)}`
  const between = intervalText(measure, adjusted ?? paired.interval)
  return `${means}, difference ${signed(measure, paired.difference)} ${between}, ${counted(paired.worlds, 'world')}`
}

function tableOf(cells: readonly SweepCell[]): Html {
  const rows = cells.map(
    ({ settings, arm, port, measure, paired, adjusted }) => html`
<tr><th scope="row">${settingsText(settings)}</th><td>${arm}</td><td>${port}</td><td>${labelOf(measure)}</td><td>${figure(measure, paired.baseline)}</td><td>${figure(measure, paired.arm)}</td><td>${signed(measure, paired.difference)}</td><td>${intervalText(measure, paired.interval)}</td><td>${adjusted === undefined ? '' : intervalText(measure, adjusted)}</td><td>${paired.worlds}</td></tr>`,
  )
  return html`<div class="wide"><table>
<thead><tr><th scope="col">set</th><th scope="col">arm</th><th scope="col">port</th><th scope="col">measure</th><th scope="col">baseline</th><th scope="col">arm</th><th scope="col">difference</th><th scope="col">95 %</th><th scope="col">95 %, read together</th><th scope="col">worlds</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`
}
