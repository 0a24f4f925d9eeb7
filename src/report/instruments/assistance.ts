import { DAY } from '../../kernel/time.ts'
import { amount, portion, span } from '../figure.ts'
import { fatesOf } from './fates.ts'
import { entriesOf, instrument } from './instrument.ts'
import { answersTo } from './requests.ts'

const NOT_ASKED = 'nothing was asked'
const NOT_ANSWERED = 'nothing was answered'

/** By then a request should be answered; an assumption, as the ports have it. */
const TERM = 30 * DAY

/** Requests to verify origin: asked, answered, put off, refused, and how old they get. */
export const ASSISTANCE = instrument(
  'Mutual assistance (CMAA)',
  {
    asked: 'requests to verify origin',
    answered: '  answered for good',
    inTime: '  within 30 days',
    hoursToAnswer: '  hours until the last answer, median',
    hoursToAnswerP95: '  95th percentile',
    postponed: '  put off once',
    refused: '  refused on a ground',
    open: '  open when the run ended',
    confirmed: 'suspicions confirmed',
    unfounded: 'suspicions found to be unfounded',
    right: 'answers that are right (truth)',
    askedOfIllicit: 'requests about illicit consignments (truth)',
  },
  (input) => {
    const requests = answersTo(entriesOf(input.entries, 'assistance'), 'verify-origin')
    const illicit = new Set(
      fatesOf(input).flatMap(({ truth }) =>
        truth.typology !== null && ABOUT_ORIGIN.has(truth.typology)
          ? [truth.houseBill, truth.ucr]
          : [],
      ),
    )
    const count = (...answers: readonly unknown[]) =>
      requests.filter(({ answer }) => answers.includes(answer)).length
    const told = requests.filter(({ answer }) => answer === 'confirmed' || answer === 'unfounded')
    const final = requests.filter(({ answer }) => answer !== null && answer !== 'postponed')
    const waits = final.flatMap(({ waited }) => waited ?? [])
    return {
      asked: amount(requests.length),
      answered: portion(final.length, requests.length, NOT_ASKED),
      inTime: portion(waits.filter((wait) => wait <= TERM).length, requests.length, NOT_ASKED),
      hoursToAnswer: span(waits, 50, 'hours', NOT_ANSWERED),
      hoursToAnswerP95: span(waits, 95, 'hours', NOT_ANSWERED),
      postponed: amount(requests.filter(({ postponed }) => postponed).length),
      refused: amount(count('refused')),
      open: amount(count(null, 'postponed')),
      confirmed: amount(count('confirmed')),
      unfounded: amount(count('unfounded')),
      right: portion(
        told.filter(({ answer, shipment }) => illicit.has(shipment) === (answer === 'confirmed'))
          .length,
        told.length,
        NOT_ANSWERED,
      ),
      askedOfIllicit: portion(
        requests.filter(({ shipment }) => illicit.has(shipment)).length,
        requests.length,
        NOT_ASKED,
      ),
    }
  },
)

const ABOUT_ORIGIN: ReadonlySet<string> = new Set(['T01', 'T02', 'T12'])
