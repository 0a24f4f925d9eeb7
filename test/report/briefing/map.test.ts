import { describe, expect, it } from 'vitest'
import { COASTS } from '../../../src/report/briefing/coasts.ts'
import { drawMap } from '../../../src/report/briefing/map.ts'
import { coastRings } from './coast-rings.ts'

const place = (locode: string, latitude: number, longitude: number) => ({
  ...{ locode, latitude, longitude },
  name: locode,
})
const PLACES = {
  haiphong: place('VNHPH', 20.86, 106.68),
  losAngeles: place('USLAX', 33.73, -118.26),
  rotterdam: place('NLRTM', 51.95, 4.14),
  newYork: place('USNYC', 40.67, -74.05),
}

/** The map of a lane as text. */
function mapOf(from: keyof typeof PLACES, to: keyof typeof PLACES): string {
  const places = [PLACES[from], PLACES[to]]
  const lanes = [{ from: PLACES[from].locode, to: PLACES[to].locode }]
  return drawMap({ places, lanes })?.html ?? ''
}

const across = (map: string) =>
  [...map.matchAll(/<circle[^>]* cx="(\d+)"/g)].map(([, x]) => Number(x))

it('coasts are those of the public source, simplified', () => {
  expect(COASTS).toEqual(coastRings())
})

describe.each([
  ['haiphong', 'losAngeles', 'west of'],
  ['newYork', 'rotterdam', 'west of'],
  ['haiphong', 'rotterdam', 'east of'],
] as const)('the map from %s to %s', (from, to, side) => {
  const map = mapOf(from, to)
  const [start = 0, end = 0] = across(map)

  it(`draws the first port ${side} the second, on the shorter way, within the frame`, () => {
    expect(side === 'west of' ? start < end : start > end).toBe(true)
    for (const x of [start, end]) {
      expect(x).toBeGreaterThan(20)
      expect(x).toBeLessThan(660)
    }
  })

  it('has land, and is small', () => {
    const land = map.match(/class="land" d="([^"]*)"/)?.[1] ?? ''
    expect(land.match(/L/g)?.length).toBeGreaterThan(100)
    expect(land).not.toMatch(/NaN|undefined/)
    expect(map.length).toBeLessThan(16_000)
  })
})

it('a port on the coast lies where land begins', () => {
  const land = mapOf('haiphong', 'losAngeles').match(/class="land" d="([^"]*)"/)?.[1] ?? ''
  const points = [...land.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  const ports = [...mapOf('haiphong', 'losAngeles').matchAll(/cx="(\d+)" cy="(\d+)"/g)]
  expect(ports).toHaveLength(2)
  for (const [, cx, cy] of ports) {
    const nearest = Math.min(
      ...points.map(([x = 0, y = 0]) => Math.hypot(x - Number(cx), y - Number(cy))),
    )
    expect(nearest).toBeLessThan(15)
  }
})
