import type { MessageKind } from '../../domain/message.ts'
import { DAY, HOUR, type Millis } from '../../kernel/time.ts'

/** What a time runs from, and what sees to it that it does not pass unnoticed. */
export type Deadline = {
  /** `asked`: the message that asks says until when. */
  readonly from: 'loading' | 'departure' | 'arrival' | 'event' | 'filed' | 'decided' | 'asked'
  /** Added to that moment; negative before it. */
  readonly plus: Millis
  /** The law, or an assumption where agreements give no number. */
  readonly source: string
  /**
   * `procedure`: its state changes by a table, the log says so, and the dossier shows it · `rules`: scoring says "not yet" or
   * "not filed" · `cadence`: an alarm when the agreement asks for one · `message`: what is not delivered in time expires, is
   * logged and counted.
   */
  readonly watchedBy: 'procedure' | 'rules' | 'cadence' | 'message'
}

const ADVANCE = '19 CFR 4.7: 24 hours before loading'
const ASSUMED = 'assumption: no published number'

/** Until when each kind of message has to be there. */
export const DEADLINES: Readonly<Record<MessageKind, Deadline>> = {
  manifest: { from: 'loading', plus: -24 * HOUR, source: ADVANCE, watchedBy: 'rules' },
  'master-bill': { from: 'loading', plus: -24 * HOUR, source: ADVANCE, watchedBy: 'rules' },
  'security-filing': {
    ...{ from: 'loading', plus: -24 * HOUR, source: '19 CFR 149.2', watchedBy: 'rules' },
  },
  'filing-part': {
    ...{ from: 'loading', plus: -12 * HOUR, watchedBy: 'procedure' },
    source: 'assumption: half of the 24 hours are for what is missing',
  },
  'filing-notice': { from: 'loading', plus: -12 * HOUR, source: ASSUMED, watchedBy: 'procedure' },
  'export-declaration': { from: 'loading', plus: 0, source: ASSUMED, watchedBy: 'rules' },
  'import-declaration': {
    from: 'arrival',
    plus: 15 * DAY,
    source: '19 CFR 142.2',
    watchedBy: 'rules',
  },
  'stow-plan': { from: 'departure', plus: 48 * HOUR, source: '19 CFR 4.7c', watchedBy: 'rules' },
  'container-event': { from: 'event', plus: 24 * HOUR, source: '19 CFR 4.7d', watchedBy: 'rules' },
  'certificate-of-origin': {
    from: 'loading',
    plus: 3 * DAY,
    source: 'RCEP annex 3',
    watchedBy: 'rules',
  },
  'preference-claim': { from: 'arrival', plus: 15 * DAY, source: ASSUMED, watchedBy: 'rules' },
  'value-declaration': { from: 'arrival', plus: 15 * DAY, source: ASSUMED, watchedBy: 'rules' },
  'transit-movement': { from: 'loading', plus: 0, source: ASSUMED, watchedBy: 'rules' },
  'supply-import': { from: 'filed', plus: DAY, source: ASSUMED, watchedBy: 'message' },
  permit: { from: 'loading', plus: 0, source: ASSUMED, watchedBy: 'rules' },
  'aeo-status': { from: 'event', plus: DAY, source: ASSUMED, watchedBy: 'cadence' },
  'risk-list-update': { from: 'event', plus: 30 * DAY, source: ASSUMED, watchedBy: 'cadence' },
  warning: { from: 'event', plus: 0, source: ASSUMED, watchedBy: 'message' },
  'warning-feedback': { from: 'asked', plus: 0, source: 'the warning', watchedBy: 'message' },
  invalidation: { from: 'filed', plus: 0, source: ASSUMED, watchedBy: 'message' },
  assessment: { from: 'filed', plus: HOUR, source: ASSUMED, watchedBy: 'message' },
  referral: { from: 'decided', plus: 0, source: ASSUMED, watchedBy: 'message' },
  'referral-answer': { from: 'asked', plus: 0, source: 'the referral', watchedBy: 'procedure' },
  'assistance-request': { from: 'decided', plus: 0, source: ASSUMED, watchedBy: 'message' },
  'assistance-response': { from: 'asked', plus: 0, source: 'the request', watchedBy: 'message' },
  disposition: {
    ...{ from: 'arrival', plus: 3 * DAY, watchedBy: 'procedure' },
    source: 'assumption: the free time of a box in the yard',
  },
  'control-result': { from: 'event', plus: DAY, source: ASSUMED, watchedBy: 'message' },
  'published-rule': { from: 'event', plus: 90 * DAY, source: ASSUMED, watchedBy: 'cadence' },
  arrival: { from: 'arrival', plus: DAY, source: ASSUMED, watchedBy: 'message' },
}
