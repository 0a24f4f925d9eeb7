import { z } from 'zod'
import { CountryCode } from './codes.ts'

export const Address = z.strictObject({
  street: z.string().max(200).optional(),
  city: z.string().max(100).optional(),
  country: CountryCode.optional(),
})
export type Address = z.infer<typeof Address>

/** Somebody named on a document. `id` is the number the country of the party gives it: tax code, EIN, EORI, TIN. */
export const Party = z.strictObject({
  name: z.string().min(1).max(200),
  id: z.string().min(1).max(40).optional(),
  address: Address.optional(),
})
export type Party = z.infer<typeof Party>
