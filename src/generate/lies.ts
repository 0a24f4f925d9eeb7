import type { GoodsEntry } from '../domain/goods-reference.ts'
import { DAY, type Millis } from '../kernel/time.ts'
import { goodsForLie } from './lie-goods.ts'
import { type Lane, type TradePlan, TYPOLOGY_IDS, type TypologyId } from './plan.ts'
import { shareOf } from './truth/features.ts'
import type { GoodsTable } from './truth/goods-table.ts'
import type { Shape } from './truth/true-consignment.ts'
import { TYPOLOGIES } from './typologies/catalogue.ts'
import { billedTwice } from './typologies/t06-billed-twice.ts'
import type { Market, Typology } from './typologies/typology.ts'

/** What somebody means to do with a consignment, decided before it exists. */
export type Intent = {
  /** Null for honest trade. */
  readonly typology: Typology | null
  readonly goods: GoodsTable
  readonly shape: (entry: GoodsEntry) => Shape
}

/** One typology of a lane: how likely it is chosen, with what goods, and when. */
export type Lie = {
  readonly typology: Typology
  readonly goods: GoodsTable
  /** For one that needs a paper: of the illicit that have it and were not chosen before. Else of those that are left. */
  readonly chance: number
  /** Loading times between which it happens. */
  readonly from: Millis
  readonly to: Millis
}

/** Everything illicit on a lane, and what honest trade means there. */
export type Lies = {
  /** Share of consignments that are illicit. */
  readonly share: number
  readonly needy: readonly Lie[]
  readonly free: readonly Lie[]
  readonly honest: Intent
  /** What an informant takes a consignment of the lane for; `luck` in [0, 1). */
  readonly suspected: (luck: number) => TypologyId
}

/** Works the mix of a lane out, so that each typology comes to its share of the illicit whatever papers it needs. */
export function openLies(lane: Lane, plan: TradePlan, market: Market, honest: GoodsTable): Lies {
  const mix = mixOf(lane)
  const needy: Lie[] = []
  let left = 1
  for (const { id, share } of mix) {
    const { needs } = TYPOLOGIES[id]
    if (needs === undefined) continue
    const chance = share / (shareOf(needs, plan.papers) * left)
    needy.push(lieOf(id, chance, lane, plan, market))
    left -= share
  }
  const free = mix
    .filter(({ id }) => TYPOLOGIES[id].needs === undefined)
    .flatMap(({ id, share }) => inItsWays(lieOf(id, share / left, lane, plan, market), lane))
  return {
    share: mix.length === 0 ? 0 : lane.illicitShare,
    needy,
    free,
    honest: { typology: null, goods: honest, shape: () => ({}) },
    suspected: (luck) => suspectedIn(mix, luck),
  }
}

/** As common as what is really done there; on a lane without crime people suspect the usual. */
function suspectedIn(mix: ReturnType<typeof mixOf>, luck: number): TypologyId {
  let passed = 0
  for (const { id, share } of mix) {
    passed += share
    if (luck < passed) return id
  }
  return mix.at(-1)?.id ?? USUALLY_SUSPECTED[Math.floor(luck * USUALLY_SUSPECTED.length)] ?? 'T05'
}

const USUALLY_SUSPECTED: readonly TypologyId[] = ['T04', 'T05', 'T09']

/** The typologies of a lane and the share of its illicit consignments each is to have. */
export function mixOf(lane: Lane): readonly { id: TypologyId; share: number }[] {
  const weights = TYPOLOGY_IDS.map((id) => ({ id, weight: weightOf(lane.typologies[id]) }))
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  return weights
    .filter(({ weight }) => weight > 0)
    .map(({ id, weight }) => ({ id, share: weight / total }))
}

type Prevalence = Lane['typologies'][TypologyId]

export function weightOf(prevalence: Prevalence): number {
  return typeof prevalence === 'object' ? prevalence.weight : (prevalence ?? 0)
}

/** A way that a scenario asks for takes its part of the typology it belongs to. */
function inItsWays(lie: Lie, { billedTwiceShare }: Lane): readonly Lie[] {
  if (lie.typology.id !== billedTwice.id || billedTwiceShare === 0) return [lie]
  return [
    { ...lie, chance: lie.chance * (1 - billedTwiceShare) },
    { ...lie, chance: lie.chance * billedTwiceShare, typology: billedTwice },
  ]
}

function lieOf(id: TypologyId, chance: number, lane: Lane, plan: TradePlan, market: Market): Lie {
  const prevalence = lane.typologies[id]
  const window = typeof prevalence === 'object' ? prevalence : null
  return {
    typology: TYPOLOGIES[id],
    goods: goodsForLie(id, lane, market),
    chance,
    from: window === null ? 0 : plan.start + window.fromDay * DAY,
    to: window === null ? Number.MAX_SAFE_INTEGER : plan.start + window.toDay * DAY,
  }
}
