import type { TypologyId } from './plan.ts'

/*
 * Two mixes of lies to measure rules on, with 2 % of consignments illicit. No scenario takes them by itself: one that
 * names no share has none. Assumptions, no published facts. Frozen on 2026-11-26, together with the defaults of
 * `HonestErrors` and `PapersPlan`, before any rule was tuned against them: rules are measured on these numbers, so
 * whoever changes them measures everything anew.
 */

/** Goods bound for a country with much trade defence: origin, classification and value lead. */
export const TRADE_DEFENCE_MIX: Readonly<Partial<Record<TypologyId, number>>> = {
  T01: 18,
  T02: 6,
  T03: 6,
  T04: 16,
  T05: 16,
  T06: 5,
  T07: 6,
  T09: 4,
  T10: 4,
  T11: 2,
  T12: 6,
  T13: 0.8,
  T14: 3,
  T15: 3,
  T17: 2,
}

/** Goods bound for a country that waste is sent to: waste, value and boxes opened on the way lead. */
export const WASTE_MIX: Readonly<Partial<Record<TypologyId, number>>> = {
  T03: 4,
  T04: 8,
  T05: 22,
  T06: 5,
  T08: 26,
  T09: 4,
  T10: 12,
  T11: 3,
  T12: 6,
  T13: 0.8,
  T14: 3,
  T15: 2,
  T17: 2,
}
