import { z } from 'zod'
import { Locode } from './codes.ts'
import { numbered, Time, validity } from './document-names.ts'
import { RiskSubject } from './warning.ts'

/** What a list is about. */
export const RISK_LISTS = [
  'goods',
  'industries',
  'businesses',
  'containers',
  'vessels',
  'routes',
  'forced-labour',
] as const

/**
 * One version of a high-risk list: the whole list, not a difference. `revision` is its version; scoring as of a moment
 * uses the highest version whose `effectiveFrom` is not later.
 */
export const RiskListUpdate = z.strictObject({
  kind: z.literal('risk-list-update'),
  ...numbered,
  list: z.enum(RISK_LISTS),
  /** Port or administration that keeps the list. */
  from: Locode,
  effectiveFrom: Time,
  entries: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(40),
        subject: RiskSubject,
        typology: z.string().max(4).optional(),
        reason: z.string().max(500),
        ...validity,
      }),
    )
    .max(10_000),
})
export type RiskListUpdate = z.infer<typeof RiskListUpdate>
