import { z } from 'zod'
import { CountryCode, Hs6 } from './codes.ts'

const Percent = z.number().min(0).max(1_000)

/**
 * What both a generator and a customs analyst look up about a kind of goods: a tariff line, what it usually costs and
 * how heavy it is. Scenario data (`scenarios/lists/goods.yaml`): illustrative, dated, printed as an assumption.
 */
export const GoodsEntry = z.strictObject({
  hs6: Hs6,
  title: z.string().min(1),
  /** General rate of duty in percent of the value, by importing country. */
  duty: z.record(CountryCode, Percent),
  /** Trade-defence duty on top, for goods of one origin imported into one country. */
  tradeDefence: z
    .array(z.strictObject({ importer: CountryCode, origin: CountryCode, percent: Percent }))
    .optional(),
  /** Usual value in US cents for each kg gross: 5th percentile, median, 95th percentile. */
  centsPerKg: z.strictObject({ low: z.int().min(1), median: z.int().min(1), high: z.int().min(1) }),
  /** Usual gross kg of one package. */
  kgPerPackage: z.strictObject({ low: z.number().positive(), high: z.number().positive() }),
  /** Waste or scrap that needs a consent or permit to enter. */
  waste: z.boolean().optional(),
  /** Countries that export these goods in volume. */
  exporters: z.array(CountryCode).min(1),
})
export type GoodsEntry = z.infer<typeof GoodsEntry>

export const GoodsReference = z.strictObject({
  title: z.string(),
  source: z.string(),
  goods: z.array(GoodsEntry).min(1),
})
export type GoodsReference = z.infer<typeof GoodsReference>

/** Duty in percent that `importer` takes on these goods of this origin, trade defence included; null when unlisted. */
export function dutyPercent(
  entry: GoodsEntry,
  importer: string,
  origin: string | undefined,
): number | null {
  const general = entry.duty[importer]
  if (general === undefined) return null
  const extra = entry.tradeDefence?.find(
    (line) => line.importer === importer && line.origin === origin,
  )
  return general + (extra?.percent ?? 0)
}
