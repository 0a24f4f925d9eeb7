import type { Evidence } from '../evidence/evidence.ts'
import { type Html, html } from '../page/html.ts'
import { ENOUGH } from '../summary/measured-text.ts'
import { grouped } from '../summary/text.ts'
import type { Briefing } from './briefing.ts'
import { barPairs, type Line, lineChart } from './chart.ts'
import type { Unit } from './shown.ts'
import { armIn } from './tables.ts'
import type { Words } from './words.ts'

/** Ladder, curves of rank, of release and of the yard; a chart of too few cases is replaced by a sentence. */
export function drawEvidence({ evidence, result }: Briefing, words: Words): Html {
  const ranked = (port: string) =>
    Math.max(0, ...Object.values(result.arms).map(({ byPort }) => byPort[port]?.illicit.n ?? 0))
  const ports = [...new Set(evidence.curves.map(({ port }) => port))]
  return html`
<h2>${words.ladder}</h2>
<p class="key soft"><span class="is-exchange">${words.exchange}</span> <span class="is-baseline">${words.baseline}</span>${evidence.ladder.some(({ baseline, exchange }) => isFew(baseline, exchange)) ? html` · * ${words.thin}` : undefined}</p>
<div class="cards large">${ports.map((port) => card(port, ladder(evidence, port, words), words))}</div>
<h2>${words.precision}</h2>
<div class="cards">${ports.map((port) => card(port, rank(evidence, port, 'precision', ranked(port), words), words))}</div>
<h2>${words.recall}</h2>
<div class="cards">${ports.map((port) => card(port, rank(evidence, port, 'recall', ranked(port), words), words))}</div>
<h2>${words.release}</h2>
<div class="cards">${ports.map((port) => card(port, release(evidence, port, words), words))}</div>
<h2>${words.yard}</h2>
<div class="cards">${ports.map((port) => card(port, yard(evidence, port, words), words))}</div>`
}

/** `of`: what n counts. Where the arms do not count the same, `n` is that of each. */
type Drawn = {
  readonly drawing: Html | null
  readonly n: number | readonly number[]
  readonly of: Unit
}

function card(port: string, { drawing, n, of }: Drawn, words: Words): Html {
  return html`<section class="card"><h3>${port}</h3>${drawing ?? html`<p class="none">${words.thin}</p>`}<p class="figures">n ${numbersOf(n, words)} ${words.units[of]}</p></section>`
}

/** `482`, or `482 → 478` where one arm has another. */
function numbersOf(n: number | readonly number[], words: Words): string {
  const different = [...new Set([n].flat())]
  return different.map((one) => words.digits(grouped(one))).join(' → ')
}

function ladder({ ladder: rungs }: Evidence, port: string, words: Words): Drawn {
  const mine = rungs.filter((rung) => rung.port === port)
  const bars = mine.map(({ rule, baseline, exchange }) => ({
    name: rule,
    first: baseline.p50,
    second: exchange.p50,
    told: `${baseline.p50 ?? '–'} → ${exchange.p50 ?? '–'} ${words.hour}, n ${numbersOf(countsOf(baseline, exchange), words)}${isFew(baseline, exchange) ? ' *' : ''}`,
  }))
  const said = mine
    .map(({ rule, exchange }) => `${words.rule} ${rule} ${exchange.p50} h`)
    .join('; ')
  return {
    drawing: barPairs(bars, said),
    n: Math.max(0, ...mine.map(({ exchange }) => exchange.n)),
    of: 'illicit',
  }
}

type Rung = Evidence['ladder'][number]['exchange']

/** How often a rule fired in each arm where it did: a median of two is not set against one of three unseen. */
const countsOf = (...arms: readonly Rung[]) =>
  arms.flatMap(({ p50, n }) => (p50 === null ? [] : [n]))

const isFew = (...arms: readonly Rung[]) => countsOf(...arms).some((n) => n < ENOUGH)

const percent = (value: number) => `${Math.round(100 * value)} %`

function lineOf(arm: string, words: Words, points: Line['points']): Line {
  return { name: armIn(arm, words), kind: arm === 'baseline' ? 'expected' : 'found', points }
}

/** `ranked`: consignments on the list whose truth is known. */
function rank(
  { curves }: Evidence,
  port: string,
  of: 'precision' | 'recall',
  ranked: number,
  words: Words,
): Drawn {
  const mine = curves.filter((curve) => curve.port === port)
  const [n, counted] =
    of === 'precision'
      ? ([ranked, 'consignments'] as const)
      : ([Math.max(0, ...mine.map(({ points }) => points[0]?.recall.n ?? 0)), 'illicit'] as const)
  // A point of few boxes says little: the curve begins where enough are looked at.
  const lines = mine.map(({ arm, points }) =>
    lineOf(
      arm,
      words,
      points.flatMap((point) => {
        const rate = point[of]
        if (rate.value === null || rate.n < ENOUGH) return []
        return [[point.percent, rate.value] as const]
      }),
    ),
  )
  const said = lines.map(
    ({ name, points }) => `${name}: ${points.map(([x, y]) => `${x} % ${percent(y)}`).join(', ')}`,
  )
  const drawing =
    n < ENOUGH
      ? null
      : lineChart({
          ...{ lines, xLabel: words.percent, told: percent, said: said.join('; ') },
          toldX: (value) => words.digits(String(value)),
          yMax: of === 'precision' ? shareAbove(lines) : 1,
        })
  return { drawing, n, of: counted }
}

/** The top of an axis of shares on which the highest point stands out. */
function shareAbove(lines: readonly Line[]): number {
  const highest = Math.max(0, ...lines.flatMap(({ points }) => points.map(([, y]) => y)))
  return [0.1, 0.2, 0.5].find((top) => highest <= top) ?? 1
}

function release(evidence: Evidence, port: string, words: Words): Drawn {
  const mine = evidence.release.filter((curve) => curve.port === port)
  const n = mine.map((curve) => curve.n)
  // An exchange that has nearly all of it stopped or kept leaves a curve of a handful beside one of many.
  const enough = mine.filter((curve) => curve.n >= ENOUGH)
  const lines = enough.map(({ arm, points }) =>
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
    enough.length < mine.length || enough.length === 0
      ? null
      : lineChart({
          ...{ lines, xLabel: words.hours, yMax: 1, told: percent, said: said.join('; ') },
          toldX: String,
        })
  return { drawing, n, of: 'consignments' }
}

function yard(evidence: Evidence, port: string, words: Words): Drawn {
  const mine = evidence.yard.filter((line) => line.port === port)
  const n = evidence.release.filter((curve) => curve.port === port).map((curve) => curve.n)
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
    Math.max(0, ...n) < ENOUGH
      ? null
      : lineChart({
          lines,
          xLabel: words.day,
          yMax: most,
          toldX: String,
          told: (value) => String(Math.round(value)),
          said: said.join('; '),
        })
  return { drawing, n, of: 'consignments' }
}
