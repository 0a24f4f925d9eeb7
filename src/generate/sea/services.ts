import type { Lane } from '../plan.ts'
import type { RouteTable } from './sea-tables.ts'

/** One way to go from the first port of a lane to the last, with everything known. */
export type Service = {
  readonly calls: readonly string[]
  readonly transhipAt: string | null
  readonly transitDays: { readonly min: number; readonly max: number }
  readonly share: number
  /** How long each stretch is beside the others: nautical miles where all are known, else all alike. */
  readonly stretches: readonly number[]
}

type Found = Omit<Service, 'transitDays' | 'stretches'> & {
  readonly transitDays: Service['transitDays'] | undefined
}

/**
 * The services of a lane: its own, else those of the table, else a direct one. `lane.transitDays` replaces what the
 * table says. Empty when the days are known from nowhere (`planIssues` reports it).
 */
export function servicesOf(lane: Lane, routes: RouteTable): readonly Service[] {
  const found = ownServices(lane) ?? tableServices(lane, routes) ?? [DIRECT]
  return found.flatMap(({ transitDays: known, ...service }) => {
    const transitDays = known ?? lane.transitDays
    return transitDays === undefined
      ? []
      : [{ ...service, transitDays, stretches: stretchesOf(lane, service.calls, routes) }]
  })
}

/** The distance between two ports by sea in nautical miles; null when the table has none. */
export function distanceNm(routes: RouteTable, from: string, to: string): number | null {
  return routes.distances.find(({ between }) => joins(between, from, to))?.nm ?? null
}

const DIRECT: Found = { calls: [], transhipAt: null, share: 1, transitDays: undefined }

function ownServices(lane: Lane): Found[] | undefined {
  return lane.services?.map(({ calls, transhipAt, share, transitDays }) => ({
    calls,
    transhipAt: transhipAt ?? null,
    share,
    transitDays,
  }))
}

function tableServices(lane: Lane, { services }: RouteTable): Found[] | undefined {
  const found = services.filter(({ between }) => joins(between, lane.from, lane.to))
  if (found.length === 0) return undefined
  return found.map(({ between, calls, transhipAt, share, transitDays }) => ({
    calls: between[0] === lane.from ? calls : [...calls].reverse(),
    transhipAt: transhipAt ?? null,
    share,
    transitDays: lane.transitDays ?? transitDays,
  }))
}

function stretchesOf(lane: Lane, calls: readonly string[], routes: RouteTable): number[] {
  const ports = [lane.from, ...calls, lane.to]
  const known = ports.slice(1).map((port, i) => distanceNm(routes, ports[i] as string, port))
  return known.map((nm) => (known.includes(null) ? 1 : (nm as number)))
}

function joins([one, other]: readonly [string, string], from: string, to: string): boolean {
  return (one === from && other === to) || (one === to && other === from)
}
