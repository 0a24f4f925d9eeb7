import type { Clearance } from '../domain/clearance.ts'
import type { JournalEntry } from '../domain/journal.ts'
import type {
  Acted,
  Action,
  CallResult,
  Delivery,
  PortCall,
  PortStatus,
  Received,
  Seam,
} from '../domain/port-call.ts'
import type { PortDocument } from '../domain/port-document.ts'
import type { TruthRecord } from '../domain/truth.ts'
import type { Chance } from '../kernel/chance.ts'
import type { Scheduler } from '../kernel/scheduler.ts'
import type { Millis } from '../kernel/time.ts'
import type { Faults } from './faults.ts'
import type { FilingPlan } from './filing-parts.ts'
import type { AssistancePlan } from './inquiries.ts'
import type { Leg, Network } from './network.ts'
import type { PortPlan } from './port-plan.ts'
import type { ReplyPlan } from './replies.ts'
import type { Sailing, Trade } from './trade.ts'

/** What an arm is run with: values only. Every arm of a comparison gets the same; only the ports' agreement differs. */
export type WorldPlan = {
  readonly start: Millis
  readonly ports: Readonly<Record<string, PortPlan>>
  readonly trade: Trade
  readonly faults: Faults
  readonly inspectorDiligence: number
  readonly assistance: AssistancePlan
  /** How manifests are filed in parts; without it they are not. */
  readonly filing?: FilingPlan
  /** How officers reply to requests; without it nobody does. */
  readonly replies?: ReplyPlan
  readonly chance: Chance
  /** Told with every event how far virtual time has come. */
  readonly onProgress?: (at: Millis) => void
  /** Somebody outside the story has a say in it: asked every so often. Such a run is nobody's but theirs. */
  readonly visits?: Visits
}

export type Visits = {
  readonly every: Millis
  /** What they want done since they were last asked. */
  readonly take: () => readonly Visit[]
}

/** An action from outside the story, and who waits for what became of it. */
export type Visit = {
  readonly port: string
  readonly action: Action
  readonly done: (acted: Acted) => void
}

/** What was seen of an arm: the log of every port in the order of the world, and what was really traded. */
export type WorldOutcome = {
  readonly entries: readonly JournalEntry[]
  readonly truths: readonly TruthRecord[]
  /** Digest of all filings and truths: equal in arms that met the same trade. */
  readonly worldDigest: string
  /** How often a port was stopped at each seam. */
  readonly crashes: Readonly<Partial<Record<Seam, number>>>
  readonly endedAt: Millis
  /** Each port when everything was over. */
  readonly status: Readonly<Record<string, PortStatus>>
}

/** Something in the calendar of the world. */
export type Happening =
  | { readonly kind: 'open' | 'load' | 'discharge'; readonly sailing: Sailing }
  | { readonly kind: 'file'; readonly port: string; readonly documents: readonly PortDocument[] }
  | { readonly kind: 'wake'; readonly port: string }
  | { readonly kind: 'visit' }
  | ({ readonly kind: 'arrival' } & Arrival)
  | ({ readonly kind: 'answer' } & Answered)
  | { readonly kind: 'round'; readonly port: string; readonly action: Action }
  /** A team that opened a box is done with it. */
  | { readonly kind: 'opened'; readonly opening: Opening }
  /** At the end of an hour a port notes what it has let go of. */
  | { readonly kind: 'cleared'; readonly port: string }
  | { readonly kind: 'arm-crash'; readonly port: string; readonly seam: Seam }

/** A box that a port opens; `steps`: how it comes to its release, null for one that is still to be loaded. */
export type Opening = {
  readonly port: string
  readonly houseBill: string
  readonly steps: Omit<Clearance, 'openedAt' | 'clearedAt'> | null
}

/** A call reaches its recipient; `flip` says which bit the way there changed. */
export type Arrival = {
  readonly sender: string
  readonly delivery: Delivery
  readonly flip: number | null
  readonly back: (from: Millis) => Leg
}

/** The sender learns what became of a call: the answer, or after a while that there is none. */
export type Answered = {
  readonly sender: string
  readonly delivery: Delivery
  readonly received: Received | null
  readonly flip: number | null
}

/** A part of the world's story: yields port calls and is resumed with their results. */
export type Step<T = void> = Generator<PortCall, T, CallResult>

/** What the parts of the world share while an arm runs. */
export type WorldState = {
  readonly plan: WorldPlan
  readonly heap: Scheduler<Happening>
  readonly network: Network
  readonly entries: JournalEntry[]
  readonly truths: Map<string, TruthRecord>
  /** Seam at which a port is to stop dead next. */
  readonly armed: Map<string, Seam>
  readonly crashes: Partial<Record<Seam, number>>
}
