import type { Agreement } from '../agreement/agreement.ts'
import { agreedKinds, lanesOf } from '../agreement/agreement.ts'
import { type Cadence, cadencesOf } from '../agreement/cadence.ts'
import { kindsFrom } from '../agreement/directions.ts'
import { fieldsHeldBack } from '../agreement/trim.ts'
import type { JournalEvent } from '../domain/journal.ts'
import type { MessageKind } from '../domain/message.ts'
import type { Seam } from '../domain/port-call.ts'
import type { PortDocumentKind } from '../domain/port-document.ts'
import type { Operation } from '../domain/reads/operations-page.ts'
import { canGive } from '../exchange/on-lane.ts'
import { assert, present } from '../kernel/assert.ts'
import type { Chance } from '../kernel/chance.ts'
import { remembering } from '../kernel/remember.ts'
import type { Clock, Millis } from '../kernel/time.ts'
import type { Learning } from '../risk/learn/learn.ts'
import type { RiskList } from '../risk/lists/lists.ts'
import type { ChannelTargets, CompiledPack, Facts, Reference } from '../risk/risk.ts'
import type { Store } from '../store/store.ts'
import type { SigningKey, TrustedKeys } from '../wire/keys.ts'
import { type AlertBook, createAlertBook } from './alerts.ts'
import { createLots } from './draw.ts'
import { createLooks, type Looks } from './looks.ts'
import { createMemory, type Memory } from './memory.ts'
import { createPseudonyms, type Kinded, type Pseudonyms } from './pseudonyms/pseudonyms.ts'
import { createRecogniser } from './pseudonyms/recognise.ts'
import { createRulebook, type OwnRules, type Rulebook } from './rulebook.ts'

/** Everything a port needs, handed in once. No default clock, no default chance. */
export type PortDeps = {
  /** UN/LOCODE of the port. */
  readonly id: string
  readonly clock: Clock
  /** Decides the jitter of retries, and which green shipments are opened by lot. */
  readonly chance: Chance
  readonly key: SigningKey
  /** Keys of every port of the pair with their validity, old ones and this port's own among them. */
  readonly trusted: TrustedKeys
  readonly agreement: Agreement
  readonly own: OwnRules
  /** Goods, usual figures and sea routes that shipments are measured against. */
  readonly reference: Reference
  /** What makes pseudonyms under the agreement, the same at both sides; null where the agreement names parties. */
  readonly pseudonymKey: string | null
  /** Risk lists this port keeps or was given, before the first update of one. */
  readonly lists: readonly RiskList[]
  /** How officers choose: see `InspectionPlan`. */
  readonly inspection: InspectionPlan
  /** How the port learns from what it finds; null: it does not. */
  readonly learning: Learning | null
  readonly store: Store
  /** How long the answer to a message is repeated when it comes again; in ms, longer than any message lives. */
  readonly dedupeRetention: Millis
  /** Kinds the law of this port makes somebody file with it. */
  readonly filedHere: readonly PortDocumentKind[]
  /** Called at each named seam; a test or a scenario may make it throw. Does nothing otherwise. */
  readonly seam: (seam: Seam) => void
  /** A joint operation this port takes part in: figures of warnings are told by its phases. */
  readonly operation?: Operation | null
  /** Hears of every assessment with the facts it was made of: how a rule bench collects what rules are tried on. */
  readonly witness?: Witness
}

/** How the officers of a port choose whom to open. */
export type InspectionPlan = {
  /** Per mille of shipments that are opened by lot when nothing else selects them. */
  readonly randomPermille: number
  readonly targets: ChannelTargets
}

export type Witness = (
  shipment: { readonly id: number; readonly name: string },
  facts: Facts,
  at: Millis,
) => void

/** Which partners this port still has to compare its books with. In memory: whoever opens a store owes it to all. */
export type Books = {
  /** A comparison was asked for and has not been answered. */
  readonly owed: Set<string>
  /**
   * Not compared since the store was opened. It may be an older copy, so nothing is sealed for them until they have said
   * what they know of this port: a name it has used and forgotten would be given a second time.
   */
  readonly unsure: Set<string>
  /** How often they were asked since one last answered. */
  asked: number
}

/** The port's dependencies with what follows from them, shared by the files of this room. */
export type Context = PortDeps & {
  readonly lanes: readonly string[]
  /** Kinds the agreement shares, those this port gives, and what each partner gives it. */
  readonly kinds: readonly string[]
  readonly given: readonly string[]
  readonly kindsFrom: (partner: string) => readonly string[]
  readonly books: Books
  /** Some kind that the agreement shares can be filed before the lane of its shipment is known. */
  readonly putsOff: boolean
  readonly alerts: AlertBook
  readonly looks: Looks
  /** Whether a lot has a house bill opened. */
  readonly isDrawn: (houseBill: string | null) => boolean
  readonly rulebook: Rulebook
  /** Rules by which the standing of an operator speaks for a shipment. */
  readonly benefits: ReadonlySet<string>
  readonly cadences: readonly Cadence[]
  readonly memory: Memory | null
  /** How identities are told under the agreement; null: by name. */
  readonly pseudonyms: Pseudonyms | null
  /** An item as it is compared and found by: with pseudonyms where the agreement has them, else as it is. */
  readonly masked: <T extends Kinded>(item: T) => T
  /** Makes out parties behind pseudonyms from what this port itself holds. */
  readonly recogniser: ReturnType<typeof createRecogniser> | null
  /** Fields of those kinds that the agreement holds back, as `manifest.notify`. */
  readonly notShared: readonly string[]
  /** Appends to the hash-chained log; inside a transaction. */
  readonly log: (at: Millis, event: JournalEvent) => void
}

export function createContext(deps: PortDeps): Context {
  assert(
    deps.trusted.some(({ keyId }) => keyId === deps.key.keyId),
    `${deps.id} trusts its own key: it reads what it sealed`,
  )
  const lanes = lanesOf(deps.agreement)
  const kinds = agreedKinds(deps.agreement)
  const given = kindsFrom(deps.agreement, deps.id)
  const pseudonyms =
    deps.agreement.parties === 'pseudonymous'
      ? createPseudonyms(present(deps.pseudonymKey, 'parties are pseudonyms, so there is a key'))
      : null
  return {
    ...deps,
    lanes,
    kinds,
    given,
    kindsFrom: remembering((partner) => kindsFrom(deps.agreement, partner), PARTNERS_REMEMBERED),
    putsOff: given.some((kind) => NAMES_NO_LANE.has(kind)),
    books: { owed: new Set(), unsure: new Set(), asked: 0 },
    alerts: createAlertBook(deps.store, deps.lists),
    looks: createLooks(),
    isDrawn: createLots(deps.id, deps.chance, deps.inspection.randomPermille),
    rulebook: createRulebook(deps.store, deps.own),
    benefits: benefitsOf(deps.own.compiled),
    // What can never come is not overdue.
    cadences: cadencesOf(deps.agreement, deps.id).filter(({ kind, partner }) =>
      canGive(kind, partner, deps.id, lanes),
    ),
    memory: deps.learning && createMemory(deps.store, deps.learning),
    pseudonyms,
    masked: pseudonyms?.mask ?? ((item) => item),
    recogniser: pseudonyms && createRecogniser(pseudonyms),
    notShared: fieldsHeldBack(deps.agreement),
    log: (at, event) => void deps.store.log.append(at, event),
  }
}

/** More than any agreement has; a partner's answer must be the same list every time. */
const PARTNERS_REMEMBERED = 1_000

function benefitsOf({ rules }: CompiledPack): ReadonlySet<string> {
  const reliefs = rules.filter(
    ({ lowers, reads }) =>
      lowers && (reads.includes('shipperAeo') || reads.includes('consigneeAeo')),
  )
  return new Set(reliefs.map(({ id }) => id))
}

/** Kinds that name a shipment and no lane. */
const NAMES_NO_LANE: ReadonlySet<string> = new Set([
  'security-filing',
  'import-declaration',
  'certificate-of-origin',
  'preference-claim',
  'permit',
  'transit-movement',
  'value-declaration',
  'warning',
  'invalidation',
] satisfies readonly MessageKind[])

/** How logs and the outside name a shipment: by its house bill, before that is known by its UCR. */
export function shipmentName(row: {
  id: number
  houseBill: string | null
  ucr: string | null
}): string {
  return row.houseBill ?? row.ucr ?? `shipment ${row.id}`
}
