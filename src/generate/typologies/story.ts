import type { Trader } from '../people/population.ts'
import type { TrueConsignment, TrueItem } from '../truth/true-consignment.ts'

/**
 * The falsification map applied to one consignment: everything a paper or a pair of scales can be made to say. Papers
 * read nothing else that can lie, so a map that is switched off leaves the papers of the honest twin.
 */
export type Story = {
  /** The load that all papers are about, when it is not the consignment's own: it travels under another bill. */
  readonly load: TrueConsignment | null
  /** What the destination and the carrier are told of the goods. */
  readonly items: readonly TrueItem[]
  /** What the origin's customs are told. */
  readonly exportItems: readonly TrueItem[]
  readonly maker: Trader
  /** The shipper as the destination knows it. */
  readonly shipper: Trader
  /** The importer as the destination knows it. */
  readonly consignee: Trader
  /** The bill hides the consignee behind an order. */
  readonly toOrder: boolean
  /** There is an export declaration that can be found. */
  readonly exported: boolean
  /** More in the boxes than the papers say, or less when negative, from stuffing on; gross kg. All scales see it. */
  readonly hiddenKg: number
  /** Put into the first box between loading and discharge; gross kg. Scales at discharge see it. */
  readonly gainedKg: number
  /** The seal of the first box after somebody replaced it between loading and discharge. */
  readonly newSeal: string | null
  readonly claim: ClaimStory
  /** The office of destination saw the goods arrive. */
  readonly arrivesFromTransit: boolean
  /** The stow plan shows that the goods are dangerous. */
  readonly dangerShown: boolean
  /** Number of a container aboard that no bill names. */
  readonly strayBox: string | null
  /** What is told instead, when a paper is filed a second time to change the lie. */
  readonly second: Partial<Story> | null
  /** On no paper: who is behind it, when it is somebody who learns. */
  readonly adversary: string | null
}

/** How a claim differs from the certificate it names. */
export type ClaimStory = {
  readonly certificate: 'own' | 'unknown' | 'of-another'
  /** The exporter written on the copy. */
  readonly exporter: Trader | null
  /** Quantity claimed over the consignment's weight. */
  readonly quantityFactor: number
}

const OWN_CLAIM: ClaimStory = { certificate: 'own', exporter: null, quantityFactor: 1 }

/** A consignment with the load that its papers are about: boxes, what they hold and how they travel. */
export function loaded(truth: TrueConsignment, { load }: Pick<Story, 'load'>): TrueConsignment {
  if (load === null) return truth
  const { containers, items, grossKg, packages, valueMinor, journey } = load
  const { certifiedKg, transit } = load.particulars
  const particulars = { ...truth.particulars, certifiedKg, transit }
  return { ...truth, containers, items, grossKg, packages, valueMinor, journey, particulars }
}

/** What an honest trader tells: the truth. */
export function honestStory(truth: TrueConsignment): Story {
  return {
    load: null,
    items: truth.items,
    exportItems: truth.items,
    maker: truth.maker,
    shipper: truth.exporter,
    consignee: truth.consignee,
    toOrder: truth.toOrder,
    exported: true,
    hiddenKg: 0,
    gainedKg: 0,
    newSeal: null,
    claim: OWN_CLAIM,
    arrivesFromTransit: true,
    dangerShown: true,
    strayBox: null,
    second: null,
    adversary: null,
  }
}
