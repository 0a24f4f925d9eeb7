import type { Unknown } from '../../domain/assessment.ts'
import type { ContainerMove } from '../../domain/container-event.ts'
import type { ShipmentView } from '../../domain/shipment.ts'
import {
  FACT_NAMES,
  FACTS,
  type FactName,
  type FactValue,
  type FactValues,
  type Need,
  type Source,
} from './dictionary.ts'
import { isHeld } from './held.ts'

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
function whyAbsent(need: Need, view: ShipmentView): MissingWhy | null {
  if (need.moves !== undefined && hasMove(need.moves, view)) return null
  let why: MissingWhy | null = null
  for (const source of need.sources) {
    const status = statusOf(source, need, view)
    if (status === 'held') return null
    if (why === null || GRAVITY[status] < GRAVITY[why]) why = status
  }
  return why
}

function statusOf(
  source: Source,
  { fields, moves }: Need,
  view: ShipmentView,
): MissingWhy | 'held' {
  const [side, kind] = source.split(' ') as ['own' | 'partner', string]
  const held = moves === undefined && isHeld(source, view)
  if (side === 'own') return held ? 'held' : view.filedHere.includes(kind) ? 'not yet' : 'not filed'
  if (!view.agreed.includes(kind)) return 'not agreed'
  if (fields.some((field) => view.notShared.includes(`${kind}.${field}`))) return 'not agreed'
  return held ? 'held' : 'not yet'
}

function hasMove(moves: readonly ContainerMove[], { containerEvents }: ShipmentView): boolean {
  return containerEvents.some(({ document }) => moves.includes(document.move))
}
