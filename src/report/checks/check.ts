import { z } from 'zod'
import type { ExchangeTotals } from '../exchange-totals.ts'
import { type CheckWords, EN, type Told, VI } from './check-words.ts'

/** A statement about a run that held or did not, and what shows it. One that does not hold fails the run. */
export const Check = z.strictObject({
  name: z.string().min(1),
  holds: z.boolean(),
  evidence: z.string(),
})
export type Check = z.infer<typeof Check>

/** A check as it was judged: what it says in English, and in Vietnamese beside. */
export type Judged = Check & { readonly vi: Told }

/** What was counted once, told in each language. */
export function judge(holds: boolean, tell: (words: CheckWords) => Told): Judged {
  return { holds, ...tell(EN), vi: tell(VI) }
}

/** The same of one arm: its name comes first. */
export function judgedOf(arm: string, { vi, ...check }: Judged): Judged {
  const named = <T extends Told>(told: T): T => ({ ...told, name: `${arm}: ${told.name}` })
  return { ...named(check), vi: named(vi) }
}

/** As the result of a run holds it. */
export const inEnglish = ({ vi: _, ...check }: Judged): Check => check

export const inVietnamese = ({ holds, vi }: Judged): Check => ({ holds, ...vi })

/** What an exchange promises whatever the network did. Source: faults.md, "clean end". */
export function checkExchange(totals: ExchangeTotals): Judged[] {
  const { attempted, acknowledged, rejected, expired, pending, applied } = totals
  const { lost, duplicated, unexpected } = totals
  const settled = acknowledged + rejected + expired + pending
  return [
    judge(lost === 0, (words) => words.lost(lost, acknowledged)),
    judge(duplicated === 0, (words) => words.keptTwice(duplicated, applied)),
    judge(unexpected === 0, (words) => words.neverSent(unexpected, applied)),
    judge(attempted === settled, (words) => words.accounted(totals, settled)),
  ]
}
