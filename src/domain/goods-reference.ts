import { z } from 'zod'
import type { Millis } from '../kernel/time.ts'
import { CountryCode, Hs6, NationalLine } from './codes.ts'
import { isInForce, period } from './period.ts'

export const Percent = z
  .number()
  .min(0, 'a rate is not negative: the nearest valid value is 0')
  .max(1_000, 'a rate of more than 1000 % is a slip: the nearest valid value is 1000')
const Cents = z.int().min(1, 'goods cost something: the nearest valid price is 1 cent for each kg')
const Kg = z.number().positive('a package weighs something: use a number above 0')

function outOfOrder({ low, median, high }: { low: number; median: number; high: number }): string {
  const [a, b, c] = [low, median, high].sort((x, y) => x - y)
  return `prices are not in order: did you mean { low: ${a}, median: ${b}, high: ${c} }?`
}

/**
 * What both a generator and a customs analyst look up about a kind of goods: a tariff line, what it usually costs and
 * how heavy it is. Scenario data (`scenarios/lists/goods.yaml`): illustrative, dated, printed as an assumption.
 */
export const GoodsEntry = z.strictObject({
  hs6: Hs6,
  title: z.string().min(1),
  /** What bills of lading call the same goods. */
  alsoCalled: z.array(z.string().min(1).max(100)).optional(),
  /** General rate of duty in percent of the value, by importing country. */
  duty: z.record(CountryCode, Percent),
  /** Trade-defence duty on top, for goods of one origin imported into one country, while it is in force. */
  tradeDefence: z
    .array(
      z.strictObject({ importer: CountryCode, origin: CountryCode, percent: Percent, ...period }),
    )
    .optional(),
  /** Usual value in US cents for each kg gross: 5th percentile, median, 95th percentile. */
  centsPerKg: z
    .strictObject({ low: Cents, median: Cents, high: Cents })
    .refine(({ low, median, high }) => low <= median && median <= high, {
      error: (issue) => outOfOrder(issue.input as { low: number; median: number; high: number }),
    }),
  /** Usual gross kg of one package. */
  kgPerPackage: z.strictObject({ low: Kg, high: Kg }).refine(({ low, high }) => low <= high, {
    error: (issue) => {
      const { low, high } = issue.input as { low: number; high: number }
      return `the lightest package (${low} kg) is heavier than the heaviest (${high} kg): exchange the two`
    },
  }),
  /** UN/ECE Recommendation 21, e.g. `CT`. */
  packageKind: z
    .string()
    .regex(/^[A-Z0-9]{2}$/, 'a kind of package has two letters or digits, e.g. "CT" for cartons')
    .optional(),
  /** Gross kg to a cubic metre, as stowed in a container. */
  kgPerCubicMetre: z
    .number()
    .min(10, 'lighter than any cargo: the nearest valid value is 10')
    .max(12_000, 'heavier than any cargo: the nearest valid value is 12000')
    .optional(),
  /** What national tariffs call it, by the country of the tariff. */
  nationalLines: z.record(CountryCode, z.array(NationalLine).min(1)).optional(),
  /** Travels in a refrigerated container. */
  chilled: z.boolean().optional(),
  /** Waste or scrap that needs a consent or permit to enter. */
  waste: z.boolean().optional(),
  /** Countries that export these goods in volume. */
  exporters: z.array(CountryCode).min(1),
})
export type GoodsEntry = z.infer<typeof GoodsEntry>

/** Up to which value a consignment is a low-value one in a country, and while that is so. */
export const LowValueRegime = z.strictObject({
  importer: CountryCode,
  /** The highest value, US cents. */
  thresholdMinor: z.int().min(1),
  ...period,
})
export type LowValueRegime = z.infer<typeof LowValueRegime>

/** What a list says of itself to a reader of Vietnamese; the same as its title and source. */
export const ToldInVietnamese = z.strictObject({
  title: z.string().min(1),
  source: z.string().min(1),
})

export const GoodsReference = z.strictObject({
  title: z.string(),
  source: z.string(),
  vi: ToldInVietnamese.optional(),
  goods: z.array(GoodsEntry).min(1),
  lowValue: z.array(LowValueRegime).optional(),
})
export type GoodsReference = z.infer<typeof GoodsReference>

/**
 * Duty in percent that `importer` takes on these goods of this origin on a day, trade defence included; null when unlisted.
 * Of `null` for a day: the most it ever takes.
 */
export function dutyPercent(
  entry: GoodsEntry,
  importer: string,
  origin: string | undefined,
  day: Millis | null,
): number | null {
  const general = entry.duty[importer]
  if (general === undefined) return null
  let extra = 0
  for (const line of entry.tradeDefence ?? [])
    if (line.importer === importer && line.origin === origin && isInForce(line, day))
      extra = Math.max(extra, line.percent)
  return general + extra
}

/** The highest value, US cents, of a low-value consignment in a country on a day; null where no such regime is in force. */
export function lowValueMinor(
  regimes: readonly LowValueRegime[],
  importer: string,
  day: Millis,
): number | null {
  const regime = regimes.find((one) => one.importer === importer && isInForce(one, day))
  return regime?.thresholdMinor ?? null
}
