import { type Drawn, kindOf, pointAt } from './drawn.ts'
import { figure } from './figures.ts'

const [WIDTH, HEIGHT] = [340, 190]
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 12, 10, 24]

/** Lines over two axes; the baseline is dashed, so that nobody needs its colour. */
export function Lines({ plot, places, chosen, choose }: Drawn) {
  const { series, yUnit } = plot
  const xs = places.map(({ x }) => x)
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const ys = series.flatMap(({ points }) => points.map(({ y }) => y ?? 0))
  const most = yUnit === 'share' ? 1 : Math.max(1, ...ys)
  const xAt = (x: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (x - from)) / (to - from || 1)
  const yAt = (y: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * y) / most
  const here = places[chosen]?.x ?? from

  const point = (event: MouseEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * WIDTH
    const distances = xs.map((one) => Math.abs(xAt(one) - x))
    choose(distances.indexOf(Math.min(...distances)))
  }
  return (
    // The slider below tells and chooses the same without a pointer.
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" onMouseMove={point}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            class="rule"
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={yAt(part * most)}
            y2={yAt(part * most)}
          />
          <text class="end" x={LEFT - 5} y={yAt(part * most) + 4}>
            {yUnit === 'share' ? `${100 * part} %` : figure(part * most, yUnit)}
          </text>
        </g>
      ))}
      <text x={LEFT} y={HEIGHT - 6}>
        {from}
      </text>
      <text class="end" x={WIDTH - RIGHT} y={HEIGHT - 6}>
        {to}
      </text>
      <line class="cursor" x1={xAt(here)} x2={xAt(here)} y1={TOP} y2={HEIGHT - BOTTOM} />
      {series.map(({ arm, points }) => (
        <polyline
          key={arm}
          class={kindOf(arm)}
          points={points
            .flatMap(({ x, y }) =>
              y === null ? [] : [`${xAt(x).toFixed(1)},${yAt(y).toFixed(1)}`],
            )
            .join(' ')}
        />
      ))}
      {series.map((one) => {
        const y = pointAt(one, here)?.y ?? null
        return y === null ? null : (
          <circle key={one.arm} class={kindOf(one.arm)} cx={xAt(here)} cy={yAt(y)} r="4.5" />
        )
      })}
    </svg>
  )
}
