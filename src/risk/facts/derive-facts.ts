import type { ShipmentView } from '../../domain/shipment.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Reference } from '../reference/index-reference.ts'
import { addBoxes } from './derive/boxes.ts'
import { addCertificate } from './derive/certificate.ts'
import { addDeclared } from './derive/declared.ts'
import { addHistory } from './derive/history.ts'
import { addMirror } from './derive/mirror.ts'
import { addPapers } from './derive/papers.ts'
import { addPrices } from './derive/prices.ts'
import { addRegisters } from './derive/registers.ts'
import { addRoute } from './derive/route.ts'
import { addScales } from './derive/scales.ts'
import { addSupplies } from './derive/supplies.ts'
import { blankFacts } from './draft.ts'
import { type Facts, whyMissing } from './facts.ts'
import { layOut } from './sides.ts'
import { situationOf } from './situation.ts'

/**
 * Everything a rule may know of a shipment at `now`, from what the port holds. The order of lines, containers and seals
 * in a document changes nothing. Pure; a subject without documents costs a comparison.
 */
export function deriveFacts(view: ShipmentView, reference: Reference, now: Millis): Facts {
  const sides = layOut(view)
  const values = blankFacts()
  addPapers(values, view, sides, reference)
  addDeclared(values, sides, reference)
  addMirror(values, view, sides, reference, now)
  addCertificate(values, view)
  addBoxes(values, view, sides, reference, now)
  addScales(values, view, sides, reference)
  addRoute(values, sides, reference)
  addSupplies(values, view, sides, reference)
  addPrices(values, view, sides, reference)
  addRegisters(values, view, sides, now)
  addHistory(values, view, sides, reference, now)
  return {
    values,
    whyMissing: (fact) => whyMissing(fact, view),
    situation: situationOf(view),
  }
}
