import { z } from 'zod'
import { CountryCode, Locode } from '../../domain/codes.ts'

const Source = z.string().min(1)
const Heading = z.string().regex(/^\d{4}$/, 'a heading is text of four digits, e.g. "4412"')
const Count = z.int().positive('a usual figure is a whole number above 0')
const Hours = z.number().positive().max(720, 'a month is the most: the nearest valid value is 720')
const Language = z.string().regex(/^[a-z]{2}$/, 'a language has two small letters, e.g. "pt"')
/** Compared with descriptions in capitals without marks. */
const Words = z.array(z.string().regex(/^[A-Z][A-Z ]*$/, 'words are in capitals without marks'))

/** A box of an ISO 6346 size and type. */
const BoxSize = z.strictObject({ tareKg: Count, payloadKg: Count, cubicMetres: Count })
export type BoxSize = z.infer<typeof BoxSize>

/** When the law wants the manifest: so many hours before the event; other hours for short voyages. */
const FilingLimit = z.strictObject({
  before: z.enum(['loading', 'arrival']),
  hours: Hours,
  shortVoyage: z.strictObject({ underDays: z.number().positive(), hours: Hours }).optional(),
})
export type FilingLimit = z.infer<typeof FilingLimit>

const City = z.strictObject({
  /** In capitals, without marks. */
  name: z.string().regex(/^[A-Z][A-Z ]*$/, 'a city is written in capitals without marks'),
  country: CountryCode,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type City = z.infer<typeof City>

const Capacity = z.strictObject({
  /** Number that its country gives the company. */
  company: z.string().min(1).max(40),
  heading: Heading,
  kgPer90Days: Count,
})

/**
 * Usual figures an analyst measures shipments against, beside goods and sea routes. Scenario data
 * (`scenarios/lists/risk-reference.yaml`); every part says where it is from, or that it is an assumption.
 */
export const RiskReference = z.strictObject({
  title: z.string().min(1),
  source: Source,
  boxes: z.strictObject({
    source: Source,
    /** Share of the room that packages can fill. */
    usable: z.number().min(0.1).max(1),
    sizes: z.record(
      z.string().regex(/^[A-Z0-9]{4}$/, 'a size and type has four characters'),
      BoxSize,
    ),
  }),
  freight: z.strictObject({ source: Source, usdPerContainer: Count }),
  /** Fewest days from bringing in the inputs to loading the goods. */
  processDays: z.strictObject({
    source: Source,
    usual: Count,
    headings: z.record(Heading, Count),
  }),
  /** How long boxes stay at a hub at most, as a rule. */
  hubDwellHours: z.strictObject({ source: Source, usual: Count, hubs: z.record(Locode, Count) }),
  filingLimits: z.strictObject({ source: Source, countries: z.record(CountryCode, FilingLimit) }),
  cities: z.strictObject({ source: Source, places: z.array(City) }),
  languages: z.strictObject({
    source: Source,
    /** What bills are written in on voyages from or to a country. */
    spoken: z.record(CountryCode, z.array(Language)),
    /** Words that tell a language; English is understood everywhere. */
    words: z.record(Language, Words),
  }),
  species: z.strictObject({ source: Source, terms: Words }),
  capacities: z.strictObject({ source: Source, companies: z.array(Capacity) }),
})
export type RiskReference = z.infer<typeof RiskReference>
