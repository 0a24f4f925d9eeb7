import type { Millis } from '../kernel/time.ts'
import type { AssistanceEvent } from './assistance.ts'
import type { CertificateVerdict } from './certificate-use.ts'
import type { Clearance } from './clearance.ts'
import type { DecisionKind } from './decision.ts'
import type { Reading } from './dossier.ts'
import type { MessageKind } from './message.ts'
import type { Outcome } from './outcome.ts'
import type { PartnerRuleEvent } from './partner-rule.ts'
import type { Impossible, Procedure } from './procedure.ts'
import type { Channel, ChosenBy } from './response.ts'
import type { FeedbackAction } from './warning-feedback.ts'

type Named = { readonly number: string; readonly revision: number }

/**
 * What happened at a port: kinds, ids, digests, scores and times, never a name, a body or a reason's text. The port
 * appends each to its hash-chained log; the books of a run are made from nothing else.
 */
export type JournalEvent =
  | {
      readonly kind: 'filed'
      readonly document: string
      readonly number: string
      readonly revision: number
      /** Missing for a document of no single shipment. */
      readonly shipment?: string
    }
  | ({ readonly kind: 'too-large-to-share'; readonly document: string } & Named)
  | {
      readonly kind: 'sealed'
      readonly messageId: string
      readonly message: string
      readonly items: number
      readonly headerSha256: string
    }
  | {
      readonly kind: 'received'
      readonly messageId: string
      readonly message: string
      readonly items: number
      readonly headerSha256: string
    }
  | { readonly kind: 'duplicate'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly messageId: string; readonly outcome: Outcome }
  | {
      readonly kind: 'acknowledged'
      readonly messageId: string
      readonly attempts: number
      readonly outcome: 'ACCEPTED' | 'DUPLICATE'
    }
  | {
      readonly kind: 'rejected'
      readonly messageId: string
      readonly attempts: number
      readonly outcome: Outcome
    }
  | { readonly kind: 'expired'; readonly messageId: string; readonly attempts: number }
  | { readonly kind: 'bad-receipt'; readonly messageId: string }
  | {
      readonly kind: 'applied'
      readonly item: string
      readonly number: string
      readonly revision: number
      /** Missing for an item of no single shipment. */
      readonly shipment?: string
      readonly messageId: string
    }
  /** An item of a kept message that speaks of a shipment of another lane: nothing is done with it. */
  | ({ readonly kind: 'item-refused'; readonly item: string; readonly messageId: string } & Named)
  /** Not after each document: what tells a port nothing that a rule could see has nobody assessed again. */
  | {
      readonly kind: 'assessed'
      readonly shipment: string
      readonly score: number
      readonly expectedHarm: number
      readonly channel: Channel
      readonly rules: readonly string[]
      /** Rules that could be judged, of the active ones: an assessment of a lone document judges few. */
      readonly judged: number
      readonly active: number
      readonly traceSha256: string
      /** Duty that the partner's papers put at risk, when any; minor units. */
      readonly dutyAtRiskMinor?: number
      /** A lot would have it opened, which no rule would. */
      readonly random?: true
    }
  /** Assessing it threw. After the last try it is set aside until something new is known of it. */
  | {
      readonly kind: 'scoring-failed'
      readonly shipment: string
      readonly tries: number
      readonly setAside: boolean
      /** What kind of error; its words stay in the store, for they may name what was filed. */
      readonly error: string
    }
  | { readonly kind: 'ordered'; readonly shipment: string; readonly order: 'do-not-load' | 'lift' }
  | {
      readonly kind: 'referred'
      readonly shipment: string
      readonly action: string
      readonly number: string
    }
  | {
      readonly kind: 'found'
      readonly shipment: string
      readonly port: string
      readonly outcome: string
      readonly typology: string | null
      readonly dutyEvadedMinor: number
      readonly harmPoints: number
    }
  | {
      readonly kind: 'warning-met'
      readonly shipment: string
      readonly warning: string
      /** Until when the partner wants to hear; null: it did not say. */
      readonly dueAt: Millis | null
    }
  | {
      readonly kind: 'feedback'
      readonly shipment: string
      readonly warning: string
      readonly by: 'control-result' | 'release' | 'not-loaded'
      readonly inTime: boolean
      /** Whether the agreement has a message by which the partner hears of it. */
      readonly told: boolean
    }
  /** The partner says what came of a warning of this port. */
  | {
      readonly kind: 'feedback-heard'
      readonly shipment: string
      readonly warning: string
      readonly action: FeedbackAction
    }
  /** How a movement under customs control to the port of loading stands, as a port was told. */
  | {
      readonly kind: 'transit'
      readonly movement: string
      readonly revision: number
      readonly shipment: string
      readonly guaranteeMinor: number
      readonly guarantee: 'lodged' | 'discharged' | 'called'
      /** Offices that have seen it. */
      readonly offices: number
      readonly seals: 'whole' | 'broken' | 'not-seen'
    }
  /** The standing of an operator in this revision of its register's entry spoke for a shipment. */
  | {
      readonly kind: 'benefit'
      readonly shipment: string
      readonly operator: string
      readonly revision: number
    }
  /** Entries of lists and warnings began or ended: shipments that meet them are scored again. */
  | {
      readonly kind: 'lists-changed'
      readonly changed: number
      readonly touched: number
      /** Of those touched, the ones between loading and arrival. */
      readonly atSea: number
    }
  /** The partner has not told something of a kind for longer than was agreed. */
  | {
      readonly kind: 'overdue'
      readonly partner: string
      readonly message: MessageKind
      readonly since: Millis
    }
  /** What became of a rule or a prototype that a partner published. */
  | ({ readonly kind: 'partner-rule' } & PartnerRuleEvent)
  /** Assistance was asked of the partner, or the partner has answered. */
  | ({ readonly kind: 'assistance' } & AssistanceEvent)
  /** A filing, hold, request or order went from one state of its table to another. */
  | {
      readonly kind: 'procedure'
      readonly procedure: Procedure
      /** Number of the filing, hold or request; `do-not-load` for the order. */
      readonly name: string
      /** Missing for a filing. */
      readonly shipment?: string
      readonly was: string
      readonly state: string
      /** Until when the next step is due; null: nothing is. */
      readonly dueAt: Millis | null
    }
  /** Nobody took the next step in time: the alarm, once for each deadline. `state` is the one it was missed in. */
  | {
      readonly kind: 'deadline-passed'
      readonly procedure: Procedure
      readonly name: string
      readonly shipment?: string
      readonly state: string
      readonly dueAt: Millis
    }
  /** A step that the table does not have, and what mends it: it is kept, and changes nothing. */
  | ({
      readonly kind: 'impossible'
      readonly procedure: Procedure
      readonly name: string
      readonly shipment?: string
    } & Impossible)
  /** A claim drew from a certificate of origin; told again when the register comes to another verdict. */
  | {
      readonly kind: 'drawn'
      readonly certificate: string
      readonly claim: string
      readonly shipment: string
      readonly kg: number
      readonly verdict: CertificateVerdict
    }
  | {
      readonly kind: 'trained'
      /** Until when findings count; the model is used from then on. */
      readonly trainedAt: Millis
      /** 0 when the port knew too little to learn. */
      readonly cases: number
      readonly offences: number
    }
  /** The alarm that the world is not what it was at the last training. */
  | {
      readonly kind: 'drift'
      /** Population stability index of the scores, in thousandths; null with too few. */
      readonly stabilityPermille: number | null
      /** Hits that are missing in a row of findings, in tenths. */
      readonly missingHitsTenths: number
    }
  | {
      readonly kind: 'released'
      readonly shipment: string
      readonly score: number | null
      readonly expectedHarm: number
      readonly channel: Channel
      readonly inspected: boolean
      /** What put it before the officers; null when they did not open it. A lot is no work of the rules. */
      readonly chosenBy: ChosenBy | null
      /** Let go unopened as green, for an audit of its papers afterwards. */
      readonly postAudit?: true
    }
  /** Nothing holds the box back any more. An offence is never cleared. */
  | ({ readonly kind: 'cleared'; readonly shipment: string } & Clearance)
  | {
      readonly kind: 'not-loaded'
      readonly shipment: string
      readonly score: number | null
      readonly expectedHarm: number
    }
  /** An officer decided; the reason itself is kept beside the log. */
  | {
      readonly kind: 'decided'
      readonly shipment: string
      readonly decision: DecisionKind
      readonly officer: string
      readonly reasonSha256: string
    }
  /** The time a message's body may be kept was over: body and copies of it are gone, header and receipt stay. */
  | {
      readonly kind: 'purged'
      readonly messageId: string
      readonly message: string
      readonly items: number
    }
  /** Somebody opened the dossier of a shipment. */
  | ({ readonly kind: 'read'; readonly shipment: string } & Reading)
  /** Somebody took the file that proves a message, whole as it travelled. */
  | ({ readonly kind: 'evidence-taken'; readonly messageId: string } & Reading)
  | {
      readonly kind: 'witnessed'
      readonly partner: string
      readonly size: number
      readonly head: string
    }
  | {
      readonly kind: 'reconciled'
      readonly partner: string
      readonly sent: number
      readonly known: number
      readonly missing: number
      readonly verdict: 'EQUAL' | 'GAPS' | 'REGRESSED'
    }
  /** The partner has signed two heads for one length of its log: nothing new is taken from it. */
  | { readonly kind: 'equivocation'; readonly partner: string; readonly size: number }
  /** The port runs on an older store, and somebody decided to go on without so many entries of its log. */
  | {
      readonly kind: 'loss-accepted'
      readonly entries: number
      /** Lengths of the lost log that partners had been shown. */
      readonly shown: readonly number[]
    }

/** An event in its place: `seq` counts from 1 at each port without a gap. */
export type JournalEntry = {
  readonly port: string
  readonly seq: number
  readonly at: Millis
  readonly event: JournalEvent
}
