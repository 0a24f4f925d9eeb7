/** Distances and services between seaports, in both directions, as a table of sea routes has them. */
export type SeaRoutes = {
  readonly distances: readonly {
    readonly between: readonly [string, string]
    readonly nm: number
  }[]
  readonly services: readonly {
    readonly between: readonly [string, string]
    readonly calls: readonly string[]
  }[]
}

export type SeaWays = {
  /** Nautical miles from port to port. */
  readonly nm: (from: string, to: string) => number | undefined
  /** What is known of the services between two ports; undefined when none is. */
  readonly service: (from: string, to: string) => Service | undefined
}

/** Services between two ports: the shortest way of any of them, and every port that one calls at on the way. */
export type Service = { readonly shortestNm: number; readonly hubs: ReadonlySet<string> }

type Table<T> = Map<string, Map<string, T>>

/** Looks up ways by sea. A service of which a stretch has no distance counts for its hubs only. */
export function indexSeaWays({ distances, services }: SeaRoutes): SeaWays {
  const miles: Table<number> = new Map()
  for (const { between, nm } of distances) putBothWays(miles, between, nm)
  const nm = (from: string, to: string) => miles.get(from)?.get(to)
  const known: Table<{ shortestNm: number; hubs: Set<string> }> = new Map()
  for (const { between, calls } of services) {
    const [from, to] = between
    let service = known.get(from)?.get(to)
    if (service === undefined) {
      service = { shortestNm: nm(from, to) ?? Number.POSITIVE_INFINITY, hubs: new Set() }
      putBothWays(known, between, service)
    }
    const length = lengthOf([from, ...calls, to], nm)
    if (length !== undefined) service.shortestNm = Math.min(service.shortestNm, length)
    for (const call of calls) service.hubs.add(call)
  }
  return { nm, service: (from, to) => known.get(from)?.get(to) }
}

/** Nautical miles along ports in the order called; undefined when a stretch is not known. */
export function lengthOf(ports: readonly string[], nm: SeaWays['nm']): number | undefined {
  let length = 0
  for (let i = 1; i < ports.length; i++) {
    const stretch = nm(ports[i - 1] as string, ports[i] as string)
    if (stretch === undefined) return undefined
    length += stretch
  }
  return length
}

function putBothWays<T>(table: Table<T>, [a, b]: readonly [string, string], value: T): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const row = table.get(from) ?? new Map<string, T>()
    table.set(from, row.set(to, value))
  }
}
