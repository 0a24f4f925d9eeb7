import { geoDistance, geoInterpolate, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import land from 'world-atlas/land-110m.json'
import { type Place, seaLane } from './sea-lanes.ts'

export const WIDTH = 640
export const HEIGHT = 360
const MARGIN = 28

export type Chart = {
  /** Outline of the land, and the way between the ports, as SVG paths. */
  readonly land: string
  readonly lane: string
  /** Where something is that has come a share of the way from the first port to the second. */
  readonly along: (share: number) => readonly [number, number]
}

/** The lane between two ports, drawn so that it fills the picture with its middle in the middle. */
export function createChart(from: Place, to: Place): Chart {
  const way = seaLane(from, to, geoDistance as (a: Place, b: Place) => number)
  const stretches = way.slice(1).map((place, i) => {
    const start = way[i] as Place
    return {
      go: geoInterpolate(pair(start), pair(place)),
      length: geoDistance(pair(start), pair(place)),
    }
  })
  const total = stretches.reduce((sum, { length }) => sum + length, 0)
  const placeAt = (share: number): [number, number] => {
    let rest = Math.min(1, Math.max(0, share)) * total
    for (const { go, length } of stretches) {
      if (rest <= length) return go(length === 0 ? 0 : rest / length)
      rest -= length
    }
    return pair(to)
  }
  const line = {
    type: 'LineString' as const,
    coordinates: Array.from({ length: 61 }, (_, step) => placeAt(step / 60)),
  }
  const projection = geoNaturalEarth1()
    .rotate([-placeAt(0.5)[0], 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      line,
    )
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ])
  const path = geoPath(projection)
  const topology = land as unknown as Topology
  return {
    land: path(feature(topology, topology.objects.land as never)) ?? '',
    lane: path(line) ?? '',
    along: (share) => projection(placeAt(share)) ?? [0, 0],
  }
}

const pair = ([longitude, latitude]: Place): [number, number] => [longitude, latitude]
