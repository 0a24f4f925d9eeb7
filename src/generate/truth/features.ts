import type { Rng } from '../../kernel/chance.ts'
import type { PapersPlan } from '../plan.ts'

/** Which further papers a consignment comes with, whatever anybody means to do with it. */
export type Features = {
  readonly certificate: boolean
  readonly permit: boolean
  readonly transit: boolean
  readonly supply: boolean
  readonly parcel: boolean
  readonly zone: boolean
}
export type Feature = keyof Features

/** Six draws, whatever comes of them. */
export function drawFeatures(plan: PapersPlan, rng: Rng): Features {
  return {
    certificate: rng.unit() < plan.certificateShare,
    permit: rng.unit() < plan.permitShare,
    transit: rng.unit() < plan.transitShare,
    supply: rng.unit() < plan.supplyShare,
    parcel: rng.unit() < plan.parcelShare,
    zone: rng.unit() < plan.zoneShare,
  }
}

/** How often a feature is met, under its plan. */
export function shareOf(feature: Feature, plan: PapersPlan): number {
  return plan[`${feature}Share`]
}
