import { z } from 'zod'
import { CountryCode } from '../../domain/codes.ts'
import { MEASURES, type MeasureName, seenBy } from './measures.ts'

const Share = z.number().min(0).max(1)
const Positive = z.number().positive()

/** A number, or where the scenario says it: `{ scenario: trade.filing.lateShare }`; several places are added up. */
const Declared = z.union([
  z.number().min(0),
  z.strictObject({
    scenario: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  }),
])
export type Declared = z.infer<typeof Declared>

const names = Object.keys(MEASURES) as [MeasureName, ...MeasureName[]]

const common = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'an id may contain a-z 0-9 -'),
  title: z.string().min(1),
  measure: z.enum(names),
  /** What of it, for measures that need to be told: `manifest.ucr`. Several are divided by a blank: any of them. */
  of: z.string().min(1).optional(),
  /** Only trade between these countries. */
  where: z.strictObject({ from: CountryCode.optional(), to: CountryCode.optional() }).optional(),
  /** The deviation that still costs nothing; at four times as much nothing is left of the score. */
  within: Positive,
  /** How much it counts against others in the overall score. */
  weight: Positive.default(1),
  /** Where the target comes from; absent: an assumption like the whole list. */
  source: z.string().optional(),
}

/** One thing that is measured and what it should be: exactly one of `share`, `spread`, `quantiles`, `mix`. */
export const QualityTarget = z
  .union([
    /** A share of yes; deviation: the difference. */
    z.strictObject({ ...common, share: Declared }),
    /** A standard deviation in percent; deviation: the difference as a share of the target. */
    z.strictObject({ ...common, spread: Declared }),
    /** Percentiles; deviation: the largest logarithm of found by expected. */
    z.strictObject({
      ...common,
      quantiles: z.strictObject({ p5: Positive, p50: Positive, p95: Positive }),
    }),
    /** Shares by category; deviation: half the sum of the differences (total variation). */
    z.strictObject({ ...common, mix: z.record(z.string(), Share) }),
  ])
  .superRefine((target, context) => {
    const sees = seenBy(target.measure)
    const kinds = KINDS[sees]
    if (kinds.some((kind) => kind in target)) return
    context.addIssue({
      code: 'custom',
      path: ['measure'],
      message: `${target.measure} sees ${sees}, so its target is ${kinds.join(' or ')}`,
    })
  })
export type QualityTarget = z.infer<typeof QualityTarget>

/** The kinds of target that fit what a measure sees. */
const KINDS = {
  numbers: ['quantiles', 'spread'],
  'yes-no': ['share'],
  categories: ['mix'],
} as const

/** What believable trade looks like: a file beside the scenarios (`scenarios/lists/quality.yaml`). */
export const QualityTargets = z.strictObject({
  title: z.string().min(1),
  source: z.string().min(1),
  /** The overall score below which a trade is not good enough. */
  threshold: Share,
  /** What a container of each ISO 6346 type may carry, in kg. */
  payloadKg: z.record(z.string(), Positive),
  targets: z.array(QualityTarget).min(1),
})
export type QualityTargets = z.infer<typeof QualityTargets>
