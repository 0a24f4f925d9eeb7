import { z } from 'zod'
import { AEO_STATES } from '../aeo-status.ts'
import { Count, casePage, Side, Time } from './casework.ts'

/** `expired`: its dates are past, whatever the programme said last. */
export const OPERATOR_STANDINGS = [...AEO_STATES, 'expired'] as const

export const OperatorEntry = z.strictObject({
  tin: z.string(),
  name: z.string().nullable(),
  country: z.string(),
  source: Side,
  standing: z.enum(OPERATOR_STANDINGS),
  since: Time.describe('Since when the status holds.'),
  toldAt: Time.describe('Since when this port knows it.'),
  validTo: Time,
  isStale: z.boolean().describe('Nobody has confirmed it for longer than the figures say.'),
})
export type OperatorEntry = z.infer<typeof OperatorEntry>

const Figures = z.strictObject({
  counted: Count.describe('Operators counted below; no more than 1,000 are.'),
  standings: z.strictObject({ valid: Count, suspended: Count, revoked: Count, expired: Count }),
  stale: Count,
  staleAfterDays: z.number().describe('What is older counts as stale.'),
})

/** The register of authorised economic operators of both sides, by their number. */
export const OperatorsPage = casePage(Figures, OperatorEntry)
export type OperatorsPage = z.infer<typeof OperatorsPage>
