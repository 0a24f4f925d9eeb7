import { type Drawn, kindOf, pointAt } from './drawn.ts'

const [WIDTH, ROW, NAME] = [340, 26, 104]

/** Two bars for each name, one below the other. */
export function Bars({ plot: { series }, places, chosen, choose }: Drawn) {
  const most = Math.max(1, ...series.flatMap(({ points }) => points.map(({ y }) => y ?? 0)))
  const room = WIDTH - NAME - 8
  const point = (event: MouseEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect()
    const row = Math.floor(((event.clientY - box.top) / box.height) * places.length)
    choose(Math.min(places.length - 1, Math.max(0, row)))
  }
  return (
    // The slider below tells and chooses the same without a pointer.
    <svg viewBox={`0 0 ${WIDTH} ${places.length * ROW}`} aria-hidden="true" onMouseMove={point}>
      {places.map((place, i) => (
        <g key={place.x} class={i === chosen ? 'chosen' : undefined}>
          <rect class="row" x="0" y={i * ROW} width={WIDTH} height={ROW} />
          <text x="4" y={i * ROW + 17}>
            {place.name}
          </text>
          {series.map((one, bar) => (
            <rect
              key={one.arm}
              class={kindOf(one.arm)}
              x={NAME}
              y={i * ROW + 4 + bar * 10}
              width={Math.max(1, (room * (pointAt(one, place.x)?.y ?? 0)) / most)}
              height="8"
            />
          ))}
        </g>
      ))}
    </svg>
  )
}
