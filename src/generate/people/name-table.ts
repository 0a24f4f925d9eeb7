import { z } from 'zod'
import { CarrierCode, CountryCode } from '../../domain/codes.ts'

const Word = z.string().min(1).max(60)
const Words = z.array(Word).min(1)

const PLACEHOLDERS = ['first', 'second', 'sector', 'native']
const Pattern = z
  .string()
  .min(1)
  .max(120)
  .refine(
    (text) =>
      [...text.matchAll(/\{(.*?)\}/g)].every(([, name]) => PLACEHOLDERS.includes(name ?? '')),
    'a pattern may hold {first}, {second}, {sector} and {native}',
  )

/** What a trade is called: `{ english: FURNITURE, vietnamese: NỘI THẤT }`. */
const Trade = z.strictObject({ english: Word, vietnamese: Word })
/** The same with the word that says no more of its goods than that they exist: `HOUSEHOLD GOODS`. */
const Sector = Trade.extend({ vague: Word })

const CompanyNames = z.strictObject({
  /** The two words of a company; those of the table when absent. */
  first: Words.optional(),
  second: Words.optional(),
  /** How a company's name is put together, the usual ones by weight. */
  names: z
    .array(z.strictObject({ pattern: Pattern, weight: z.number().positive().default(1) }))
    .min(1),
  /** How its own country, or a hurried clerk, writes the same company. */
  aliases: z.array(Pattern).min(1),
  streets: Words,
  cities: Words,
  /** Cities near a land border, where goods of a neighbour change trucks. Empty: none worth naming. */
  borderCities: z.array(Word),
  /** A telephone number; each `#` becomes a digit. */
  phone: z.string().min(1).max(30),
})

/** Scenario data (`scenarios/lists/names.yaml`): invented companies, real cities; a register of nobody. */
export const NameTable = z.strictObject({
  title: z.string(),
  source: z.string().min(1),
  countries: z.record(CountryCode, CompanyNames),
  words: z.strictObject({ first: Words, second: Words }),
  elsewhere: CompanyNames,
  sectors: z.record(z.string().regex(/^\d{2}$/, 'an HS chapter is text of two digits'), Sector),
  otherSector: Sector,
  roles: z.strictObject({ forwarder: Trade, warehouse: Trade, agent: Trade }),
  ships: z.strictObject({ first: Words, second: Words }),
  carriers: z.array(CarrierCode).min(1),
})
export type NameTable = z.infer<typeof NameTable>
