import { z } from 'zod'
import { Locode } from './codes.ts'
import { consignmentLinks, numbered, validity } from './document-names.ts'
import { Party } from './party.ts'

/** What a warning or a list entry points at. All that are named must match. Source: CENcomm warning template. */
export const RiskSubject = z.strictObject({
  party: Party.optional(),
  container: z.string().min(1).max(17).optional(),
  vesselImo: z.string().max(7).optional(),
  /** HS prefixes of two to six digits. */
  goods: z
    .array(z.string().regex(/^\d{2,6}$/, 'an HS prefix has two to six digits'))
    .min(1, 'no goods are named: leave the key out')
    .max(200)
    .optional(),
  /** Sector of industry by HS chapter, e.g. `94`. */
  industry: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  /** Ports in the order called, from the first to the last named. */
  route: z.array(Locode).min(1).max(20).optional(),
})
export type RiskSubject = z.infer<typeof RiskSubject>

/** One administration warns the other of something specific. A hit owes it feedback by `feedbackDue`. */
export const Warning = z.strictObject({
  kind: z.literal('warning'),
  ...numbered,
  ...consignmentLinks,
  /** Port or administration that warns. */
  from: Locode,
  typology: z.string().max(4).optional(),
  subject: RiskSubject,
  text: z.string().max(2_000),
  feedbackDue: z.int().min(0).optional(),
  ...validity,
})
export type Warning = z.infer<typeof Warning>
