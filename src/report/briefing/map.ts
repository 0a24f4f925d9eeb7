import { type Html, html } from '../page/html.ts'
import type { Briefing, Place } from './briefing.ts'
import { COASTS } from './coasts.ts'

const [WIDTH, HEIGHT] = [680, 250]
/** Degrees of sea and land that are drawn around the ports at least. */
const [AROUND, ABOVE] = [14, 22]

/** The ports on a plain grid of latitude and longitude with the coasts, and a curve for each lane: no ship's course. */
export function drawMap({ places, lanes }: Pick<Briefing, 'places' | 'lanes'>): Html | null {
  if (places.length === 0) return null
  const frame = frameOf(places)
  const { x, y, west, east, south, north } = frame
  const at = new Map(
    places.map((place) => [place.locode, [x(frame.longitude(place)), y(place.latitude)]]),
  )
  const said = lanes.map(({ from, to }) => `${from} to ${to}`).join(', ')
  return html`<svg class="broad map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
<path class="land" d="${coast(frame)}"/>
${steps(west, east, 30).map((longitude) => html`<line class="rule" x1="${x(longitude)}" x2="${x(longitude)}" y1="0" y2="${HEIGHT}"/>`)}
${steps(south, north, 15).map((latitude) => html`<line class="rule" x1="0" x2="${WIDTH}" y1="${y(latitude)}" y2="${y(latitude)}"/>`)}
${lanes.flatMap((lane, i) => curve(at.get(lane.from), at.get(lane.to), i))}
${places.flatMap((place) => dot(at.get(place.locode)))}
<g class="wide-only">${labels(places, at, CHARACTER)}</g><g class="narrow-only">${labels(places, at, 2 * CHARACTER)}</g>
</svg>`
}

/** What of the world is drawn, as large as fits, a degree as long either way. */
function frameOf(places: readonly Place[]) {
  const first = afterWidestGap(places)
  const longitude = (place: Place) => first + modulo(place.longitude - first)
  const longitudes = places.map(longitude)
  const latitudes = places.map(({ latitude }) => latitude)
  const [left, right] = [Math.min(...longitudes) - AROUND, Math.max(...longitudes) + AROUND]
  const [bottom, top] = [Math.min(...latitudes) - AROUND, Math.max(...latitudes) + ABOVE]
  const degree = Math.min(WIDTH / (right - left), HEIGHT / (top - bottom))
  const [west, north] = [(left + right - WIDTH / degree) / 2, (top + bottom + HEIGHT / degree) / 2]
  return {
    ...{ west, north, longitude },
    east: west + WIDTH / degree,
    south: north - HEIGHT / degree,
    x: (longitude: number) => Math.round(degree * (longitude - west)),
    y: (latitude: number) => Math.round(degree * (north - latitude)),
  }
}
type Frame = ReturnType<typeof frameOf>

/** The longitude at which a map of these places is best begun: they lie on the shorter way round the world. */
function afterWidestGap(places: readonly Place[]): number {
  const sorted = places.map(({ longitude }) => modulo(longitude)).sort((a, b) => a - b)
  const gaps = sorted.map((longitude, i) => ({
    longitude,
    gap: modulo(longitude - (sorted.at(i - 1) ?? longitude)) || 360,
  }))
  return gaps.reduce((widest, one) => (one.gap > widest.gap ? one : widest)).longitude
}

const modulo = (degrees: number) => ((degrees % 360) + 360) % 360

/** The coasts within the frame as one path, in whole pixels; the world is repeated where the frame leaves it. */
function coast({ x, y, west, east, south, north }: Frame): string {
  return COASTS.flatMap((ring) => {
    const points = pointsOf(ring)
    return [-360, 0, 360].flatMap((turn) => {
      const longitudes = points.map(([longitude]) => longitude + turn)
      const latitudes = points.map(([, latitude]) => latitude)
      const isSeen =
        Math.min(...longitudes) < east &&
        Math.max(...longitudes) > west &&
        Math.min(...latitudes) < north &&
        Math.max(...latitudes) > south
      if (!isSeen) return []
      const drawn = points.map(([longitude, latitude]) => `${x(longitude + turn)} ${y(latitude)}`)
      return [`M${drawn.filter((point, i) => point !== drawn[i - 1]).join('L')}Z`]
    })
  }).join('')
}

/** Longitude and latitude of each point of a ring, in degrees. */
function pointsOf(ring: string): readonly (readonly [number, number])[] {
  const numbers = ring.split(' ').map(Number)
  let [longitude, latitude] = [0, 0]
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    longitude += numbers[2 * i] ?? 0
    latitude += numbers[2 * i + 1] ?? 0
    return [longitude / 10, latitude / 10] as const
  })
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

/**
 * Names beside their ports; of two that would lie on each other the first is written. A phone shrinks the map, so that it
 * writes them twice as large.
 */
function labels(
  places: readonly Place[],
  at: ReadonlyMap<string, readonly number[]>,
  character: number,
): Html[] {
  const taken: (readonly [left: number, right: number, y: number])[] = []
  return places.flatMap(({ locode, name }) => {
    const [cx = 0, cy = 0] = at.get(locode) ?? []
    const text = `${name} ${locode}`
    const width = text.length * character
    const isEast = cx > WIDTH / 2
    const line = 2.2 * character
    const [left, right, y] = isEast ? [cx - width, cx, cy + line] : [cx, cx + width, cy + line]
    if (taken.some(([l, r, ty]) => left < r && right > l && Math.abs(y - ty) < line)) return []
    taken.push([left, right, y])
    return [html`<text class="${isEast ? 'end' : 'start'}" x="${cx}" y="${y}">${text}</text>`]
  })
}

function steps(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step)
}
