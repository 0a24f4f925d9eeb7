import { z } from 'zod'

/** A share of something, as a plan names it: 0.02 is two percent. */
export const Share = z
  .number()
  .min(0, 'a share is not negative: the nearest valid value is 0')
  .max(1, 'a share over 1 is more than 100 %: the nearest valid value is 1')
