import { type Html, html } from '../page/html.ts'

const [WIDTH, HEIGHT] = [340, 190]
const [LEFT, RIGHT, TOP, BOTTOM] = [48, 12, 26, 36]

export type Line = {
  readonly name: string
  /** The class of its colour. */
  readonly kind: 'found' | 'expected'
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** Lines over two axes, with a name for each; null when no line has a point. */
export function lineChart(chart: {
  readonly lines: readonly Line[]
  readonly xLabel: string
  readonly yMax: number
  readonly told: (y: number) => string
  readonly toldX: (x: number) => string
  readonly said: string
}): Html | null {
  const { lines, xLabel, yMax, told, toldX, said } = chart
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x))
  if (xs.length === 0) return null
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const x = (value: number) =>
    round(LEFT + ((WIDTH - LEFT - RIGHT) * (value - from)) / (to - from || 1))
  const y = (value: number) =>
    round(HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * value) / (yMax || 1))
  const rules = [0, 0.5, 1].map((part) => part * yMax)
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
${rules.map(
  (
    value,
  ) => html`<line class="rule" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}"/>
<text class="name end" x="${LEFT - 5}" y="${y(value) + 4}">${told(value)}</text>`,
)}
<text class="name" x="${LEFT}" y="${HEIGHT - BOTTOM + 15}">${toldX(from)}</text>
<text class="name end" x="${WIDTH - RIGHT}" y="${HEIGHT - BOTTOM + 15}">${toldX(to)}</text>
<text class="name middle" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 4}">${xLabel}</text>
${lines.map(({ points, kind }) => html`<polyline class="${kind} stroke" points="${points.map(([px, py]) => `${x(px)},${y(py)}`).join(' ')}"/>`)}
${lines.map(({ name, kind }, i) => html`<rect class="${kind}" x="${LEFT + i * 130}" y="4" width="10" height="10"/><text x="${LEFT + i * 130 + 15}" y="13">${name}</text>`)}
</svg>`
}

export type Bar = {
  readonly name: string
  readonly first: number | null
  readonly second: number | null
  /** What is written behind the bars. */
  readonly told: string
}

const ROW = 30
const LADDER = 470
const NAME = 92
const TOLD = 190

/** Two bars for each name, one above the other, none for what has no value; null without a bar. */
export function barPairs(bars: readonly Bar[], said: string): Html | null {
  const most = Math.max(0, ...bars.flatMap(({ first, second }) => [first ?? 0, second ?? 0]))
  if (bars.length === 0 || most === 0) return null
  const room = LADDER - NAME - TOLD
  const bar = (kind: 'expected' | 'found', value: number | null, y: number) =>
    value === null
      ? undefined
      : html`<rect class="${kind}" x="${NAME}" y="${y}" width="${Math.max(1, round((room * value) / most))}" height="9"/>`
  const rows = bars.map(
    ({ name, first, second, told }, i) => html`
<text class="name" x="0" y="${i * ROW + 18}">${name}</text>
${bar('expected', first, i * ROW + 4)}
${bar('found', second, i * ROW + 14)}
<text x="${LADDER - TOLD + 6}" y="${i * ROW + 18}">${told}</text>`,
  )
  return html`<svg class="bars" viewBox="0 0 ${LADDER} ${bars.length * ROW + 4}" role="img" aria-label="${said}">${rows}</svg>`
}

const round = (value: number) => Math.round(value * 10) / 10
