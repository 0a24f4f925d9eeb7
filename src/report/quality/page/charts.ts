import { ln } from '../../../kernel/math.ts'
import { type Html, html } from '../../page/html.ts'
import { number, percent } from '../figures.ts'
import type { FieldQuality, Mix, Quantiles } from '../quality-report.ts'

const WIDTH = 320
const ROW = 22
/** More than a character takes in any common font of the page's size, and the longest name that has its place. */
const CHARACTER = 7.5
const NAME_MAX = 14

/** A drawing of what was expected beside what was found, with its text for who cannot see it. */
export function chartOf(field: FieldQuality): Html {
  if (field.found === null) return html`<p class="none">Nothing was seen to measure.</p>`
  switch (field.kind) {
    case 'share':
      return bars([['', field.expected, field.found]], 1, percent)
    case 'spread':
      return bars(
        [['', field.expected, field.found]],
        Math.max(field.expected, field.found) * 1.1,
        (value) => `${number(value)} %`,
      )
    case 'mix':
      return mixBars(field.expected, field.found)
    case 'quantiles':
      return ranges(field.expected, field.found)
  }
}

type Bar = readonly [name: string, expected: number, found: number]

function mixBars(expected: Mix, found: Mix): Html {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])]
  const rows = names
    .map((name): Bar => [name, expected[name] ?? 0, found[name] ?? 0])
    .sort((a, b) => b[1] - a[1] || b[2] - a[2])
  return bars(rows, Math.max(...rows.flatMap(([, a, b]) => [a, b])), percent)
}

/** For each row a bar of what was found, and a mark at what was expected. */
function bars(rows: readonly Bar[], most: number, told: (value: number) => string): Html {
  const longest = Math.max(...rows.map(([name]) => short(name).length))
  const left = longest === 0 ? 0 : Math.ceil(longest * CHARACTER) + 6
  const room = WIDTH - left - 64
  const x = (value: number) => Math.round(left + (room * value) / (most || 1))
  const drawn = rows.map(
    ([name, expected, found], i) => html`
<text class="name" x="0" y="${i * ROW + 15}">${short(name)}<title>${name}</title></text>
<rect class="found" x="${left}" y="${i * ROW + 4}" width="${Math.max(1, x(found) - left)}" height="14"/>
<rect class="expected" x="${x(expected) - 1}" y="${i * ROW + 1}" width="3" height="20"/>
<text class="figure" x="${Math.max(x(found), x(expected)) + 6}" y="${i * ROW + 15}">${told(found)}</text>`,
  )
  const said = rows.map(
    ([name, expected, found]) => `${name} found ${told(found)}, expected ${told(expected)}`,
  )
  return svg(rows.length * ROW, said.join('; '), drawn)
}

/** 5th to 95th percentile as a line and the median as a point, on a logarithmic scale. */
function ranges(expected: Quantiles, found: Quantiles): Html {
  const all = [expected, found]
    .flatMap(({ p5, p50, p95 }) => [p5, p50, p95])
    .filter((one) => one > 0)
  const [low, high] = [ln(Math.min(...all)), ln(Math.max(...all))]
  const x = (value: number) =>
    Math.round(76 + (WIDTH - 96) * ((ln(Math.max(value, 1e-9)) - low) / (high - low || 1)))
  const line = (name: string, { p5, p50, p95 }: Quantiles, kind: string, y: number) => html`
<text class="name" x="0" y="${y + 4}">${name}</text>
<rect class="${kind}" x="${x(p5)}" y="${y - 2}" width="${Math.max(2, x(p95) - x(p5))}" height="4"/>
<circle class="${kind}" cx="${x(p50)}" cy="${y}" r="6"/>`
  const told = ({ p5, p50, p95 }: Quantiles) =>
    `${number(p5)} to ${number(p95)}, median ${number(p50)}`
  return svg(52, `found ${told(found)}; expected ${told(expected)}`, [
    line('found', found, 'found', 14),
    line('expected', expected, 'expected', 38),
  ])
}

function svg(height: number, said: string, inside: readonly Html[]): Html {
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${said.trim()}">${inside}</svg>`
}

/** What fits beside a bar: the name's beginning. The whole name is its title. */
function short(name: string): string {
  return name.length <= NAME_MAX ? name : `${name.slice(0, NAME_MAX - 1)}…`
}
