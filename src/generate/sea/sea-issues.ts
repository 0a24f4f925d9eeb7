import { countryOf } from '../../domain/codes.ts'
import { editDistance } from '../../kernel/did-you-mean.ts'
import { by, inOrder } from '../../kernel/order.ts'
import type { Lane, TradePlan } from '../plan.ts'
import type { PlanIssue } from '../plan-issue.ts'
import type { TradeTables } from '../tables.ts'
import type { RouteTable, Seaport } from './sea-tables.ts'
import { servicesOf } from './services.ts'

/** The seaports of a plan: those of the table and those it describes itself, by UN/LOCODE. */
export function seaportsOf(plan: TradePlan, tables: TradeTables): ReadonlyMap<string, Seaport> {
  return new Map([...tables.ports.ports, ...plan.ports].map((port) => [port.locode, port]))
}

/** What keeps a ship from sailing the `i`-th lane: ports nobody knows, a voyage of unknown length. */
export function seaIssues(
  lane: Lane,
  i: number,
  seaports: ReadonlyMap<string, Seaport>,
  routes: RouteTable,
): PlanIssue[] {
  const named = [
    { path: ['from'], port: lane.from },
    { path: ['to'], port: lane.to },
    ...(lane.services ?? []).flatMap(({ calls }, s) =>
      calls.map((port, c) => ({ path: ['services', s, 'calls', c], port })),
    ),
  ]
  const unknown = named
    .filter(({ port }) => !seaports.has(port))
    .map(({ path, port }) => unknownPort(['lanes', i, ...path], port, seaports))
  return [...unknown, ...lengthIssues(lane, i, routes)]
}

function unknownPort(
  path: PlanIssue['path'],
  port: string,
  seaports: ReadonlyMap<string, Seaport>,
): PlanIssue {
  const near = [...seaports.values()].sort(
    inOrder(
      by(({ locode }) => editDistance(port, locode)),
      by(({ locode }) => (countryOf(locode) === countryOf(port) ? 0 : 1)),
      by(({ locode }) => locode),
    ),
  )[0]
  return {
    path,
    what: `no seaport ${port} is known`,
    mend: `use ${near?.locode} (${near?.name}), or describe ${port} under ports: { locode, name, latitude, longitude }`,
  }
}

function lengthIssues(lane: Lane, i: number, routes: RouteTable): PlanIssue[] {
  const wanted = lane.services?.length ?? 1
  if (servicesOf(lane, routes).length >= wanted) return []
  return [
    {
      path: ['lanes', i, 'transitDays'],
      what: `how long a ship takes from ${lane.from} to ${lane.to} is known neither here nor from the table of sea routes`,
      mend: 'give the lane transitDays, e.g. { min: 18, max: 25 }',
    },
  ]
}
