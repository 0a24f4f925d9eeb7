import { z } from 'zod'
import { CountryCode, Hs6 } from './codes.ts'
import { consignmentLinks, numbered, validity } from './document-names.ts'
import { Weight } from './goods.ts'
import { Party } from './party.ts'

/** `waste-consent`: Basel notification or import licence for scrap · `dangerous-goods`: declaration under the IMDG code. */
export const PERMIT_TYPES = [
  'phytosanitary',
  'cites',
  'waste-consent',
  'dangerous-goods',
  'strategic-goods',
] as const
export type PermitType = (typeof PERMIT_TYPES)[number]

/** A permit an authority gave for goods to leave or enter, and the consignment it is used for. */
export const Permit = z.strictObject({
  kind: z.literal('permit'),
  ...numbered,
  ...consignmentLinks,
  type: z.enum(PERMIT_TYPES),
  issuer: CountryCode,
  holder: Party,
  hs6: z.array(Hs6).min(1).max(500),
  status: z.enum(['valid', 'expired', 'revoked']),
  ...validity,
  /** Most it allows, gross kg. */
  allowedKg: Weight.optional(),
})
export type Permit = z.infer<typeof Permit>
