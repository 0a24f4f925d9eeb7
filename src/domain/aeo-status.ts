import { z } from 'zod'
import { CountryCode } from './codes.ts'
import { numbered, Time, validity } from './document-names.ts'
import { Party } from './party.ts'

export const AEO_STATES = ['valid', 'suspended', 'revoked'] as const

/**
 * What a country's programme of authorised economic operators says of one holder from a moment on. The highest revision
 * is the newest state. A party on another document is this holder when its `id` is that of `holder`. Source: WCO TIN
 * guidelines.
 */
export const AeoStatus = z.strictObject({
  kind: z.literal('aeo-status'),
  ...numbered,
  /** Trader identification number. */
  tin: z.string().min(1).max(40),
  holder: Party,
  country: CountryCode,
  status: z.enum(AEO_STATES),
  /** Since when this status holds. */
  since: Time,
  ...validity,
})
export type AeoStatus = z.infer<typeof AeoStatus>
