import type { StowPlan } from '../../domain/stow-plan.ts'
import type { Context } from '../context.ts'
import { keyOf } from './item-names.ts'

/** The plan that counts for a voyage; this port's own comes first. */
export const stowPlanOf = ({ store }: Context, voyage: string): StowPlan | undefined =>
  store.records.of(keyOf.stowPlan(voyage))[0]?.item as StowPlan | undefined
