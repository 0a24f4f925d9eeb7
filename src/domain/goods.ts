import { z } from 'zod'
import { CountryCode, Currency, Hs6, NationalLine } from './codes.ts'

const Kg = z.int().min(0).max(1_000_000_000)
const Count = z.int().min(0).max(100_000_000)

/** Integer minor units (cents) of a currency. */
export const Money = z.strictObject({ minor: z.int().min(0), currency: Currency })
export type Money = z.infer<typeof Money>

/** One line of goods. Which fields are filled depends on the document: a carrier's manifest holds no value. */
export const GoodsItem = z
  .strictObject({
    /** Line number on the document, from 1. */
    number: z.int().min(1).max(9_999),
    description: z.string().max(2_000),
    hs6: Hs6.optional(),
    /** The line of the tariff of the country it is declared in. Countries compare the six digits they share. */
    nationalLine: NationalLine.optional(),
    packages: Count.optional(),
    /** UN/ECE Recommendation 21 package code, e.g. `CT`. */
    packageKind: z.string().max(40).optional(),
    grossKg: Kg.optional(),
    /** Country of origin of the goods, not of the journey. */
    origin: CountryCode.optional(),
    value: Money.optional(),
    marks: z.string().max(500).optional(),
  })
  .refine(({ hs6, nationalLine }) => nationalLine?.startsWith(hs6 ?? '') ?? true, {
    path: ['nationalLine'],
    error: 'a national line begins with the HS6 of the same goods',
  })
export type GoodsItem = z.infer<typeof GoodsItem>

export const Container = z.strictObject({
  /** ISO 6346 with its check digit. A wrong digit is kept: it is a finding, not a reason to refuse. */
  number: z.string().min(1).max(17),
  /** ISO 6346 size and type, e.g. `45G1`. */
  sizeType: z.string().max(4).optional(),
  seals: z.array(z.string().min(1).max(40)).max(20),
  /** Verified gross mass of the packed container in kg (SOLAS VI/2). */
  vgmKg: Kg.optional(),
})
export type Container = z.infer<typeof Container>

export const Weight = Kg
export const Packages = Count
