/** What one target found: what was declared, what there is, and how near that is. */
export type FieldQuality = {
  readonly id: string
  readonly title: string
  /** `VN to US`; absent for all trade. */
  readonly where?: string
  readonly source?: string
  readonly weight: number
  readonly within: number
  /** How many sights it rests on. */
  readonly n: number
  /** From 0 to 1; null when nothing was seen to measure. */
  readonly score: number | null
  readonly deviation: number | null
} & (
  | { readonly kind: 'share' | 'spread'; readonly expected: number; readonly found: number | null }
  | { readonly kind: 'quantiles'; readonly expected: Quantiles; readonly found: Quantiles | null }
  | { readonly kind: 'mix'; readonly expected: Mix; readonly found: Mix | null }
)

export type Quantiles = { readonly p5: number; readonly p50: number; readonly p95: number }
export type Mix = Readonly<Record<string, number>>

/**
 * How many consignments of a typology there are, and how many somebody who sees everything takes for illicit. Under
 * `honest` stand those accused although nothing was planted.
 */
export type PlantedRecall = {
  readonly typology: string
  readonly planted: number
  /** Null when nobody looked. */
  readonly recognised: number | null
}

/** How believable a made-up trade is. */
export type QualityReport = {
  readonly scenario: string
  readonly seed: string
  readonly consignments: number
  readonly targets: { readonly title: string; readonly source: string }
  readonly threshold: number
  /** Weighted mean of the scores there are; null when there is none. */
  readonly overall: number | null
  /** The overall score reaches the threshold, and no planted lie that was looked for stayed unrecognised. */
  readonly ok: boolean
  readonly fields: readonly FieldQuality[]
  readonly recall: readonly PlantedRecall[]
}
