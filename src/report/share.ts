import { z } from 'zod'
import type { Rate } from '../kernel/statistics.ts'

const Count = z.int().min(0)

/** A share with the two counts it came from; without a value it says why there is none. */
export const Share = z.union([
  z.strictObject({ value: z.number().min(0).max(1), of: Count, n: Count }),
  z.strictObject({ value: z.null(), of: Count, n: Count, whyNull: z.string().min(1) }),
])
export type Share = z.infer<typeof Share>

/** A rate as it is reported: `whyNull` is what a reader is told when there was nothing to divide by. */
export function share(rate: Rate, whyNull: string): Share {
  const { value, of, n } = rate
  return value === null ? { value, of, n, whyNull } : { value, of, n }
}
