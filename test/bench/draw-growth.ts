import type { Growth } from './growth.ts'

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM, RIGHT] = [760, 460, 70, 30, 50, 190]
const COLOURS = ['#0b6e99', '#b4500f', '#4a7a19', '#7a3b9c', '#9c1f3b']

/** Seconds against consignments, both logarithmic, a line for each stage. */
export function drawGrowth(grown: readonly Growth[]): string {
  const points = grown.flatMap((one) => one.points)
  const x = axis(
    points.map(({ n }) => n),
    LEFT,
    WIDTH - RIGHT,
  )
  const y = axis(
    points.map(({ seconds }) => seconds),
    HEIGHT - BOTTOM,
    TOP,
  )
  const lines = grown.map(({ stage, points: of, exponent }, i) => {
    const colour = COLOURS[i % COLOURS.length]
    const path = of.map(({ n, seconds }) => `${x.at(n)},${y.at(seconds)}`)
    const dots = path.map(
      (at) => `<circle cx="${at.split(',')[0]}" cy="${at.split(',')[1]}" r="3"/>`,
    )
    const label = `<text x="${WIDTH - RIGHT + 12}" y="${TOP + 22 * i + 8}">${stage}, exponent ${exponent}</text>`
    return `<g fill="${colour}" stroke="none"><polyline fill="none" stroke="${colour}" stroke-width="2" points="${path.join(' ')}"/>${dots.join('')}${label}</g>`
  })
  const grid = [
    ...x.decades.map(
      (n) =>
        `<line x1="${x.at(n)}" x2="${x.at(n)}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/><text x="${x.at(n)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${n.toLocaleString('en')}</text>`,
    ),
    ...y.decades.map(
      (s) =>
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.at(s)}" y2="${y.at(s)}"/><text x="${LEFT - 6}" y="${y.at(s) + 4}" text-anchor="end">${s} s</text>`,
    ),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<g stroke="#ddd" fill="#333">${grid.join('').replaceAll('<text', '<text stroke="none"')}</g>`,
    ...lines,
    `<text x="${LEFT}" y="${HEIGHT - 10}" fill="#333">consignments; time of one stage, both axes logarithmic</text>`,
    '</svg>',
  ].join('\n')
}

function axis(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.ceil(Math.log10(Math.max(...values)))
  return {
    at: (value: number) =>
      Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
    decades: Array.from({ length: high - low + 1 }, (_, i) => Number(`1e${low + i}`)),
  }
}
