import type { Millis } from '../../kernel/time.ts'
import type { ContainerDraft, ItemDraft, PartyDraft, VoyageDraft } from '../draft.ts'
import type { Segment } from '../edifact/segment.ts'
import type { IssueLog, Place } from '../issue.ts'
import type { PartyRole } from './qualifiers.ts'

/** A statement and how much it counts. */
export type Best<T> = { readonly value: T; readonly rank: number; readonly where: Place }

/** What the header, or one consignment, has said so far. */
export type Level = {
  readonly where: Place
  readonly voyage: VoyageDraft
  /** CNI item number or document, for the stand-in name. */
  name: string
  house?: string
  straight?: Best<string>
  master?: string
  ucr?: string
  readonly ports: { loading?: Best<string>; discharge?: Best<string> }
  readonly routing: string[]
  readonly times: { loading?: Best<Millis>; etd?: Best<Millis>; eta?: Best<Millis> }
  readonly parties: { [role in PartyRole]?: Best<PartyDraft> }
  freightPayment?: 'prepaid' | 'collect'
  readonly descriptions: string[]
  readonly marks: string[]
  readonly hsCodes: { readonly text: string; readonly where: Place }[]
  origin?: string
  grossKg?: number
  packages?: number
  packageKind?: string
  readonly items: ItemState[]
  /** Containers named by goods, with the segment that does. */
  readonly links: Map<string, Place>
}

export type ItemState = ItemDraft & {
  readonly texts: string[]
  readonly markTexts: string[]
  splitPackages?: number
}

export type Equipment = ContainerDraft & {
  readonly isContainer: boolean
  readonly owner: Level | null
}

/** The segment group that a MEA, LOC, FTX or DTM now belongs to. */
export type Group =
  | { readonly kind: 'level' }
  | { readonly kind: 'transport'; readonly main: boolean }
  | { readonly kind: 'party' }
  | { readonly kind: 'equipment'; readonly equipment: Equipment }
  | { readonly kind: 'item'; readonly item: ItemState }

/** Everything one CUSCAR message has said so far. */
export type MessageState = {
  readonly log: IssueLog
  readonly header: Level
  readonly levels: Level[]
  current: Level
  group: Group
  readonly equipment: Equipment[]
  documentNumber: string
  revision: number
  cancels: boolean
  madeAt: Millis | null
  sawTransport: boolean
  /** The last place named, to tell whose arrival and departure follow. */
  lastPort: 'loading' | 'discharge' | null
  readonly partialTimes: Map<string, Millis>
  readonly controls: {
    readonly kind: 'consignments' | 'equipment'
    readonly value: number
    readonly where: Place
  }[]
}

export type SegmentReader = (state: MessageState, segment: Segment) => void

export function createLevel(where: Place, name: string): Level {
  return {
    where,
    name,
    voyage: { routing: [] },
    ports: {},
    routing: [],
    times: {},
    parties: {},
    descriptions: [],
    marks: [],
    hsCodes: [],
    items: [],
    links: new Map(),
  }
}

/** The better of two statements: lower rank, and of equal rank the earlier. */
export function better<T>(held: Best<T> | undefined, offered: Best<T>): Best<T> {
  return held === undefined || offered.rank < held.rank ? offered : held
}
