import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { tables } from '../generate/support.ts'

const corpus = new URL('../../../shared/corpus/reference/', import.meta.url)
const present = existsSync(corpus)
const text = (path: string, encoding: 'utf8' | 'latin1' = 'utf8') =>
  readFileSync(new URL(path, corpus), encoding)

if (!present) {
  describe('reference lists of others', () => {
    it.skip('skipped: the folder of collected lists is not beside this repository', () => {})
  })
}

type Position = readonly [latitude: number, longitude: number]

describe.skipIf(!present)('the shipped tables against lists of others', () => {
  it('name only subheadings of the Harmonized System', () => {
    const known = new Set(
      text('harmonized-system/harmonized-system.csv')
        .split('\n')
        .map((line) => line.split(',')[1]),
    )
    expect(tables.goods.goods.filter(({ hs6 }) => !known.has(hs6)).map(({ hs6 }) => hs6)).toEqual(
      [],
    )
  })

  it('name only UN/LOCODEs of seaports, by their names, where they are', () => {
    const places = new Map(
      [1, 2, 3].flatMap((part) =>
        (
          parse(text(`un-locode-2015-full/CodeListPart${part}.csv`, 'latin1'), {
            relax_column_count: true,
          }) as string[][]
        ).map((row) => [`${row[1]}${row[2]}`, row] as const),
      ),
    )
    const byName = JSON.parse(text('sea-ports/ports.json')) as Record<
      string,
      { coordinates?: [number, number] }
    >
    const lanes = JSON.parse(text('searoute/ports.geojson')) as {
      features: { properties: { port: string }; geometry: { coordinates: [number, number] } }[]
    }
    const points = new Map(
      lanes.features.map(({ properties, geometry }) => [properties.port, geometry.coordinates]),
    )
    for (const { locode, name, latitude, longitude } of tables.ports.ports) {
      const row = places.get(locode)
      expect([locode, row?.[6]?.startsWith('1')]).toEqual([locode, true])
      const first = bare(name).split(' ')[0] as string
      expect([locode, bare(`${row?.[3]} ${row?.[4]}`).includes(first)]).toEqual([locode, true])
      const known: Position[] = [degrees(row?.[10] ?? '')].filter((at) => at !== null)
      for (const at of [byName[locode]?.coordinates, points.get(locode)])
        if (at !== undefined) known.push([at[1], at[0]])
      const near = known.some(
        ([lat, lon]) => Math.abs(lat - latitude) < 0.35 && Math.abs(lon - longitude) < 0.35,
      )
      expect([locode, near]).toEqual([locode, true])
    }
  })
})

/** `2045N 10640E` in degrees. */
function degrees(written: string): Position | null {
  const match = /^(\d\d)(\d\d)([NS]) (\d{3})(\d\d)([EW])$/.exec(written)
  if (match === null) return null
  const [, latDeg, latMin, ns, lonDeg, lonMin, ew] = match
  const lat = Number(latDeg) + Number(latMin) / 60
  const lon = Number(lonDeg) + Number(lonMin) / 60
  return [ns === 'N' ? lat : -lat, ew === 'E' ? lon : -lon]
}

const bare = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
