import { z } from 'zod'
import { PRESETS } from '../agreement/preset.ts'
import { Locode } from '../domain/codes.ts'
import { TradePlan } from '../generate/plan.ts'
import { HOUR, parseUtc } from '../kernel/time.ts'
import { CostPlan } from '../report/costs.ts'
import { Expectation } from '../report/expectation.ts'
import { InstrumentName } from '../report/instruments/instruments.ts'
import { PHASES_MAX } from '../report/instruments/operation.ts'
import { OverSeeds } from '../report/sweep/over-seeds.ts'
import { Arm, faultOfArms, PAIR } from './arm.ts'
import { Duration, Faults } from './faults.ts'
import { FilingPlan } from './filing-parts.ts'
import { AssistancePlan } from './inquiries.ts'
import { PortPlan } from './port-plan.ts'
import { Publication } from './publish-plan.ts'
import { ReplyPlan } from './replies.ts'

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
  /**
   * `restated`: export declarations repeat what the port of discharge is told, so that they cannot help. For a placebo.
   */
  mirror: z.enum(['true', 'restated']).default('true'),
})
const RecordedTrade = z.strictObject({
  /** Files of messages, replayed at the times they carry. */
  from: z.array(z.string().min(1)).min(1),
  /** What was really in the boxes, one JSON object a line. */
  truth: z.string().optional(),
})

/** A port trains anew on its findings every so often, and lets what it learned raise scores. */
const LearningPlan = z.strictObject({
  retrainEvery: Duration.prefault('7d').refine(
    (every) => every >= HOUR,
    'train once an hour at most',
  ),
  /** Findings that it takes to learn anything. */
  casesMin: z.int().min(10).max(1_000_000).default(100),
  /** Older findings are forgotten; left out, none are. */
  forgetAfter: Duration.optional(),
  /** The most that is learned can do to a score, in percent. */
  weight: z.int().min(1).max(100).default(40),
})

/** A joint operation of administrations for some time. Source: the phases of Mekong Dragon. */
const Operation = z.strictObject({
  name: z.string().min(1),
  members: z.array(z.string().min(1)).min(2),
  /** HS prefixes looked for. */
  goods: z.array(z.string().regex(/^\d{2,6}$/)).min(1),
  phases: z
    .array(z.strictObject({ name: z.string().min(1), from: Start, to: Start }))
    .min(1)
    .max(PHASES_MAX),
})

/** A scenario file: which ports, which trade, under which agreement and rules, with what going wrong. */
export const Scenario = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9_-]{1,80}$/, 'a name may contain a-z 0-9 - _'),
    title: z.string().min(1),
    /** The question the scenario answers. */
    question: z.string().min(1),
    /** What it is expected to show, and the measures that must hold for it. Not judged when fewer days are run. */
    finding: z.string().min(1).optional(),
    /** The same for a reader of Vietnamese. */
    vi: z
      .strictObject({
        title: z.string().min(1),
        question: z.string().min(1),
        finding: z.string().min(1).optional(),
      })
      .optional(),
    expect: z.array(Expectation).max(50).default([]),
    /** What must hold over many seeds; `sweep` judges it. */
    overSeeds: z.array(OverSeeds).max(50).default([]),
    /** Instruments whose figures are printed. */
    instruments: z.array(InstrumentName).max(50).default([]),
    seed: z.string().min(1).max(100),
    start: Start,
    /** Days in which ships load; the run goes on until the last of them was discharged and decided. */
    days: z.int().min(1).max(3_660),
    ports: z
      .record(Locode, PortPlan)
      .refine((ports) => Object.keys(ports).length >= 2, 'a pair needs two ports'),
    trade: z.union([GeneratedTrade, RecordedTrade]),
    /** Paths beside the scenario file. Under a preset: the parties of the file, and the terms of the preset. */
    agreement: z.union([
      z.string().min(1),
      z.strictObject({ preset: z.enum(PRESETS), file: z.string().min(1) }),
    ]),
    /** What is run on the same trade, in this order. The terms of presets are those shipped. */
    arms: z
      .array(Arm)
      .min(1)
      .default([...PAIR]),
    rules: z.string().min(1),
    goods: z.string().min(1),
    /** Duties of trade defence and low-value regimes with their dates, over what the goods list says. */
    measures: Path,
    /** Lines of national tariffs under which goods are declared; without it only HS6 is. */
    nationalLines: Path,
    /** Usual figures shipments are measured against; the shipped ones when absent. */
    figures: Path,
    /** Folder of risk lists; without it ports look for nothing before they are told to. */
    riskLists: z.string().min(1).optional(),
    /** What work, waiting and harm are worth, with the date of the figures. */
    costs: CostPlan.prefault({}),
    network: Faults.prefault({}),
    assistance: AssistancePlan.prefault({}),
    /** Carriers file manifests in parts; without it they do not. */
    filing: FilingPlan.optional(),
    /** Officers reply to requests of the other port; without it nobody does. */
    replies: ReplyPlan.optional(),
    /** Rules and risk prototypes that ports publish to their partners. */
    publish: z.array(Publication).max(50).default([]),
    operation: Operation.optional(),
    /** How ports learn from what they and their partner found; without it they do not. */
    learning: LearningPlan.optional(),
    /** Share of illicit boxes in which an officer who opens one finds what is wrong. */
    inspectorDiligence: z.number().min(0).max(1).default(0.95),
  })
  .superRefine(({ arms, ports }, context) => {
    const fault = faultOfArms(arms, Object.keys(ports))
    if (fault !== null)
      context.addIssue({ code: 'custom', path: ['arms', fault.at], message: fault.message })
  })
export type Scenario = z.infer<typeof Scenario>

/** True when a scenario replays recorded messages. */
export function isRecorded(trade: Scenario['trade']): trade is z.infer<typeof RecordedTrade> {
  return 'from' in trade
}
