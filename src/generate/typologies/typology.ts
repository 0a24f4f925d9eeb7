import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { PortDocumentKind } from '../../domain/port-document.ts'
import type { TruthActor } from '../../domain/truth.ts'
import type { Rng } from '../../kernel/chance.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Moves } from '../adversary.ts'
import type { FieldsLiedAbout } from '../amendments/amendment.ts'
import type { NameBook } from '../people/names.ts'
import type { Population } from '../people/population.ts'
import type { TypologyId } from '../plan.ts'
import type { Feature } from '../truth/features.ts'
import type { GoodsBook } from '../truth/goods-table.ts'
import type { Shape, TrueConsignment } from '../truth/true-consignment.ts'
import type { Story } from './story.ts'

/** The two countries of a lane, and what is known of goods, names and places there. */
export type Route = {
  readonly from: string
  readonly to: string
  readonly book: GoodsBook
  readonly names: NameBook
  /** The destination has a security filing: it asks for makers and origins before loading. */
  readonly hasSecurityFiling: boolean
}

/** A route, the goods honest trade has there, and the people who trade on it. */
export type Market = Route & {
  readonly population: Population
  /** Another seaport of the destination's country, where goods can be booked to at first; null when none is known. */
  readonly otherPort: string | null
  /** Goods under which others can be hidden: the lane's own, without waste. Not empty. */
  readonly covers: readonly GoodsEntry[]
  /** What those who learn do at a loading time. */
  readonly moves: Moves
}

/** How well a side's data can show it. */
export type Sight = 'none' | 'weak' | 'medium' | 'strong'

/** Who could see it: with domestic data alone, with the partner's, with results fed back. Source: domain section 8. */
export type Observability = {
  /** The side whose own data could show it at all. */
  readonly side: 'loading' | 'discharge' | 'both'
  readonly domestic: Sight
  readonly exchange: Sight
  readonly feedback: Sight
}

/**
 * Another true consignment of the same sailing: the first one wanted, in an order that `luck` in [0, 1) decides; null
 * when there is none.
 */
export type Others = (
  luck: number,
  isWanted: (other: TrueConsignment) => boolean,
) => TrueConsignment | null

/** A way to lie. What it needs of the truth is its `shape`; the lie itself is the `map` it puts over the truth. */
export type Typology = {
  readonly id: TypologyId
  /** One sentence for people. */
  readonly title: string
  /** The lie can be told about these goods on this lane. */
  readonly suits: (entry: GoodsEntry, route: Route) => boolean
  /** Goods of its own, when it is not about what the lane trades honestly. */
  readonly goods?: readonly GoodsEntry[]
  /** A paper without which it cannot be done: it happens to consignments that have it. */
  readonly needs?: Feature
  readonly shape: (entry: GoodsEntry, route: Market, rng: Rng) => Shape
  /** Only what differs from the truth. */
  readonly map: (truth: TrueConsignment, market: Market, rng: Rng, others: Others) => Partial<Story>
  /** The field of a paper that its liar likes to change once more when the paper is amended. */
  readonly amends?: FieldsLiedAbout
  /** What is told then, over the map. `luck` in [0, 1) decides it. */
  readonly amend?: (
    story: Story,
    truth: TrueConsignment,
    market: Market,
    luck: number,
  ) => Partial<Story>
  /** Every field the map can change, as `<document>.<path>` without indexes; a document that goes missing is its kind. */
  readonly fields: readonly string[]
  /** Kinds of documents that contradict the lie. */
  readonly witnesses: readonly PortDocumentKind[]
  readonly sight: Observability
  /** Who is behind it. */
  readonly actors: (truth: TrueConsignment, story: Story) => readonly TruthActor[]
  /** Duty evaded in US cents, when it is not the duty on the truth less the duty on the story. */
  readonly evaded?: (
    truth: TrueConsignment,
    story: Story,
    importer: string,
    declaredAt: Millis,
  ) => number
  /** What stopping it is worth; absent for duty cases, which count one point for each 100 USD evaded. */
  readonly harmPoints?: (truth: TrueConsignment) => number
}

/** A trader in a role of the plot. */
export function actor(
  role: TruthActor['role'],
  { party }: { readonly party: { readonly name: string; readonly id?: string | undefined } },
): TruthActor {
  return { role, name: party.name, id: party.id ?? null }
}

/** The same field of several documents. */
export function onEach(
  documents: readonly PortDocumentKind[],
  ...paths: readonly string[]
): string[] {
  return documents.flatMap((document) => paths.map((path) => `${document}.${path}`))
}
