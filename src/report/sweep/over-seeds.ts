import { z } from 'zod'
import { HEADLINES } from './headlines.ts'

/**
 * What must hold of a difference to the baseline over many seeds, of both ports together and of each: the lower end of its
 * interval is at least so much, or the upper end at most. `detection`: of each measure of detection, read together.
 */
export const OverSeeds = z
  .strictObject({
    measure: z.enum([...HEADLINES, 'detection']),
    arm: z.string().min(1).default('exchange'),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
  })
  .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), {
    error: 'say how much is expected: atLeast or atMost',
  })
export type OverSeeds = z.infer<typeof OverSeeds>
