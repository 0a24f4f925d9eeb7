import { typologyText } from '../../../domain/typologies.ts'
import { type Html, html } from '../../page/html.ts'
import { renderPage } from '../../page/render-page.ts'
import { STYLE } from '../../page/style.ts'
import { figuresOf, scoreText } from '../figures.ts'
import type { FieldQuality, PlantedRecall, QualityReport } from '../quality-report.ts'
import { chartOf } from './charts.ts'

/** The report as one page that needs nothing else. */
export function renderQualityPage(report: QualityReport): string {
  const { scenario, seed, consignments, fields, recall, targets } = report
  const body = html`
<h1>Quality of the trade of ${scenario}</h1>
${verdict(report)}
<p class="soft">Seed ${seed}, ${consignments} consignments. A field scores 1 while it is within what is allowed, and 0 at four times that.</p>
<p class="soft">Targets: ${targets.title}. ${targets.source}</p>
<h2>Planted lies</h2>
${recallTable(recall)}
<h2>Fields</h2>
<p class="key soft"><span>found</span><span>expected</span></p>
<div class="cards">${[...fields].sort(worstFirst).map(card)}</div>`
  return renderPage(`Quality of ${scenario}`, STYLE, body)
}

function verdict({ overall, threshold, ok }: QualityReport): Html {
  const words = ok ? 'good enough' : 'not good enough'
  return html`<p class="verdict ${ok ? 'good' : 'bad'}">${scoreText(overall)}, ${words}</p>
<p class="soft">Wanted: ${scoreText(threshold)} overall, every planted lie that is looked for recognised, nobody honest accused.</p>`
}

function recallTable(recall: readonly PlantedRecall[]): Html {
  if (recall.length === 0) return html`<p>No lie was planted.</p>`
  const rows = recall.map(
    ({ typology, planted, recognised }) => html`
<tr><th scope="row">${typologyText(typology)}</th><td>${planted}</td><td>${recognised ?? 'not looked for'}</td></tr>`,
  )
  return html`<table class="planted">
<thead><tr><th scope="col">Typology</th><th scope="col">planted</th><th scope="col">recognised</th></tr></thead>
<tbody>${rows}</tbody>
</table>`
}

function card(field: FieldQuality): Html {
  const { expected, found } = figuresOf(field)
  const mark =
    field.score === null ? '' : field.score >= 0.9 ? 'good' : field.score < 0.5 ? 'bad' : ''
  return html`
<section class="card" id="${field.id}">
<div class="head"><h3>${field.title}</h3><span class="score ${mark}">${scoreText(field.score)}</span></div>
${chartOf(field)}
<p class="figures">found ${found} · expected ${expected} · n ${field.n}${field.where ? ` · ${field.where}` : ''}</p>
${field.source === undefined ? undefined : html`<p class="figures">Source: ${field.source}</p>`}
</section>`
}

/** The worst at the top; what was not measured at the end. */
function worstFirst(a: FieldQuality, b: FieldQuality): number {
  return (a.score ?? 2) - (b.score ?? 2)
}
