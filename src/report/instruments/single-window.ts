import { amount, portion, span } from '../figure.ts'
import { fatesOf, honest, ofTypology, shareOf } from './fates.ts'
import {
  entriesOf,
  firstApplied,
  firstFiled,
  type InstrumentInput,
  instrument,
  revisionName,
  waitsOf,
} from './instrument.ts'

const NONE_TOLD = 'nothing was told'
const NO_LIE = 'nobody lied about class or preference'

/** Single windows joined: extracts of export declarations, forms of origin, permits and their status. */
export const SINGLE_WINDOW = instrument(
  'ASEAN Single Window',
  {
    declarations: 'export declarations told (ACDD)',
    declarationMinutes: '  minutes until the other window has it, median',
    forms: 'forms of origin told (e-Form D)',
    permits: 'permits told (e-Phyto and others)',
    permitChanges: '  of them again, with another status',
    complete: 'consignments whose export declaration was there before they arrived',
    fraudFlagged: 'lies about class or preference put before officers',
    fraudFlaggedEarly: '  before loading',
    honestFlagged: 'honest consignments put before officers',
  },
  (input) => {
    const { entries } = input
    const told = (kind: string) => waitsOf(firstFiled(entries, kind), firstApplied(entries, kind))
    const declarations = told('export-declaration')
    const fates = fatesOf(input)
    const fraud = ofTypology(fates, 'T04', 'T12')
    const revisions = [...firstApplied(entries, 'permit', 'revision').keys()]
    return {
      declarations: amount(declarations.length),
      declarationMinutes: span(declarations, 50, 'minutes', NONE_TOLD),
      forms: amount(told('certificate-of-origin').length),
      permits: amount(told('permit').length),
      permitChanges: amount(revisions.filter((name) => !name.endsWith(revisionName('', 1))).length),
      complete: complete(input),
      fraudFlagged: shareOf(fraud, ({ flagged }) => flagged, NO_LIE),
      fraudFlaggedEarly: shareOf(fraud, (fate) => fate.flaggedBeforeLoading, NO_LIE),
      honestFlagged: shareOf(honest(fates), ({ flagged }) => flagged, 'everybody lied'),
    }
  },
)

function complete({ entries, truths }: InstrumentInput) {
  const there = new Map<string, number>()
  for (const { at, event } of entriesOf(entries, 'applied'))
    if (event.item === 'export-declaration' && event.shipment !== undefined)
      there.set(event.shipment, Math.min(at, there.get(event.shipment) ?? at))
  const early = truths.filter(({ houseBill, ucr, eta }) => {
    const at = there.get(houseBill) ?? there.get(ucr)
    return at !== undefined && at < eta
  })
  return portion(early.length, truths.length, NONE_TOLD)
}
