import type { Unknown } from '../../domain/assessment.ts'
import type { ShipmentView } from '../../domain/shipment.ts'
import {
  FACT_NAMES,
  FACTS,
  type FactName,
  type FactValue,
  type FactValues,
  type Need,
  SOURCES,
  type Source,
} from './dictionary.ts'

export type MissingWhy = Unknown['why']

/** What is known of a shipment, and of what is not known the reason. */
export type Facts = {
  readonly values: FactValues
  readonly whyMissing: (fact: FactName) => MissingWhy
  /** Stands for all that `whyMissing` depends on: of two with the same, the reasons are the same. */
  readonly situation: string
}

/** Facts written out by hand, as in the examples of a rule; what is left out was not filed. */
export function factsOf(known: Readonly<Record<string, FactValue>>): Facts {
  const values: Record<string, FactValue | undefined> = {}
  for (const name of FACT_NAMES) values[name] = Object.hasOwn(known, name) ? known[name] : undefined
  return { values: values as FactValues, whyMissing: () => 'not filed', situation: '' }
}

const GRAVITY = { 'not yet': 0, 'not filed': 1, 'not agreed': 2 } as const

/** The reason that waiting cannot mend comes first: not agreed, then not filed, then not yet. */
export function graver(a: MissingWhy, b: MissingWhy): MissingWhy {
  return GRAVITY[b] > GRAVITY[a] ? b : a
}

/**
 * Why a port that holds these documents does not know a fact. When all that it needs is held and shared, the field itself
 * was left empty: not filed.
 */
export function whyMissing(fact: FactName, view: ShipmentView): MissingWhy {
  let why: MissingWhy | null = null
  for (const need of FACTS[fact].needs) {
    const absent = whyAbsent(need, view)
    if (absent !== null) why = why === null ? absent : graver(why, absent)
  }
  return why ?? 'not filed'
}

/** Null when one of the documents is held with all its fields; else the best hope among them. */
function whyAbsent({ sources, fields }: Need, view: ShipmentView): MissingWhy | null {
  let why: MissingWhy | null = null
  for (const source of sources) {
    const status = statusOf(source, fields, view)
    if (status === 'held') return null
    if (why === null || GRAVITY[status] < GRAVITY[why]) why = status
  }
  return why
}

function statusOf(
  source: Source,
  fields: readonly string[],
  view: ShipmentView,
): MissingWhy | 'held' {
  const [side, kind] = source.split(' ') as ['own' | 'partner', string]
  if (side === 'own')
    return isHeld(source, view) ? 'held' : view.filedHere.includes(kind) ? 'not yet' : 'not filed'
  if (!view.agreed.includes(kind)) return 'not agreed'
  if (fields.some((field) => view.notShared.includes(`${kind}.${field}`))) return 'not agreed'
  return isHeld(source, view) ? 'held' : 'not yet'
}

/** Which documents are held, and what the law and the agreement would still bring. */
export function situationOf(view: ShipmentView): string {
  let held = 0
  for (let i = 0; i < SOURCES.length; i++) if (isHeld(SOURCES[i] as Source, view)) held |= 1 << i
  const terms = termsOf(view)
  const known = terms[held]
  if (known !== undefined) return known
  const situation = `${held} ${view.agreed.join()} ${view.notShared.join()} ${view.filedHere.join()}`
  terms[held] = situation
  return situation
}

type Terms = Pick<ShipmentView, 'notShared' | 'filedHere'> & { readonly texts: string[] }
const kept = new WeakMap<readonly string[], Terms>()

/** A port hands in the same lists for all its shipments: their text is made once for each set of documents held. */
function termsOf({ agreed, notShared, filedHere }: ShipmentView): string[] {
  const known = kept.get(agreed)
  if (known?.notShared === notShared && known.filedHere === filedHere) return known.texts
  const texts: string[] = []
  kept.set(agreed, { notShared, filedHere, texts })
  return texts
}

/** Whether the port holds a document of this kind from this side. */
export function isHeld(source: Source, { own, partner }: ShipmentView): boolean {
  switch (source) {
    case 'own manifest':
      return own.manifest !== undefined
    case 'own security-filing':
      return own.securityFiling !== undefined
    case 'own import-declaration':
      return own.importDeclaration !== undefined
    case 'partner manifest':
      return partner.manifest !== undefined
    case 'partner export-declaration':
      return partner.exportDeclaration !== undefined
  }
}
