import type { Unknown } from '../../domain/assessment.ts'
import type { ShipmentView } from '../../domain/shipment.ts'
import {
  FACT_NAMES,
  FACTS,
  type FactName,
  type FactValue,
  type FactValues,
  type Source,
} from './dictionary.ts'

export type MissingWhy = Unknown['why']

/** What is known of a shipment, and of what is not known the reason. */
export type Facts = {
  readonly values: FactValues
  readonly whyMissing: (fact: FactName) => MissingWhy
}

/** Facts written out by hand, as in the examples of a rule; what is left out was not filed. */
export function factsOf(known: Readonly<Record<string, FactValue>>): Facts {
  const values: Record<string, FactValue | undefined> = {}
  for (const name of FACT_NAMES) values[name] = Object.hasOwn(known, name) ? known[name] : undefined
  return { values: values as FactValues, whyMissing: () => 'not filed' }
}

const GRAVITY = { 'not yet': 0, 'not filed': 1, 'not agreed': 2 } as const

/** The reason that waiting cannot mend comes first: not agreed, then not filed, then not yet. */
export function graver(a: MissingWhy, b: MissingWhy): MissingWhy {
  return GRAVITY[b] > GRAVITY[a] ? b : a
}

/**
 * Why a port that holds these documents does not know a fact. When all documents are held, the field itself was left
 * empty: not filed.
 */
export function whyMissing(fact: FactName, view: ShipmentView): MissingWhy {
  let why: MissingWhy | null = null
  for (const sources of FACTS[fact].needs) {
    const absent = whyAbsent(sources, view)
    if (absent !== null) why = why === null ? absent : graver(why, absent)
  }
  return why ?? 'not filed'
}

/** Null when one of the documents is held; else the best hope among them. */
function whyAbsent(sources: readonly Source[], view: ShipmentView): MissingWhy | null {
  let why: MissingWhy | null = null
  for (const source of sources) {
    const status = statusOf(source, view)
    if (status === 'held') return null
    if (why === null || GRAVITY[status] < GRAVITY[why]) why = status
  }
  return why
}

function statusOf(source: Source, view: ShipmentView): MissingWhy | 'held' {
  const { own, partner } = view
  switch (source) {
    case 'own manifest':
      return own.manifest ? 'held' : filed('manifest', view)
    case 'own security-filing':
      return own.securityFiling ? 'held' : filed('security-filing', view)
    case 'own import-declaration':
      return own.importDeclaration ? 'held' : filed('import-declaration', view)
    case 'partner manifest':
      return partner.manifest ? 'held' : agreed('manifest', view)
    case 'partner export-declaration':
      return partner.exportDeclaration ? 'held' : agreed('export-declaration', view)
  }
}

const filed = (kind: string, view: ShipmentView) =>
  view.filedHere.includes(kind) ? 'not yet' : 'not filed'
const agreed = (kind: string, view: ShipmentView) =>
  view.agreed.includes(kind) ? 'not yet' : 'not agreed'
