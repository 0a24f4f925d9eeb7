/** Which places of a sailing have a certificate of origin, and the number it has or would have. */
export type CertificatePlaces = {
  readonly count: number
  readonly number: (place: number) => string
  readonly has: (place: number) => boolean
}

/** The nearest other place before this one, round the sailing, that has a certificate; null when none near has. */
export function placeWith(places: CertificatePlaces, from: number): number | null {
  return nearest(places, from, true)
}

/** The nearest one that has none; the place behind the last when all near have. */
export function placeWithout(places: CertificatePlaces, from: number): number {
  return nearest(places, from, false) ?? places.count
}

/** Looking further would cost large ships much, and changes nothing unless nearly all have a certificate or none. */
const NEAR = 100

function nearest({ count, has }: CertificatePlaces, from: number, wanted: boolean): number | null {
  for (let steps = 1; steps < Math.min(count, NEAR); steps++) {
    const place = (from - steps + count) % count
    if (has(place) === wanted) return place
  }
  return null
}
