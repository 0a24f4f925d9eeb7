import { z } from 'zod'
import { Locode } from '../domain/codes.ts'
import { TradePlan } from '../generate/plan.ts'
import { parseUtc } from '../kernel/time.ts'
import { Faults } from './faults.ts'

/** What the officers of a port can do in a day. */
const PortPlan = z.strictObject({
  /** Boxes opened a day, of those that have arrived. */
  inspectionsPerDay: z.int().min(0).max(100_000).default(10),
  /** Boxes examined a day before loading, on the partner's request. */
  examinationsPerDay: z.int().min(0).max(100_000).default(8),
})

const Start = z.string().transform((text, context) => {
  const at = parseUtc(text)
  if (at === null) context.addIssue(`"${text}" is no UTC time: write e.g. "2026-03-01"`)
  return at ?? z.NEVER
})

/** Paths of own tables, beside the scenario file; the shipped ones when absent. */
const Path = z.string().min(1).optional()
const TablePaths = z.strictObject({ names: Path, mixes: Path, ports: Path, routes: Path })
const GeneratedTrade = TradePlan.omit({ start: true, days: true }).extend({
  tables: TablePaths.prefault({}),
})
const RecordedTrade = z.strictObject({
  /** Files of messages, replayed at the times they carry. */
  from: z.array(z.string().min(1)).min(1),
  /** What was really in the boxes, one JSON object a line. */
  truth: z.string().optional(),
})

export const ARMS = ['baseline', 'exchange'] as const
export type Arm = (typeof ARMS)[number]

/** A scenario file: which ports, which trade, under which agreement and rules, with what going wrong. */
export const Scenario = z.strictObject({
  name: z.string().regex(/^[a-z0-9_-]{1,80}$/, 'a name may contain a-z 0-9 - _'),
  title: z.string().min(1),
  /** The question the scenario answers. */
  question: z.string().min(1),
  seed: z.string().min(1).max(100),
  start: Start,
  /** Days in which ships load; the run goes on until the last of them was discharged and decided. */
  days: z.int().min(1).max(3_660),
  ports: z
    .record(Locode, PortPlan)
    .refine((ports) => Object.keys(ports).length >= 2, 'a pair needs two ports'),
  trade: z.union([GeneratedTrade, RecordedTrade]),
  /** Paths beside the scenario file. */
  agreement: z.string().min(1),
  rules: z.string().min(1),
  goods: z.string().min(1),
  /** Usual figures shipments are measured against; the shipped ones when absent. */
  figures: Path,
  network: Faults.prefault({}),
  /** Share of illicit boxes in which an officer who opens one finds what is wrong. */
  inspectorDiligence: z.number().min(0).max(1).default(0.95),
})
export type Scenario = z.infer<typeof Scenario>

/** True when a scenario replays recorded messages. */
export function isRecorded(trade: Scenario['trade']): trade is z.infer<typeof RecordedTrade> {
  return 'from' in trade
}
