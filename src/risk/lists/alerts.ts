import type { Alert } from '../../domain/shipment.ts'
import { by, descending, inOrder } from '../../kernel/order.ts'
import type { AlertSource } from './alert-sources.ts'
import { createFinder, type EntryFound } from './find-entries.ts'
import type { Screened, Sought } from './sought.ts'

/**
 * What of these sources a shipment meets, the surest first. Asked about each shipment again and again, so what never
 * changes is prepared once.
 */
export function createAlerts(
  sources: readonly AlertSource[],
): (shipment: Screened) => readonly Alert[] {
  const find = createFinder(sources.map(({ entry }) => entry))
  const prepared = sources.map(alertOf)
  return (shipment) => {
    const found = find(shipment)
    if (found.length === 0) return NONE
    const alerts = found.map((one) => withParty(prepared[one.place] as Alert, one))
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
