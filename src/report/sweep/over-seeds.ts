import { z } from 'zod'
import { MEASURES, type MeasureName } from '../measures.ts'
import { HEADLINES } from './headlines.ts'

const either = ({ atLeast, atMost }: { atLeast?: unknown; atMost?: unknown }) =>
  (atLeast === undefined) !== (atMost === undefined)
const SAY = { error: 'say how much is expected: atLeast or atMost' }

/** The fewest days of loading that a sweep must have to be judged by it; without it the days of the scenario. */
const fromDays = z.int().min(1).optional()

type OfInterval = { atLeast?: unknown; above?: unknown; atMost?: unknown }
const oneOf = ({ atLeast, above, atMost }: OfInterval) =>
  [atLeast, above, atMost].filter((limit) => limit !== undefined).length === 1

/**
 * What must hold of a difference to the baseline over many seeds, of both ports together and of each: the lower end of its
 * interval is at least so much, or above it (`above: 0`: a gain, for none at all is at least zero), or the upper end at most.
 * `detection`: of each measure of detection, read together.
 */
const OfDifferences = z
  .strictObject({
    measure: z.enum([...HEADLINES, 'detection']),
    arm: z.string().min(1).default('exchange'),
    atLeast: z.number().optional(),
    above: z.number().optional(),
    atMost: z.number().optional(),
    fromDays,
  })
  .refine(oneOf, { error: 'say how much is expected: atLeast, above or atMost' })

/** What no world of the many may break: of one arm by itself, both ports together. */
const OfEveryWorld = z.strictObject({
  measure: z.enum(Object.keys(MEASURES) as [MeasureName, ...MeasureName[]]),
  arm: z.string().min(1).default('exchange'),
  inEveryWorld: z
    .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })
    .refine(either, SAY),
  fromDays,
})

export const OverSeeds = z.union([OfDifferences, OfEveryWorld])
export type OverSeeds = z.infer<typeof OverSeeds>
export type OfDifferences = z.infer<typeof OfDifferences>
export type OfEveryWorld = z.infer<typeof OfEveryWorld>
