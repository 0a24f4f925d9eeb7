import { z } from 'zod'
import { CountryCode, Hs6, NationalLine } from './codes.ts'
import type { GoodsReference } from './goods-reference.ts'

/** Lines of national tariffs over the six digits that all countries share. Scenario data: illustrative, dated. */
export const NationalLines = z
  .strictObject({
    title: z.string().min(1),
    source: z.string().min(1),
    /** How many digits a line of each country's tariff has. */
    digits: z.record(CountryCode, z.union([z.literal(8), z.literal(10)])),
    goods: z
      .array(
        z.strictObject({ hs6: Hs6, lines: z.record(CountryCode, z.array(NationalLine).min(1)) }),
      )
      .min(1),
  })
  .superRefine(({ digits, goods }, context) => {
    const seen = new Map<string, string>()
    for (const [index, { hs6, lines }] of goods.entries())
      for (const [country, codes] of Object.entries(lines))
        for (const [at, code] of codes.entries()) {
          const fault = faultOf(code, hs6, digits[country], seen.get(`${country} ${code}`))
          seen.set(`${country} ${code}`, hs6)
          if (fault === null) continue
          const path = ['goods', index, 'lines', country, at]
          context.addIssue({ code: 'custom', path, message: fault })
        }
  })
export type NationalLines = z.infer<typeof NationalLines>

function faultOf(
  code: string,
  hs6: string,
  digits: number | undefined,
  before: string | undefined,
): string | null {
  if (digits === undefined) return 'digits does not say how many digits this tariff has'
  if (code.length !== digits) return `a line of this tariff has ${digits} digits`
  if (!code.startsWith(hs6)) return `it does not begin with ${hs6}: countries differ below HS6 only`
  return before === undefined ? null : `it is named twice, for ${before} before`
}

/** The goods list with what national tariffs call its goods; a table takes the place of what the list says itself. */
export function withNationalLines(
  reference: GoodsReference,
  { goods }: NationalLines,
): GoodsReference {
  const lines = new Map(goods.map((one) => [one.hs6, one.lines]))
  return {
    ...reference,
    goods: reference.goods.map((entry) => {
      const nationalLines = lines.get(entry.hs6)
      return nationalLines === undefined ? entry : { ...entry, nationalLines }
    }),
  }
}
