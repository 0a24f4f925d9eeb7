import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'

type Point = readonly [x: number, y: number]

/** Tenths of a degree by which a coast may be drawn beside where it is, and the smallest island that is drawn. */
const [TOLERANCE, AREA_LEAST] = [7, 500]

/**
 * Natural Earth's land (1:110 million, public domain) in tenths of a degree, simplified: a line for each ring, its points as
 * `longitude latitude`, each after the first as the step from the one before. `node test/report/briefing/coast-rings.ts`
 * prints what `src/report/briefing/coasts.ts` holds.
 */
export function coastRings(): readonly string[] {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology
  const land = feature(topology, topology.objects.land as never) as unknown as Land
  const polygons = land.features.flatMap(({ geometry: { type, coordinates } }) =>
    type === 'Polygon' ? [coordinates as Polygon] : (coordinates as readonly Polygon[]),
  )
  return polygons
    .flat()
    .map((ring) => ring.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]))
    .filter((ring) => areaOf(ring) >= AREA_LEAST)
    .map(simplified)
    .map((ring) =>
      ring
        .map(([x, y], i) => {
          const [px, py] = ring[i - 1] ?? [0, 0]
          return `${x - px} ${y - py}`
        })
        .join(' '),
    )
}

type Polygon = readonly (readonly Point[])[]
type Land = {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: unknown }
  }[]
}

function areaOf(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] as Point
    return sum + x * ny - nx * y
  }, 0)
  return Math.abs(twice) / 2
}

/** Douglas and Peucker: a point goes when the line without it is near enough. */
function simplified(ring: readonly Point[]): readonly Point[] {
  const half = Math.floor(ring.length / 2)
  return [...thinned(ring.slice(0, half + 1)).slice(0, -1), ...thinned(ring.slice(half))]
}

function thinned(line: readonly Point[]): readonly Point[] {
  const [first, last] = [line[0] as Point, line.at(-1) as Point]
  let [farthest, at] = [0, 0]
  for (const [i, point] of line.entries()) {
    const far = distance(point, first, last)
    if (far > farthest) [farthest, at] = [far, i]
  }
  if (farthest <= TOLERANCE) return [first, last]
  return [...thinned(line.slice(0, at + 1)).slice(0, -1), ...thinned(line.slice(at))]
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

if (import.meta.main) for (const ring of coastRings()) process.stdout.write(`${ring}\n`)
