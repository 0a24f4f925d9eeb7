import { useState } from 'preact/hooks'
import type { Plot } from '../../../domain/reads/results-page.ts'
import { Table } from '../../parts/table.tsx'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'
import { Bars } from './bars.tsx'
import { kindOf, type Place, pointAt } from './drawn.ts'
import { counts, figure } from './figures.ts'
import { Lines } from './lines.tsx'

/** A drawing whose values are told for the place that is pointed at, or chosen with the slider; and all of them as a table. */
export function PlotCard({ plot }: { readonly plot: Plot }) {
  const t = useTexts()
  const { what, port, n, isThin, xUnit } = plot
  const places = placesOf(plot)
  const [isOpen, setOpen] = useState(false)
  const [chosen, choose] = useState(Math.max(0, Math.floor((places.length - 1) / 2)))
  if (isThin || places.length === 0)
    return (
      <figure class="card plot">
        <figcaption>
          {port}: {t.results.plots[what]}
        </figcaption>
        <p class="soft">{fill(t.results.thin, { n })}</p>
      </figure>
    )
  const place = Math.min(chosen, places.length - 1)
  const drawn = { plot, places, chosen: place, choose }
  return (
    <figure class="card plot">
      <figcaption>
        {port}: {t.results.plots[what]}
      </figcaption>
      {xUnit === 'rule' ? <Bars {...drawn} /> : <Lines {...drawn} />}
      <input
        type="range"
        min={0}
        max={places.length - 1}
        value={place}
        aria-label={fill(t.results.point, { plot: t.results.plots[what], port })}
        aria-valuetext={told(plot, places[place] as Place, t.results.xUnits[xUnit])}
        onInput={(event) => choose(Number(event.currentTarget.value))}
      />
      <Told plot={plot} place={places[place] as Place} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t.results.values} <span class="soft">{fill(t.results.n, { n })}</span>
        </summary>
        {isOpen && <Values plot={plot} places={places} />}
      </details>
    </figure>
  )
}

/** Every point, for who would rather read than look. */
function Values({ plot, places }: { readonly plot: Plot; readonly places: readonly Place[] }) {
  const t = useTexts()
  const { port, what, xUnit } = plot
  return (
    <Table
      label={`${port}: ${t.results.plots[what]}`}
      head={[t.results.xUnits[xUnit], ...plot.series.map(({ arm }) => arm)]}
    >
      {places.map((one) => (
        <tr key={one.x}>
          <th scope="row">{one.name}</th>
          {plot.series.map((series) => {
            const point = pointAt(series, one.x)
            return (
              <td class="number">
                {figure(point?.y ?? null, plot.yUnit)}{' '}
                <span class="soft">{point && counts(point)}</span>
              </td>
            )
          })}
        </tr>
      ))}
    </Table>
  )
}

function placesOf({ series, labels }: Plot): readonly Place[] {
  const xs = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))]
  return xs.sort((a, b) => a - b).map((x) => ({ x, name: labels?.[x] ?? String(x) }))
}

/** The values at a place: as text beside swatches of the colours. */
function Told({ plot, place }: { readonly plot: Plot; readonly place: Place }) {
  const t = useTexts()
  return (
    <p class="told">
      <strong>
        {place.name} {plot.xUnit !== 'rule' && t.results.xUnits[plot.xUnit]}
      </strong>
      {plot.series.map((series) => {
        const point = pointAt(series, place.x)
        return (
          <span key={series.arm} class={`of ${kindOf(series.arm)}`}>
            {series.arm} {figure(point?.y ?? null, plot.yUnit)}{' '}
            <span class="soft">{point && counts(point)}</span>
          </span>
        )
      })}
    </p>
  )
}

function told(plot: Plot, { x, name }: Place, unit: string): string {
  const values = plot.series.map((series) => {
    const point = pointAt(series, x)
    return `${series.arm} ${figure(point?.y ?? null, plot.yUnit)} ${point ? counts(point) : ''}`
  })
  return `${name} ${unit}: ${values.join(', ')}`
}
