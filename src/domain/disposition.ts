import { z } from 'zod'
import { consignmentLinks, responding, Time } from './document-names.ts'

/**
 * What each code does to a hold. `1A`: held for an intensive examination · `1B`: that is done · `1C`: released after a
 * general one · `1G`: held at the port of destination · `1F`: that hold is removed. Source: CBP CAMIR, appendix D.
 */
export const DISPOSITION_CODES = ['1A', '1B', '1C', '1F', '1G'] as const
export type DispositionCode = (typeof DISPOSITION_CODES)[number]

export const HOLD_REASONS = ['examination', 'documents', 'health', 'security'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

/**
 * Destination to origin: a hold on a bill was placed, or has ended. A bill can have several, each under its own number
 * and ended by its own release; it is free only when none is left.
 */
export const Disposition = z.strictObject({
  kind: z.literal('disposition'),
  ...responding,
  ...consignmentLinks,
  code: z.enum(DISPOSITION_CODES),
  reason: z.enum(HOLD_REASONS),
  at: Time,
})
export type Disposition = z.infer<typeof Disposition>
