import { amount } from '../figure.ts'
import { type Fate, fatesOf, isCaught, noticedBy, ofTypology, shareOf } from './fates.ts'
import { instrument } from './instrument.ts'

const NO_SWITCH = 'nobody changed a class'
const NONE_ALIKE = 'nothing was classed alike'

/** The rule that compares classes. */
const CLASS_RULE = 'R09'

/**
 * National lines over one HS6: two countries never write the same line, and that says nothing; another HS6 that pays less
 * does.
 */
export const TARIFF = instrument(
  'National tariff lines over one HS6',
  {
    alike: 'consignments of one HS6 on both sides, under two national lines',
    alikeNoticed: '  noticed as classed otherwise',
    switched: 'classes changed to pay less (truth)',
    switchedNoticed: '  noticed as classed otherwise',
    switchedCaught: '  found or not loaded',
    mistaken: 'honest disagreements about six digits',
    mistakenNoticed: '  noticed as classed otherwise, and paying less',
  },
  (input) => {
    const fates = fatesOf(input)
    const noticed = noticedBy(input, CLASS_RULE)
    const isNoticed = ({ truth }: Fate) => noticed.has(truth.houseBill) || noticed.has(truth.ucr)
    const alike = fates.filter(
      ({ truth }) => !aboutClass(truth.falsified) && !aboutClass(truth.honestErrors),
    )
    const switched = ofTypology(fates, 'T04')
    const mistaken = fates.filter(
      ({ truth }) => truth.typology === null && aboutClass(truth.honestErrors),
    )
    return {
      alike: amount(alike.length),
      alikeNoticed: shareOf(alike, isNoticed, NONE_ALIKE),
      switched: amount(switched.length),
      switchedNoticed: shareOf(switched, isNoticed, NO_SWITCH),
      switchedCaught: shareOf(switched, isCaught, NO_SWITCH),
      mistaken: amount(mistaken.length),
      mistakenNoticed: shareOf(mistaken, isNoticed, 'nobody erred about a class'),
    }
  },
)

const aboutClass = (fields: readonly string[]) => fields.some((field) => field.endsWith('.hs6'))
