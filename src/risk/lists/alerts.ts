import type { Alert } from '../../domain/shipment.ts'
import { by, descending, inOrder } from '../../kernel/order.ts'
import type { AlertSource } from './alert-sources.ts'
import { createScreen, type Hit, type ListEvidence } from './screen.ts'
import type { Screened } from './sought.ts'

/**
 * What of these sources a shipment meets, the surest first. Asked about each shipment again and again, so what never
 * changes is prepared once.
 */
export function createAlerts(
  sources: readonly AlertSource[],
): (shipment: Screened) => readonly Alert[] {
  const screen = createScreen(sources)
  return (shipment) => {
    const hits = screen(shipment)
    if (hits.length === 0) return NONE
    return hits.map(alertOf).sort(bySurety)
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
] as const

function alertOf({ source, list, reference, typology, evidence }: Hit<AlertSource>): Alert {
  const found = new Map(evidence.map((one) => [one.what, one]))
  const matched = SURETY.find((what) => found.has(what)) as ListEvidence['what']
  const party = found.get('party')
  return {
    source,
    list,
    reference,
    matched,
    likenessPermille: party?.score ?? 1_000,
    ...(party?.role !== undefined && { role: party.role }),
    ...(typology !== undefined && { typology }),
  }
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
