import { amount, portion, span } from '../figure.ts'
import { type Fate, fatesOf, isCaught, ofTypology, shareOf } from './fates.ts'
import { entriesOf, firstApplied, firstFiled, instrument, waitsOf } from './instrument.ts'
import { answersTo } from './requests.ts'

const NO_WASTE = 'no waste was shipped under another name'
const NO_RETURN = 'nothing was to go back'

/** What a container of waste costs that has arrived: yard, clearing up, the way back. An assumption. */
const USD_PER_CONTAINER = 40_000

/** Waste under other names: stopped where it is cheap, or found where it is dear and sent back. */
export const WASTE = instrument(
  'Waste and Green Customs',
  {
    consents: 'permits told to the partner',
    containers: 'containers of disguised waste (truth)',
    flaggedBeforeLoading: '  suspected before loading',
    stoppedBeforeLoading: '  containers stopped before loading',
    stoppedShare: '  share stopped before loading',
    avoidedUsd: '  cost avoided',
    arrived: '  containers that arrived',
    foundOnArrival: '  containers found on arrival',
    costUsd: '  cost of those that arrived',
    caughtShare: 'consignments of waste found or not loaded',
    returnOrders: 'orders to take back',
    returnsAccepted: '  accepted at origin',
    hoursToAccept: '  hours until the answer, median',
  },
  (input) => {
    const { entries } = input
    const waste = ofTypology(fatesOf(input), 'T08')
    const stopped = waste.filter(({ stopped }) => stopped)
    const arrived = waste.filter(({ stopped }) => !stopped)
    const consents = waitsOf(firstFiled(entries, 'permit'), firstApplied(entries, 'permit'))
    const returns = answersTo(entriesOf(entries, 'assistance'), 'take-back')
    const accepted = returns.filter(({ answer }) => answer === 'accepted')
    return {
      consents: amount(consents.length),
      containers: amount(boxes(waste)),
      flaggedBeforeLoading: shareOf(waste, (fate) => fate.flaggedBeforeLoading, NO_WASTE),
      stoppedBeforeLoading: amount(boxes(stopped)),
      stoppedShare: portion(stopped.length, waste.length, NO_WASTE),
      avoidedUsd: amount(boxes(stopped) * USD_PER_CONTAINER, 'USD'),
      arrived: amount(boxes(arrived)),
      foundOnArrival: amount(boxes(arrived.filter(({ found }) => found))),
      costUsd: amount(boxes(arrived) * USD_PER_CONTAINER, 'USD'),
      caughtShare: shareOf(waste, isCaught, NO_WASTE),
      returnOrders: amount(returns.length),
      returnsAccepted: portion(accepted.length, returns.length, NO_RETURN),
      hoursToAccept: span(
        accepted.flatMap(({ waited }) => waited ?? []),
        50,
        'hours',
        NO_RETURN,
      ),
    }
  },
)

const boxes = (fates: readonly Fate[]) =>
  fates.reduce((sum, { truth }) => sum + truth.containers.length, 0)
