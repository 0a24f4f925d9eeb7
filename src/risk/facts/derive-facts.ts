import type { ShipmentView } from '../../domain/shipment.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Reference } from '../reference/index-reference.ts'
import { changesBetween } from './changes.ts'
import { blankFacts } from './draft.ts'
import { type Facts, whyMissing } from './facts.ts'
import { layOut } from './sides.ts'
import { situationOf } from './situation.ts'
import { ALWAYS, SUBJECTS } from './subjects.ts'

/** Facts with what they were derived from, so that the next look at the shipment derives only what has changed. */
export type Derived = Facts & { readonly view: ShipmentView; readonly reference: Reference }

/**
 * Everything a rule may know of a shipment at `now`, from what the port holds. The order of lines, containers and seals
 * in a document changes nothing. Pure; a subject without documents costs a comparison. `before` saves work and changes
 * nothing: facts of the same shipment derived earlier, of whose papers most are the same objects still.
 */
export function deriveFacts(
  view: ShipmentView,
  reference: Reference,
  now: Millis,
  before: Derived | null = null,
): Derived {
  const sides = layOut(view)
  const from = before?.reference === reference ? before : null
  const values = from === null ? blankFacts() : { ...from.values }
  const changed = from === null ? null : changesBetween(from.view, view)
  for (const { reads, writes, add } of SUBJECTS) {
    if (changed !== null) {
      if ((reads & changed) === 0) continue
      for (const name of writes) values[name] = undefined
    }
    add(values, view, sides, reference)
  }
  for (const { writes, add } of ALWAYS) {
    if (from !== null) for (const name of writes) values[name] = undefined
    add(values, view, sides, reference, now)
  }
  return {
    values,
    whyMissing: (fact) => whyMissing(fact, view),
    situation: situationOf(view),
    view,
    reference,
  }
}
