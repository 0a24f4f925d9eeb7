import { cos, sqrt } from '../../kernel/math.ts'
import { remembering } from '../../kernel/remember.ts'
import type { City } from './reference-document.ts'

export type CityDistances = {
  /** Whole kilometres between two cities as documents write them; undefined when one is not known. */
  readonly km: (a: string, b: string) => number | undefined
}

/** Works out all distances once. Two cities of one name are told apart by nothing: the last wins. */
export function indexCities(cities: readonly City[]): CityDistances {
  const places = new Map(cities.map(({ name }, i) => [name, i]))
  const placeOf = remembering((written) => places.get(plainCity(written)) ?? -1, 10_000)
  const table = cities.map((a) => cities.map((b) => distanceKm(a, b)))
  return {
    km(a, b) {
      const [from, to] = [placeOf(a), placeOf(b)]
      return table[from]?.[to]
    },
  }
}

/** A city in capitals, without marks and without what follows a comma: `Đà Nẵng` is `DA NANG`, `ONTARIO, CA` is `ONTARIO`. */
export const plainCity: (written: string) => string = remembering(
  (written) =>
    (written.split(',')[0] as string)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[đĐ]/g, 'D')
      .toUpperCase()
      .trim(),
  10_000,
)

/** Kilometres to a degree of latitude. */
const DEGREE_KM = 111.2
const RADIANS = 0.017_453_292_519_943_295

/** On a flat map of the neighbourhood: right to a few percent where a truck can go in a day or two. */
function distanceKm(a: City, b: City): number {
  const north = (a.latitude - b.latitude) * DEGREE_KM
  const shrink = cosineOf((a.latitude + b.latitude) / 2)
  const east = (a.longitude - b.longitude) * DEGREE_KM * shrink
  return Math.round(sqrt(north * north + east * east))
}

const cosineOf = (degrees: number) => cos(degrees * RADIANS)
