import type { ExchangeTotals } from '../exchange-totals.ts'
import { grouped, padLeft } from './text.ts'

const MEANINGS = {
  attempted: 'messages sealed',
  acknowledged: 'the sender holds a signed receipt',
  applied: 'the receiver keeps it',
  lost: 'acknowledged, but not kept',
  duplicated: 'kept twice',
  unexpected: 'kept, but never sent',
  recovered: 'kept although the first answer was lost',
  expired: 'given up: its time was over',
  rejected: 'refused for good',
  pending: 'still queued at the end',
} as const satisfies Record<keyof ExchangeTotals, string>

/** The totals of the messages, one a line with its meaning. */
export function renderExchange(totals: ExchangeTotals): string[] {
  const names = Object.keys(MEANINGS) as (keyof ExchangeTotals)[]
  const room = Math.max(...names.map((name) => grouped(totals[name]).length))
  return names.map((name) => {
    const dots = `${name} `.padEnd(14, '.')
    return `    ${dots} ${padLeft(grouped(totals[name]), room)}  ${MEANINGS[name]}`
  })
}
