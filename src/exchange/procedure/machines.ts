import type { DispositionCode } from '../../domain/disposition.ts'
import type { Procedure } from '../../domain/procedure.ts'
import type { ReferralReply } from '../../domain/response.ts'
import { FILING } from './filing.ts'
import type { Machine, Refused } from './machine.ts'

const no = (why: string, mend: string): Refused => ({ why, mend })

const NOTHING_HELD = no('nothing is held under this number', 'name the number of a hold in force')
const HELD_ALREADY = no('this number holds already', 'place another hold under a number of its own')
const BY_EXAMINATION = no('it is held for an examination', 'end it by 1B or 1C')
const BY_REMOVAL = no('it is held, not to be examined', 'end it by 1F')
const HAS_ENDED = no('this hold has ended', 'place another hold under a number of its own')

type HoldState = 'none' | 'examination' | 'held' | 'examination-late' | 'held-late' | 'ended'
const EXAMINED = { '1B': 'ended', '1C': 'ended', '1F': BY_EXAMINATION } as const
const REMOVED = { '1B': BY_REMOVAL, '1C': BY_REMOVAL, '1F': 'ended' } as const
const TWICE = { '1A': HELD_ALREADY, '1G': HELD_ALREADY } as const

/** One hold on a bill. Source: CBP CAMIR, appendix D: 1A ends by 1B or 1C, 1G by 1F. */
export const HOLD: Machine<HoldState, DispositionCode | 'deadline'> = {
  start: 'none',
  open: ['examination', 'held', 'examination-late', 'held-late'],
  table: {
    none: {
      '1A': 'examination',
      '1G': 'held',
      ...{ '1B': NOTHING_HELD, '1C': NOTHING_HELD, '1F': NOTHING_HELD },
      deadline: 'none',
    },
    examination: { ...TWICE, ...EXAMINED, deadline: 'examination-late' },
    held: { ...TWICE, ...REMOVED, deadline: 'held-late' },
    'examination-late': { ...TWICE, ...EXAMINED, deadline: 'examination-late' },
    'held-late': { ...TWICE, ...REMOVED, deadline: 'held-late' },
    ended: {
      ...{ '1A': HAS_ENDED, '1G': HAS_ENDED, '1B': HAS_ENDED, '1C': HAS_ENDED, '1F': HAS_ENDED },
      deadline: 'ended',
    },
  },
}

const NOT_ASKED = no(
  'nothing was asked under this number and revision',
  'answer a request in force',
)
const ANSWERED = no('it is answered in full', 'wait until it is asked again')
const REFUSED = no('it was refused', 'wait until it is asked again')
const ENDED = no('it was said to be impossible', 'wait until it is asked again')

type RequestState = 'none' | 'open' | 'partly' | 'answered' | 'refused' | 'impossible' | 'overdue'
const ANY_ANSWER = { full: 'answered', refused: 'refused', 'not-possible': 'impossible' } as const
const noAnswer = (why: Refused) => ({ partial: why, full: why, refused: why, 'not-possible': why })

/** A request for information or an examination before loading. Source: ICS2 IE3Q02, IE3Q03 and their answers. */
export const REQUEST: Machine<RequestState, 'asked' | ReferralReply | 'deadline'> = {
  start: 'none',
  open: ['open', 'partly', 'overdue'],
  table: {
    none: { asked: 'open', ...noAnswer(NOT_ASKED), deadline: 'none' },
    open: { asked: 'open', partial: 'partly', ...ANY_ANSWER, deadline: 'overdue' },
    partly: { asked: 'open', partial: 'partly', ...ANY_ANSWER, deadline: 'overdue' },
    answered: { asked: 'open', ...noAnswer(ANSWERED), deadline: 'answered' },
    refused: { asked: 'open', ...noAnswer(REFUSED), deadline: 'refused' },
    impossible: { asked: 'open', ...noAnswer(ENDED), deadline: 'impossible' },
    overdue: { asked: 'open', partial: 'overdue', ...ANY_ANSWER, deadline: 'overdue' },
  },
}

const NO_ORDER = no('there is no order to lift or confirm', 'order first')
const LIFTED = no('the order was lifted', 'load it, or wait for a new order')
const SAID = no('it was confirmed or found impossible already', 'wait for a new order')
const ASK_ORDER = no('an order is confirmed or impossible, nothing between', 'say which')

type OrderState = 'none' | 'ordered' | 'confirmed' | 'unconfirmed' | 'too-late' | 'lifted'
const CONFIRMS = {
  full: 'confirmed',
  'not-possible': 'too-late',
  ...{ partial: ASK_ORDER, refused: ASK_ORDER },
} as const

/** An order not to load, its lift, and what the port of loading made of it. Source: ICS2 IE3Q01. */
export const ORDER: Machine<OrderState, 'do-not-load' | 'lift' | ReferralReply | 'deadline'> = {
  start: 'none',
  open: ['ordered', 'unconfirmed'],
  table: {
    none: { 'do-not-load': 'ordered', lift: NO_ORDER, ...noAnswer(NO_ORDER), deadline: 'none' },
    ordered: { 'do-not-load': 'ordered', lift: 'lifted', ...CONFIRMS, deadline: 'unconfirmed' },
    unconfirmed: {
      ...{ 'do-not-load': 'ordered', lift: 'lifted' },
      ...CONFIRMS,
      deadline: 'unconfirmed',
    },
    confirmed: {
      ...{ 'do-not-load': 'ordered', lift: 'lifted' },
      ...noAnswer(SAID),
      deadline: 'confirmed',
    },
    'too-late': {
      ...{ 'do-not-load': 'too-late', lift: 'lifted' },
      ...noAnswer(SAID),
      deadline: 'too-late',
    },
    lifted: { 'do-not-load': 'ordered', lift: LIFTED, ...noAnswer(LIFTED), deadline: 'lifted' },
  },
}

/** Every procedure by its name. */
export const MACHINES = {
  filing: FILING,
  hold: HOLD,
  request: REQUEST,
  order: ORDER,
} as const satisfies Readonly<Record<Procedure, Machine>>
