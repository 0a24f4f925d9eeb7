import type { JournalEntry } from '../../domain/journal.ts'
import { by } from '../../kernel/order.ts'

/** On how many shipments a rule fired under one agreement, on which of them under another, and on how many others. */
export type RuleFired = {
  readonly rule: string
  readonly before: number
  /** Of those before, the shipments on which it fires after as well. */
  readonly still: number
  readonly after: number
}

/**
 * Rules that fired under either of two agreements on the same trade, by name. What counts is the last thing a port
 * thought of a shipment before anybody opened its box: a rule may fire only as long as papers are missing, and what was
 * found is no merit of what was shared.
 */
export function compareRulesFired(
  before: readonly JournalEntry[],
  after: readonly JournalEntry[],
): readonly RuleFired[] {
  const [old, next] = [shipmentsByRule(before), shipmentsByRule(after)]
  const rules = new Set([...old.keys(), ...next.keys()])
  return [...rules]
    .map((rule) => {
      const had = old.get(rule) ?? NONE
      const has = next.get(rule) ?? NONE
      const still = [...had].filter((one) => has.has(one)).length
      return { rule, before: had.size, still, after: has.size }
    })
    .sort(by(({ rule }) => rule))
}

const NONE: ReadonlySet<string> = new Set()

function shipmentsByRule(entries: readonly JournalEntry[]): ReadonlyMap<string, Set<string>> {
  const opened = new Set<string>()
  const last = new Map<string, readonly string[]>()
  for (const { port, event } of entries) {
    if (event.kind === 'found') opened.add(event.shipment)
    if (event.kind !== 'assessed' || opened.has(event.shipment)) continue
    last.set(`${port} ${event.shipment}`, event.rules)
  }
  const shipments = new Map<string, Set<string>>()
  for (const [shipment, rules] of last) {
    for (const rule of rules) {
      const those = shipments.get(rule) ?? new Set()
      shipments.set(rule, those.add(shipment))
    }
  }
  return shipments
}
