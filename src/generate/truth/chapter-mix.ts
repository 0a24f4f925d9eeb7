import { z } from 'zod'
import { CountryCode } from '../../domain/codes.ts'

/** Percent of house consignments by HS chapter; at most 100 together, the rest goes to all other chapters. */
export const ChapterShares = z
  .record(
    z.string().regex(/^\d{2}$/, 'an HS chapter is text of two digits, e.g. "94"'),
    z
      .number()
      .min(0, 'a share is not negative: the nearest valid value is 0')
      .max(100, 'a share is at most 100 %: the nearest valid value is 100'),
  )
  .refine((shares) => sum(shares) <= MOST, { error: (issue) => tooMuch(issue.input) })
export type ChapterShares = z.infer<typeof ChapterShares>

/** Scenario data (`scenarios/lists/trade-mixes.yaml`): what a country sells another. */
export const MixTable = z.strictObject({
  title: z.string(),
  source: z.string().min(1),
  mixes: z.array(z.strictObject({ from: CountryCode, to: CountryCode, chapters: ChapterShares })),
})
export type MixTable = z.infer<typeof MixTable>

/** What the table says of trade from a country to the country of a port; no chapter when it has nothing. */
export function chapterMix({ mixes }: MixTable, from: string, toPort: string): ChapterShares {
  return mixes.find((mix) => mix.from === from && toPort.startsWith(mix.to))?.chapters ?? {}
}

/** Room for shares such as 33.3 that add up in floating point. */
const MOST = 100 + 1e-9

const sum = (shares: Readonly<Record<string, number>>) =>
  Object.values(shares).reduce((total, share) => total + share, 0)

function tooMuch(input: unknown): string {
  const shares = input as Record<string, number>
  const total = sum(shares)
  const [chapter, most] = Object.entries(shares).reduce((a, b) => (b[1] > a[1] ? b : a))
  const excess = total - 100
  const mend =
    most > excess
      ? `the nearest valid mix has "${chapter}" at ${Math.round((most - excess) * 100) / 100}`
      : `lower them by ${Math.round(excess * 100) / 100} together`
  return `the shares come to ${Math.round(total * 100) / 100} %, more than 100 %: ${mend}`
}
