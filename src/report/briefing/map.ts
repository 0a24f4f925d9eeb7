import { type Html, html } from '../page/html.ts'
import type { Briefing, Place } from './briefing.ts'

const [WIDTH, HEIGHT] = [680, 210]

/** The ports on a plain grid of latitude and longitude, with a curve for each lane. The Pacific is in the middle. */
export function drawMap({ places, lanes }: Pick<Briefing, 'places' | 'lanes'>): Html | null {
  if (places.length === 0) return null
  const east = (place: Place) => (place.longitude + 360) % 360
  const [west, far] = [Math.min(...places.map(east)) - 15, Math.max(...places.map(east)) + 15]
  const latitudes = places.map(({ latitude }) => latitude)
  const [south, north] = [Math.min(...latitudes) - 15, Math.max(...latitudes) + 25]
  const x = (longitude: number) => Math.round((WIDTH * (longitude - west)) / (far - west))
  const y = (latitude: number) => Math.round((HEIGHT * (north - latitude)) / (north - south))
  const at = new Map(places.map((place) => [place.locode, [x(east(place)), y(place.latitude)]]))
  const said = lanes.map(({ from, to }) => `${from} to ${to}`).join(', ')
  return html`<svg class="broad" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
${steps(west, far, 30).map((longitude) => html`<line class="rule" x1="${x(longitude)}" x2="${x(longitude)}" y1="0" y2="${HEIGHT}"/>`)}
${steps(south, north, 15).map((latitude) => html`<line class="rule" x1="0" x2="${WIDTH}" y1="${y(latitude)}" y2="${y(latitude)}"/>`)}
${lanes.flatMap((lane, i) => curve(at.get(lane.from), at.get(lane.to), i))}
${places.flatMap((place) => dot(at.get(place.locode)))}
${labels(places, at)}
</svg>`
}

type Point = readonly number[] | undefined

/** Lanes of a pair lie one above the other, so that both are seen. */
function curve(from: Point, to: Point, i: number): readonly Html[] {
  if (from === undefined || to === undefined) return []
  const [x1, y1, x2, y2] = [from[0] ?? 0, from[1] ?? 0, to[0] ?? 0, to[1] ?? 0]
  const lift = 45 + 28 * (i % 2)
  return [
    html`<path class="${i % 2 === 0 ? 'found' : 'expected'} stroke" d="M ${x1} ${y1} Q ${(x1 + x2) / 2} ${(y1 + y2) / 2 - lift} ${x2} ${y2}"/>`,
  ]
}

function dot(point: Point): readonly Html[] {
  if (point === undefined) return []
  return [html`<circle class="found" cx="${point[0] ?? 0}" cy="${point[1] ?? 0}" r="5"/>`]
}

/** More than a character takes in any common font of the page's size. */
const CHARACTER = 7.5

/** Names beside their ports; of two that would lie on each other the first is written. */
function labels(places: readonly Place[], at: ReadonlyMap<string, readonly number[]>): Html[] {
  const taken: (readonly [left: number, right: number, y: number])[] = []
  return places.flatMap(({ locode, name }) => {
    const [cx = 0, cy = 0] = at.get(locode) ?? []
    const text = `${name} ${locode}`
    const width = text.length * CHARACTER
    const isEast = cx > WIDTH / 2
    const [left, right, y] = isEast ? [cx - width, cx, cy + 20] : [cx, cx + width, cy + 20]
    if (taken.some(([l, r, ty]) => left < r && right > l && Math.abs(y - ty) < 16)) return []
    taken.push([left, right, y])
    return [html`<text class="${isEast ? 'end' : 'start'}" x="${cx}" y="${y}">${text}</text>`]
  })
}

function steps(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step)
}
