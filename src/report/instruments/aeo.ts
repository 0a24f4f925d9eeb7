import { amount, portion, span } from '../figure.ts'
import { fatesOf, isCaught, ofTypology, shareOf } from './fates.ts'
import {
  entriesOf,
  firstApplied,
  firstFiled,
  type InstrumentInput,
  instrument,
  type Moments,
  revisionName,
  waitsOf,
} from './instrument.ts'

const NO_CHANGE = 'no status was changed and told'
const NO_HIJACK = 'nobody used the name of a trusted trader'

/** Standing of authorised operators: told, changed, granted a benefit for, and borrowed. */
export const AEO = instrument(
  'Authorised economic operators (mutual recognition)',
  {
    statuses: 'statuses registered',
    told: '  told to the partner',
    changes: 'suspensions told',
    staleness: '  minutes until the partner knows, median',
    stalenessP95: '  95th percentile',
    benefits: 'assessments in which a standing counted',
    wrongBenefits: '  although it had been suspended',
    hoursWrong: '  hours in which it could have been so, all operators',
    hijacked: 'consignments under a borrowed name (truth)',
    hijackedFlagged: '  put before officers',
    hijackedCaught: '  found or not loaded',
  },
  (input) => {
    const { entries } = input
    const filed = firstFiled(entries, 'aeo-status', 'revision')
    const applied = firstApplied(entries, 'aeo-status', 'revision')
    const changes = new Map([...filed].filter(([name]) => !name.endsWith(' r1')))
    const waits = waitsOf(changes, applied)
    const hijacked = ofTypology(fatesOf(input), 'T14')
    return {
      statuses: amount(filed.size),
      told: portion([...filed.keys()].filter((name) => applied.has(name)).length, filed.size, 'no'),
      changes: amount(waits.length),
      staleness: span(waits, 50, 'minutes', NO_CHANGE),
      stalenessP95: span(waits, 95, 'minutes', NO_CHANGE),
      benefits: amount(entriesOf(entries, 'benefit').length),
      wrongBenefits: amount(wrongBenefits(input, filed)),
      hoursWrong: amount(Math.round(waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000)),
      hijacked: amount(hijacked.length),
      hijackedFlagged: shareOf(hijacked, ({ flagged }) => flagged, NO_HIJACK),
      hijackedCaught: shareOf(hijacked, isCaught, NO_HIJACK),
    }
  },
)

/** Benefits granted on a revision that its register had replaced by then. */
function wrongBenefits({ entries }: InstrumentInput, filed: Moments): number {
  return entriesOf(entries, 'benefit').filter(({ at, event }) => {
    const next = filed.get(revisionName(event.operator, event.revision + 1))
    return next !== undefined && next.at <= at
  }).length
}
