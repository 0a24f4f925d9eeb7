import { z } from 'zod'
import type { ExchangeTotals } from './exchange-totals.ts'

/** A statement about a run that held or did not, and what shows it. One that does not hold fails the run. */
export const Check = z.strictObject({
  name: z.string().min(1),
  holds: z.boolean(),
  evidence: z.string(),
})
export type Check = z.infer<typeof Check>

/** What an exchange promises whatever the network did. Source: faults.md, "clean end". */
export function checkExchange(totals: ExchangeTotals): Check[] {
  const { attempted, acknowledged, rejected, expired, pending } = totals
  const settled = acknowledged + rejected + expired + pending
  return [
    {
      name: 'nothing acknowledged was lost',
      holds: totals.lost === 0,
      evidence: `${totals.lost} lost of ${acknowledged} acknowledged`,
    },
    {
      name: 'nothing was kept twice',
      holds: totals.duplicated === 0,
      evidence: `${totals.duplicated} kept twice of ${totals.applied} kept`,
    },
    {
      name: 'nothing was kept that nobody sent',
      holds: totals.unexpected === 0,
      evidence: `${totals.unexpected} unexpected of ${totals.applied} kept`,
    },
    {
      name: 'every message is accounted for',
      holds: attempted === settled,
      evidence:
        `${attempted} attempted; ${acknowledged} acknowledged + ${rejected} rejected + ` +
        `${expired} expired + ${pending} pending = ${settled}`,
    },
  ]
}
