import type { Alert } from '../../domain/shipment.ts'
import { by, descending, inOrder } from '../../kernel/order.ts'
import type { AlertSource } from './alert-sources.ts'
import { createFinder, type EntryFound } from './find-entries.ts'
import type { Screened, Sought } from './sought.ts'

/** What a shipment meets, the surest first. */
export type FindAlerts = (shipment: Screened) => readonly Alert[]

/** What of these sources a shipment meets. Asked about each shipment again and again, so what never changes is prepared once. */
export function createAlerts(sources: readonly AlertSource[]): FindAlerts {
  return createAlertMaker()(sources)
}

/**
 * Makes what is looked for ready, again and again as sources come and go. A list that has not changed since the last time
 * keeps what it has made of names, and what it remembers of parties: a new warning costs a warning.
 */
export function createAlertMaker(): (sources: readonly AlertSource[]) => FindAlerts {
  let known = new Map<string, Group>()
  return (sources) => {
    const groups = new Map<string, AlertSource[]>()
    for (const one of sources) {
      const name = `${one.source} ${one.list}`
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [one])
      else group.push(one)
    }
    const made = new Map<string, Group>()
    for (const [name, group] of groups) {
      const before = known.get(name)
      made.set(name, before && isSame(before.sources, group) ? before : sharedGroup(group))
    }
    known = made
    return findIn([...made.values()])
  }
}

/** The sources of one side and list, made ready. */
type Group = {
  readonly sources: readonly AlertSource[]
  readonly add: (shipment: Screened, alerts: Alert[]) => void
}

/** Groups made last, for any port of the process. */
const newest: Group[] = []
const NEWEST_MAX = 16

/** Both ports of a pair, the arms of a run and a port that starts again mostly look for the same: it is made ready once. */
function sharedGroup(sources: readonly AlertSource[]): Group {
  // What a partner told of may be purged, and then nobody in the process remembers it.
  if (sources.some(({ source }) => source === 'partner')) return groupOf(sources)
  const known = newest.find((group) => isSame(group.sources, sources))
  if (known !== undefined) return known
  const group = groupOf(sources)
  newest.push(group)
  if (newest.length > NEWEST_MAX) newest.shift()
  return group
}

function groupOf(sources: readonly AlertSource[]): Group {
  const find = createFinder(sources.map(({ entry }) => entry))
  const prepared = sources.map(alertOf)
  return {
    sources,
    add(shipment, alerts) {
      for (const one of find(shipment)) alerts.push(withParty(prepared[one.place] as Alert, one))
    },
  }
}

const isSame = (a: readonly AlertSource[], b: readonly AlertSource[]): boolean =>
  a.length === b.length &&
  a.every(({ list, content, reference }, i) => {
    const other = b[i]
    return list === other?.list && content === other.content && reference === other.reference
  })

function findIn(groups: readonly Group[]): FindAlerts {
  return (shipment) => {
    const alerts: Alert[] = []
    for (const group of groups) group.add(shipment, alerts)
    if (alerts.length === 0) return NONE
    return alerts.length > 1 ? alerts.sort(bySurety) : alerts
  }
}

const NONE: readonly never[] = []

/** What tells one shipment from all others comes first; goods alone tell nothing (adjuster A5). */
const SURETY = [
  'consignment',
  'container',
  'party',
  'vessel',
  'route',
  'industry',
  'goods',
] as const satisfies readonly Alert['matched'][]

/** All that an entry names is found when it is met, so the surest of it is known beforehand. */
function alertOf({ source, list, reference, typology, entry }: AlertSource): Alert {
  const matched = SURETY.find((what) => entry[POINTS[what]] !== undefined) ?? 'goods'
  return {
    source,
    list,
    reference,
    matched,
    likenessPermille: 1_000,
    ...(typology !== undefined && { typology }),
  }
}

const POINTS: Readonly<Record<Alert['matched'], keyof Sought>> = {
  consignment: 'consignment',
  container: 'container',
  party: 'party',
  vessel: 'vesselImo',
  route: 'route',
  industry: 'industry',
  goods: 'goods',
}

function withParty(alert: Alert, { party }: EntryFound): Alert {
  if (party === undefined) return alert
  return { ...alert, likenessPermille: party.score, role: party.by.role }
}

const bySurety = inOrder<Alert>(
  by(({ matched }) => SURETY.indexOf(matched)),
  descending(by(({ likenessPermille }) => likenessPermille)),
  by(({ reference }) => reference),
  by(({ source }) => source),
)

/** What is looked for in one of the two and not in the other: whoever meets none of it is not touched by the change. */
export function changedSources(
  before: readonly AlertSource[],
  after: readonly AlertSource[],
): readonly AlertSource[] {
  const [old, young] = [contents(before), contents(after)]
  return [
    ...before.filter(({ content }) => !young.has(content)),
    ...after.filter(({ content }) => !old.has(content)),
  ]
}

const contents = (sources: readonly AlertSource[]) => new Set(sources.map(({ content }) => content))
