import { z } from 'zod'
import { assert } from '../kernel/assert.ts'
import { DAY, HOUR, type Millis } from '../kernel/time.ts'
import type { Consignment } from './consignment.ts'

const Cents = z.int().min(0).max(1_000_000_000)

/**
 * What work, waiting and harm are worth, in US cents. No published figures for these ports were found: every one is
 * assumed, at the date it carries, and printed with the result.
 */
export const CostPlan = z.strictObject({
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'write a month or a day, e.g. "2026-11"')
    .default('2026-11-27'),
  /** A box opened at the port of discharge, with the handling it needs. */
  inspection: Cents.default(40_000),
  /** A box opened before loading. */
  examination: Cents.default(40_000),
  /** An officer's look at the documents. */
  documentCheck: Cents.default(1_500),
  /** A day in the yard after the free time. */
  storageDay: Cents.default(7_500),
  /** An hour between ashore and released, of any box. */
  delayHour: Cents.default(150),
  /** An honest consignment that was not loaded. */
  honestStop: Cents.default(300_000),
  /** A harm point that was found or stopped. Duty: one point for each 100 USD. */
  harmPoint: Cents.default(10_000),
})
export type CostPlan = z.infer<typeof CostPlan>

const Item = z.strictObject({ count: z.number().min(0), cents: z.int().min(0) })

/** What the work of a port came to: counts, and cents by the scenario's plan. */
export const Costs = z.strictObject({
  inspections: Item,
  examinations: Item.describe(
    'boxes of this port’s consignments opened before loading, by the partner',
  ),
  documentChecks: Item,
  storage: Item.describe('days in the yard after the free time'),
  delay: Item.describe('hours between ashore and released'),
  honestStops: Item.describe('honest consignments that were not loaded'),
  totalCents: z.int().min(0),
  harmFoundCents: z.int().min(0).describe('harm points found or stopped, in money'),
})
export type Costs = z.infer<typeof Costs>

type Counts = {
  readonly inspected: number
  readonly examinedAtOrigin: number
  readonly stoppedBeforeLoading: number
  readonly stoppedIllicit: number
  readonly harmFound: number
}

/** `freeTimeOf`: how long a box may lie in the yard of a port for nothing. */
export function measureCosts(
  all: readonly Consignment[],
  counts: Counts,
  plan: CostPlan,
  freeTimeOf: (port: string) => Millis,
): Costs {
  const waits = all.flatMap(({ clearance, port }) =>
    clearance === null || port === null
      ? []
      : [{ span: clearance.clearedAt - clearance.ashoreAt, free: freeTimeOf(port) }],
  )
  const storageDays = sum(waits.map(({ span, free }) => Math.ceil(Math.max(0, span - free) / DAY)))
  const delayHours = sum(waits.map(({ span }) => Math.round((100 * span) / HOUR))) / 100
  const checks = all.filter(({ clearance }) => (clearance?.checkedAt ?? null) !== null).length
  const items = {
    inspections: item(counts.inspected, plan.inspection),
    examinations: item(counts.examinedAtOrigin, plan.examination),
    documentChecks: item(checks, plan.documentCheck),
    storage: item(storageDays, plan.storageDay),
    delay: item(delayHours, plan.delayHour),
    honestStops: item(counts.stoppedBeforeLoading - counts.stoppedIllicit, plan.honestStop),
  }
  const totalCents = sum(Object.values(items).map(({ cents }) => cents))
  assert(Number.isSafeInteger(totalCents), 'the costs of a run fit into an integer of cents')
  return { ...items, totalCents, harmFoundCents: Math.round(counts.harmFound * plan.harmPoint) }
}

const item = (count: number, each: number) => ({ count, cents: Math.round(count * each) })

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
