import { by, descending, inOrder } from '../../kernel/order.ts'
import { percentile } from '../../kernel/statistics.ts'
import { HOUR, type Millis } from '../../kernel/time.ts'
import type { Sailing } from '../consignment.ts'
import type { Sorted } from './sorted.ts'

/** How long before arrival a rule first fired on the illicit consignments it ever fired on; median hours. */
export type Rung = {
  readonly port: string
  readonly rule: string
  readonly baseline: Lead
  readonly exchange: Lead
}
export type Lead = { readonly p50: number | null; readonly n: number }

/** Rules that are shown for a port: those that fired on most. */
const RUNGS = 12

/** The rules of a port that fired on illicit consignments under the exchange, the most telling first. */
export function ladderOf(
  port: string,
  [baseline, exchange]: readonly [Sorted, Sorted],
): readonly Rung[] {
  const [before, after] = [firstFired(port, baseline), firstFired(port, exchange)]
  return [...after]
    .map(([rule, leads]) => ({
      port,
      rule,
      baseline: leadOf(before.get(rule) ?? []),
      exchange: leadOf(leads),
    }))
    .sort(
      inOrder(
        descending(by((rung: Rung) => rung.exchange.n)),
        by((rung: Rung) => rung.rule),
      ),
    )
    .slice(0, RUNGS)
}

/** Hours before arrival at which each rule first fired on each illicit consignment. */
function firstFired(
  port: string,
  { entries, consignments }: Sorted,
): ReadonlyMap<string, Millis[]> {
  const named = new Map<string, Sailing>()
  for (const { houseBill, truth, port: bound } of consignments) {
    if (bound !== port || truth === null || truth.typology === null) continue
    named.set(houseBill, truth)
    if (truth.ucr !== '') named.set(truth.ucr, truth)
  }
  // A port may know a consignment by its UCR first and by its bill later: it is one all the same.
  const fired = new Map<string, Set<Sailing>>()
  const leads = new Map<string, Millis[]>()
  for (const { port: at, at: when, event } of entries) {
    if (at !== port || event.kind !== 'assessed') continue
    const sailing = named.get(event.shipment)
    if (sailing === undefined) continue
    for (const rule of event.rules) {
      const met = fired.get(rule) ?? new Set()
      fired.set(rule, met)
      if (met.has(sailing)) continue
      met.add(sailing)
      leads.set(rule, [...(leads.get(rule) ?? []), Math.max(0, sailing.eta - when)])
    }
  }
  return leads
}

function leadOf(leads: readonly Millis[]): Lead {
  const p50 = percentile(leads, 50)
  return { p50: p50 === null ? null : Math.round(p50 / HOUR), n: leads.length }
}
