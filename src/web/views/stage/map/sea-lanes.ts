/** A place in degrees: longitude, latitude. */
export type Place = readonly [number, number]

/** Turning points at sea, by general knowledge: enough for a drawing to keep off the land, no chart. */
const POINTS: Readonly<Record<string, Place>> = {
  tonkin: [107.6, 18.6],
  hainan: [110.5, 16.8],
  vietnam: [110.2, 11.5],
  singapore: [104.6, 1.6],
  malacca: [99, 4.5],
  andaman: [94.5, 6],
  ceylon: [80.5, 5],
  aden: [48, 12.6],
  babElMandeb: [43.2, 12.4],
  suezSouth: [33.2, 28.2],
  suezNorth: [32.4, 31.8],
  sicily: [12, 37.2],
  gibraltar: [-6, 35.9],
  finisterre: [-10.2, 43.8],
  channel: [0.5, 50.3],
  luzon: [121, 20.8],
  taiwanEast: [124, 23.5],
  korea: [128.5, 33.2],
  yellowSea: [123.5, 33.5],
  japanSouth: [137, 31.5],
  pacificWest: [160, 40],
  pacificMid: [180, 44],
  pacificEast: [-150, 43],
  seattle: [-126, 48.3],
  california: [-122.6, 35],
  mexico: [-108, 19.5],
  panamaWest: [-80, 6.5],
  panamaEast: [-79.6, 10.2],
  florida: [-79.6, 27],
  newYork: [-72.5, 39.8],
  atlantic: [-40, 45],
}

const LANES: readonly (readonly [string, string])[] = [
  ['tonkin', 'hainan'],
  ['hainan', 'vietnam'],
  ['hainan', 'luzon'],
  ['vietnam', 'luzon'],
  ['vietnam', 'singapore'],
  ['singapore', 'malacca'],
  ['malacca', 'andaman'],
  ['andaman', 'ceylon'],
  ['ceylon', 'aden'],
  ['aden', 'babElMandeb'],
  ['babElMandeb', 'suezSouth'],
  ['suezSouth', 'suezNorth'],
  ['suezNorth', 'sicily'],
  ['sicily', 'gibraltar'],
  ['gibraltar', 'finisterre'],
  ['finisterre', 'channel'],
  ['luzon', 'taiwanEast'],
  ['taiwanEast', 'korea'],
  ['taiwanEast', 'yellowSea'],
  ['taiwanEast', 'japanSouth'],
  ['korea', 'japanSouth'],
  ['yellowSea', 'korea'],
  ['japanSouth', 'pacificWest'],
  ['pacificWest', 'pacificMid'],
  ['pacificMid', 'pacificEast'],
  ['pacificEast', 'seattle'],
  ['pacificEast', 'california'],
  ['california', 'seattle'],
  ['california', 'mexico'],
  ['mexico', 'panamaWest'],
  ['panamaWest', 'panamaEast'],
  ['panamaEast', 'florida'],
  ['florida', 'newYork'],
  ['newYork', 'atlantic'],
  ['atlantic', 'finisterre'],
]

/** The way by sea between two places, both included: the shortest over the turning points. `distance` is in any unit. */
export function seaLane(
  from: Place,
  to: Place,
  distance: (a: Place, b: Place) => number,
): readonly Place[] {
  const nearest = (place: Place) =>
    Object.keys(POINTS).reduce((best, name) =>
      distance(place, POINTS[name] as Place) < distance(place, POINTS[best] as Place) ? name : best,
    )
  const names = shortest(nearest(from), nearest(to), distance)
  return [from, ...names.map((name) => POINTS[name] as Place), to]
}

function shortest(
  start: string,
  end: string,
  distance: (a: Place, b: Place) => number,
): readonly string[] {
  const ways = new Map<string, { length: number; names: readonly string[] }>([
    [start, { length: 0, names: [start] }],
  ])
  // A set keeps the order of insertion, and what is added while it is walked is visited too.
  const open = new Set([start])
  for (const here of open) {
    open.delete(here)
    const way = ways.get(here) as { length: number; names: readonly string[] }
    for (const next of neighboursOf(here)) {
      const length = way.length + distance(POINTS[here] as Place, POINTS[next] as Place)
      if (length >= (ways.get(next)?.length ?? Number.POSITIVE_INFINITY)) continue
      ways.set(next, { length, names: [...way.names, next] })
      open.add(next)
    }
  }
  return ways.get(end)?.names ?? []
}

const neighboursOf = (name: string) =>
  LANES.flatMap(([a, b]) => (a === name ? [b] : b === name ? [a] : []))
