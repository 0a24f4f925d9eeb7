import type { Party } from '../../domain/party.ts'
import type { Trader } from '../people/population.ts'
import type { GoodsBook } from '../truth/goods-table.ts'
import type { TrueConsignment } from '../truth/true-consignment.ts'
import type { Story } from '../typologies/story.ts'
import { exchanged } from './misspell.ts'
import type { CertificatePlaces } from './other-places.ts'
import type { NamedPlace, Slips } from './slips.ts'

/** Everything a document is derived from: what is, what is told of it, what goes wrong in good faith. */
export type Sources = {
  readonly truth: TrueConsignment
  readonly story: Story
  readonly slips: Slips
  /** Whoever opens a box on the way empties it first. */
  readonly refilledAtHub: boolean
  /** Of its sailing. */
  readonly certificatePlaces: CertificatePlaces
  readonly book: GoodsBook
  /** Countries of loading and discharge. */
  readonly from: string
  readonly to: string
  /** Another seaport of the destination's country; null when none is known. */
  readonly otherPort: string | null
}

/** A party as one document writes it. */
export function named(place: NamedPlace, trader: Trader, { name }: Slips): Party {
  if (name?.place !== place) return trader.party
  return {
    ...trader.party,
    name: name.alias ? trader.alias : exchanged(trader.party.name, name.luck),
  }
}

/** The UCR as a document has it; undefined when somebody left it out. */
export function ucrOn(
  { truth, slips }: Pick<Sources, 'truth' | 'slips'>,
  document: keyof Slips['ucr'],
): string | undefined {
  const state = slips.ucr[document]
  if (state === 'missing') return undefined
  return state === 'right' ? truth.ucr : exchanged(truth.ucr, slips.ucrLuck)
}

/** What all names of a consignment's documents end in. */
export const tailOf = ({ houseBill }: Pick<TrueConsignment, 'houseBill'>): string =>
  houseBill.slice(4)

/** What scales see in box `i` beyond its papers, in kg: all of what was hidden in the first, a share of what is gone. */
export function hiddenIn({ truth, story }: Sources, i: number): number {
  const { hiddenKg } = story
  if (hiddenKg >= 0) return i === 0 ? hiddenKg : 0
  return Math.round(hiddenKg / truth.containers.length)
}
