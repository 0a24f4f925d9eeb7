import { FAMILIES } from '../rules/documents.ts'

/** Where hits are added up: made once for a pack and written over for each shipment, so that scoring makes no garbage. */
export type Sums = {
  /** Of each typology 0 when no hit speaks of it. */
  readonly spokenOf: Uint8Array
  /** Of each typology and family the probability that its hits are all wrong. */
  readonly innocent: Float64Array
  /** Of each typology the share that rules which lower leave. */
  readonly relief: Float64Array
  /** Probability of each typology; what `combine` leaves behind. */
  readonly thousandths: Int32Array
  /** Points of each family, then those of rules that lower, then whether a rule that may stand alone fired. */
  readonly points: Float64Array
}

export function createSums(typologies: number): Sums {
  return {
    spokenOf: new Uint8Array(typologies),
    innocent: new Float64Array(typologies * FAMILIES.length),
    relief: new Float64Array(typologies),
    thousandths: new Int32Array(typologies),
    points: new Float64Array(FAMILIES.length + 2),
  }
}
