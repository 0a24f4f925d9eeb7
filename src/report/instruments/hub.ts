import { amount } from '../figure.ts'
import { type Fate, fatesOf, honest, isCaught, noticedBy, ofTypology, shareOf } from './fates.ts'
import { instrument } from './instrument.ts'

const NONE = 'no box was opened on the way'

/** The rule that reads how long a box lay at a hub, and whether it was seen empty there. */
const HUB_RULE = 'R16'

/** Hubs where boxes change ships: who lies there long, who is emptied and filled again. */
export const HUB = instrument(
  'Transhipment hubs',
  {
    opened: 'boxes opened on the way (truth)',
    seenAtHub: '  noticed by what happened at the hub',
    flagged: '  put before officers',
    caught: '  found or not loaded',
    honestSeen: 'honest boxes noticed at the hub',
  },
  (input) => {
    const fates = fatesOf(input)
    const opened = ofTypology(fates, 'T10')
    const noticed = noticedBy(input, HUB_RULE)
    const isNoticed = ({ truth }: Fate) => noticed.has(truth.houseBill)
    return {
      opened: amount(opened.length),
      seenAtHub: shareOf(opened, isNoticed, NONE),
      flagged: shareOf(opened, ({ flagged }) => flagged, NONE),
      caught: shareOf(opened, isCaught, NONE),
      honestSeen: shareOf(honest(fates), isNoticed, 'nobody was honest'),
    }
  },
)
