import { amount } from '../figure.ts'
import { type Fate, fatesOf, honest, isCaught, noticedBy, ofTypology, shareOf } from './fates.ts'
import { instrument } from './instrument.ts'

const NO_LIE = 'nobody lied about origin'

/** The rule that reads the status goods had in a free-trade zone. */
const ZONE_RULE = 'R10-ZONE'

/** Free-trade zones: what the status of goods says of their origin. */
export const ZONE = instrument(
  'Free-trade zones',
  {
    lies: 'lies about origin (truth)',
    noticed: '  noticed by the zone status of the goods',
    flagged: '  put before officers',
    caught: '  found or not loaded',
    honestNoticed: 'honest consignments noticed by their zone status',
  },
  (input) => {
    const fates = fatesOf(input)
    const lies = ofTypology(fates, 'T01', 'T02')
    const noticed = noticedBy(input, ZONE_RULE)
    const isNoticed = ({ truth }: Fate) => noticed.has(truth.houseBill) || noticed.has(truth.ucr)
    return {
      lies: amount(lies.length),
      noticed: shareOf(lies, isNoticed, NO_LIE),
      flagged: shareOf(lies, ({ flagged }) => flagged, NO_LIE),
      caught: shareOf(lies, isCaught, NO_LIE),
      honestNoticed: shareOf(honest(fates), isNoticed, 'nobody was honest'),
    }
  },
)
