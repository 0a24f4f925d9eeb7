import type { GoodsEntry } from '../../domain/goods-reference.ts'
import type { Rng } from '../../kernel/chance.ts'
import type { NameBook } from '../people/names.ts'
import type { Population, Trader } from '../people/population.ts'
import type { TypologyId } from '../plan.ts'
import type { GoodsBook } from '../truth/goods-table.ts'
import type { Shape, TrueConsignment, TrueItem } from '../truth/true-consignment.ts'

/** The two countries of a lane, and what is known of goods, names and places there. */
export type Route = {
  readonly from: string
  readonly to: string
  readonly book: GoodsBook
  readonly names: NameBook
}

/** A route and the people who trade on it. */
export type Market = Route & { readonly population: Population }

/** What the destination is told. Every document filed there is derived from it, the origin's from the truth. */
export type Story = {
  readonly items: readonly TrueItem[]
  readonly maker: Trader
}

/** A way to lie. What a lie needs of the truth is its `shape`; the lie itself is the `story`. */
export type Typology = {
  readonly id: TypologyId
  /** One sentence for people. */
  readonly title: string
  /** The lie can be told about these goods on this lane. */
  readonly suits: (entry: GoodsEntry, route: Route) => boolean
  readonly shape: (entry: GoodsEntry, route: Route, rng: Rng) => Shape
  readonly story: (truth: TrueConsignment, market: Market, rng: Rng) => Story
  /** The fields the lie changes, as `<document>.<path>` without indexes; those a document lacks do not count. */
  readonly fields: readonly string[]
  /** What stopping it is worth; absent for duty cases, which count one point for each 100 USD evaded. */
  readonly harmPoints?: (truth: TrueConsignment) => number
}

/** What an honest trader tells: the truth. */
export function honestStory(truth: TrueConsignment): Story {
  return { items: truth.items, maker: truth.maker }
}
