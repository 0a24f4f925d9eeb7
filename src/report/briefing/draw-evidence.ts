import type { Evidence } from '../evidence/evidence.ts'
import { type Html, html } from '../page/html.ts'
import { grouped } from '../summary/text.ts'
import { barPairs, type Line, lineChart } from './chart.ts'
import type { Words } from './words.ts'

/** Lines of fewer cases would say nothing. */
const ENOUGH = 30

/** Ladder, curves of rank, of release and of the yard; a chart of too few cases is replaced by a sentence. */
export function drawEvidence(evidence: Evidence, words: Words): Html {
  const ports = [...new Set(evidence.curves.map(({ port }) => port))]
  return html`
<h2>${words.ladder}</h2>
<p class="key soft"><span class="is-exchange">${words.exchange}</span> <span class="is-baseline">${words.baseline}</span></p>
<div class="cards large">${ports.map((port) => card(port, ladder(evidence, port, words), words))}</div>
<h2>${words.precision}</h2>
<div class="cards">${ports.map((port) => card(port, rank(evidence, port, 'precision', words), words))}</div>
<h2>${words.recall}</h2>
<div class="cards">${ports.map((port) => card(port, rank(evidence, port, 'recall', words), words))}</div>
<h2>${words.release}</h2>
<div class="cards">${ports.map((port) => card(port, release(evidence, port, words), words))}</div>
<h2>${words.yard}</h2>
<div class="cards">${ports.map((port) => card(port, yard(evidence, port, words), words))}</div>`
}

type Drawn = { readonly drawing: Html | null; readonly n: number }

function card(port: string, { drawing, n }: Drawn, words: Words): Html {
  return html`<section class="card"><h3>${port}</h3>${drawing ?? html`<p class="none">${words.thin}</p>`}<p class="figures">n ${grouped(n)}</p></section>`
}

function ladder({ ladder: rungs }: Evidence, port: string, words: Words): Drawn {
  const mine = rungs.filter((rung) => rung.port === port)
  const bars = mine.map(({ rule, baseline, exchange }) => ({
    name: rule,
    first: baseline.p50,
    second: exchange.p50,
    told: `${baseline.p50 ?? '–'} → ${exchange.p50 ?? '–'} h, n ${exchange.n}`,
  }))
  const said = mine
    .map(({ rule, exchange }) => `${words.rule} ${rule} ${exchange.p50} h`)
    .join('; ')
  return {
    drawing: barPairs(bars, said),
    n: Math.max(0, ...mine.map(({ exchange }) => exchange.n)),
  }
}

const percent = (value: number) => `${Math.round(100 * value)} %`

function lineOf(arm: string, words: Words, points: Line['points']): Line {
  const isBase = arm === 'baseline'
  return {
    name: isBase ? words.baseline : arm,
    kind: isBase ? 'expected' : 'found',
    points,
  }
}

function rank({ curves }: Evidence, port: string, of: 'precision' | 'recall', words: Words): Drawn {
  const mine = curves.filter((curve) => curve.port === port)
  const n = Math.max(0, ...mine.map(({ points }) => ranked(points)))
  const lines = mine.map(({ arm, points }) =>
    lineOf(
      arm,
      words,
      points.flatMap((point) => {
        const { value } = point[of]
        return value === null ? [] : [[point.percent, value] as const]
      }),
    ),
  )
  const said = lines.map(
    ({ name, points }) => `${name}: ${points.map(([x, y]) => `${x} % ${percent(y)}`).join(', ')}`,
  )
  const drawing =
    n < ENOUGH
      ? null
      : lineChart({ lines, xLabel: words.percent, yMax: 1, told: percent, said: said.join('; ') })
  return { drawing, n }
}

/** Consignments on a list, told by how many are in its widest part. */
function ranked(points: Evidence['curves'][number]['points']): number {
  const last = points.at(-1)
  return last === undefined ? 0 : Math.round((last.precision.n * 100) / last.percent)
}

function release(evidence: Evidence, port: string, words: Words): Drawn {
  const mine = evidence.release.filter((curve) => curve.port === port)
  const n = Math.max(0, ...mine.map((curve) => curve.n))
  const lines = mine.map(({ arm, points }) =>
    lineOf(
      arm,
      words,
      points.map(({ hours, share }) => [hours, share] as const),
    ),
  )
  const said = lines.map(
    ({ name, points }) => `${name}: ${points.map(([x, y]) => `${x} h ${percent(y)}`).join(', ')}`,
  )
  const drawing =
    n < ENOUGH
      ? null
      : lineChart({ lines, xLabel: words.hours, yMax: 1, told: percent, said: said.join('; ') })
  return { drawing, n }
}

function yard(evidence: Evidence, port: string, words: Words): Drawn {
  const mine = evidence.yard.filter((line) => line.port === port)
  const boxes = evidence.release.filter((curve) => curve.port === port).map(({ n }) => n)
  const n = Math.max(0, ...boxes)
  const lines = mine.map(({ arm, days }) =>
    lineOf(
      arm,
      words,
      days.map(({ day, waiting }) => [day, waiting] as const),
    ),
  )
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(([, y]) => y)))
  const said = lines.map(
    ({ name, points }) => `${name}: ${Math.max(0, ...points.map(([, y]) => y))}`,
  )
  const drawing =
    n < ENOUGH
      ? null
      : lineChart({
          lines,
          xLabel: words.day,
          yMax: most,
          told: (value) => String(Math.round(value)),
          said: said.join('; '),
        })
  return { drawing, n }
}
