import { type Html, html } from '../page/html.ts'
import { figure, intervalText, signed } from './cell-text.ts'
import type { Headline } from './headlines.ts'
import type { SweepCell } from './sweep-cell.ts'

const WIDTH = 340
const ROW = 24
/** More than a character takes in any common font of the page's size. */
const CHARACTER = 7.5
const NAME_MAX = 14
const FIGURE = 66

type Point = { readonly name: string; readonly cell: SweepCell }

/** A row for each point: the mean difference as a dot, its interval as a line, zero as a rule across all rows. */
export function drawDifferences(measure: Headline, points: readonly Point[]): Html {
  const known = points.flatMap(({ cell: { paired } }) => [
    paired.difference ?? 0,
    paired.interval?.low ?? 0,
    paired.interval?.high ?? 0,
  ])
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)]
  const left = Math.ceil(Math.max(...points.map(({ name }) => short(name).length)) * CHARACTER) + 8
  const room = WIDTH - left - FIGURE
  const x = (value: number) => Math.round(left + (room * (value - least)) / (most - least || 1))
  const height = points.length * ROW + 4
  const rows = points.map(({ name, cell: { paired } }, i) => {
    const y = i * ROW + 14
    const { difference, interval } = paired
    return html`
<text class="name" x="0" y="${y + 4}">${short(name)}<title>${name}</title></text>
${interval === null ? undefined : html`<rect class="found" x="${x(interval.low)}" y="${y - 2}" width="${Math.max(2, x(interval.high) - x(interval.low))}" height="4"/>`}
${difference === null ? undefined : html`<circle class="found" cx="${x(difference)}" cy="${y}" r="5"/>`}
<text x="${WIDTH - FIGURE + 8}" y="${y + 4}">${signed(measure, difference)}</text>`
  })
  const said = points.map(
    ({ name, cell: { paired } }) =>
      `${name}: ${figure(measure, paired.baseline)} to ${figure(measure, paired.arm)}, ${signed(measure, paired.difference)} ${intervalText(measure, paired.interval)}`,
  )
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${said.join('; ')}">
<rect class="zero" x="${x(0)}" y="0" width="1" height="${height}"/>${rows}</svg>`
}

/** What fits beside a drawing: the name's beginning. The whole name is its title. */
function short(name: string): string {
  return name.length <= NAME_MAX ? name : `${name.slice(0, NAME_MAX - 1)}…`
}
