import { z } from 'zod'
import { InBoth } from '../language.ts'

const Count = z.int().min(0)

/** Shares of the list that may be opened, in percent, for which an effect is told. */
export const LAB_CAPACITIES = [0.5, 1, 2, 5, 10] as const
export type LabCapacity = (typeof LAB_CAPACITIES)[number]

/** Longest text of a rule that is judged, in characters. */
export const LAB_TEXT_MAX = 32_000

/** Shipments rules can be tried on. */
export const LabGround = z.strictObject({
  name: z.string(),
  kind: z.enum(['simulation', 'port', 'run']),
  hasTruth: z.boolean().describe('It is known what was really in the boxes.'),
})
export type LabGround = z.infer<typeof LabGround>

/** The pack in force, and what a rule may be made of. */
export const LabPage = z.strictObject({
  pack: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      status: z.enum(['trial', 'active', 'retired']),
      title: InBoth,
      file: z.string().describe('Name of its file.'),
    }),
  ),
  facts: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['number', 'text', 'boolean']),
      unit: InBoth,
      definition: InBoth,
    }),
  ),
  keys: z.array(z.string()).describe('Keys of a rule.'),
  conditionKeys: z.array(z.string()).describe('Keys of a part of a condition.'),
  choices: z
    .record(z.string(), z.array(z.string()))
    .describe('What a key may be, where it is one of few.'),
  lists: z.array(z.string()).describe('Lists of codes a condition may name.'),
  typologies: z.array(z.string()),
  grounds: z.array(LabGround),
  saves: z.boolean().describe('A new version can be kept by the server; else it is downloaded.'),
})
export type LabPage = z.infer<typeof LabPage>

export const LabRule = z.strictObject({ id: z.string(), file: z.string(), text: z.string() })
export type LabRule = z.infer<typeof LabRule>

/** What is wrong with a rule or surely not meant. A pack with a fault is not loaded. */
export const LabIssue = z.strictObject({
  severity: z.enum(['fault', 'warning', 'hint']),
  line: z.int().min(1),
  column: z.int().min(1),
  what: z.string(),
  mend: z.string().optional(),
})
export type LabIssue = z.infer<typeof LabIssue>

/** One example of the rule, run. */
export const LabExample = z.strictObject({
  list: z.enum(['mustFire', 'mustNotFire']),
  example: Count.describe('Counts from 0 inside its list.'),
  line: z.int().min(1),
  passes: z.boolean(),
  fires: z.boolean(),
  comparisons: z
    .array(
      z.strictObject({
        text: z.string().describe('E.g. weightGapKg = 501, gt 500'),
        result: z.enum(['yes', 'no', 'unknown']),
      }),
    )
    .describe('Every comparison of the condition, in order.'),
})
export type LabExample = z.infer<typeof LabExample>

export const LabJudged = z.strictObject({
  rule: z.strictObject({ id: z.string(), version: z.string() }).nullable(),
  issues: z.array(LabIssue),
  examples: z.array(LabExample).describe('None while the rule has a fault.'),
})
export type LabJudged = z.infer<typeof LabJudged>

const BeforeAfter = z.strictObject({ before: Count, after: Count })

const Share = z.strictObject({
  value: z.number().nullable(),
  of: Count,
  n: Count,
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
})
export type LabShare = z.infer<typeof Share>

const Shares = z.strictObject({ before: Share, after: Share })

/** A shipment that comes above the line of what can be opened, or falls below it. Ranks count from 1. */
export const LabMove = z.strictObject({
  name: z.string(),
  line: z.enum(['in', 'out']),
  typology: z.string().nullable().describe('What it really was; null for honest or unknown.'),
  score: BeforeAfter,
  rank: BeforeAfter,
})
export type LabMove = z.infer<typeof LabMove>

/** What changes on known shipments when the rule takes the place of the one in force; by rules alone, ranked by score. */
export const LabEffect = z.strictObject({
  ground: z.string(),
  cases: Count,
  of: Count.describe('Shipments there are; when more than `cases`, the newest were taken.'),
  capacityPercent: z.number(),
  above: Count.describe('Shipments above the line.'),
  hits: BeforeAfter.describe('Shipments on which the rule fires, on trial too.'),
  up: Count,
  down: Count,
  lanes: z.strictObject({ red: BeforeAfter, yellow: BeforeAfter, green: BeforeAfter }),
  crossing: z.strictObject({ in: Count, out: Count }),
  moves: z.array(LabMove).describe('Those that cross the line, the furthest first; at most 50.'),
  truth: z
    .strictObject({
      illicit: Count,
      trueHits: BeforeAfter.describe('Hits of the rule on what is illicit.'),
      precision: Shares,
      recall: Shares,
    })
    .nullable()
    .describe('Null where nobody knows what was in the boxes.'),
})
export type LabEffect = z.infer<typeof LabEffect>

export const LabSaved = z.strictObject({ file: z.string().describe('Name of the new file.') })
export type LabSaved = z.infer<typeof LabSaved>

/** Why a version is not kept. */
export const LAB_REFUSALS = {
  faulty: 'The rule has a fault, or an example of it does not hold.',
  'same-version': 'This version of the rule exists: raise its version.',
  'lower-version': 'A higher version of the rule is in force or kept: raise it beyond that.',
  'no-folder': 'This server was given no folder to keep rules in.',
} as const
export type LabRefusal = keyof typeof LAB_REFUSALS

/** A rule as somebody writes it: `replaces` is the id of the rule in force it stands for; null for a new one. */
export type LabDraft = { readonly text: string; readonly replaces: string | null }

/** Where rules are written and tried. Nothing of it touches the pack in force. */
export type RuleBench = {
  readonly page: () => LabPage
  readonly rule: (id: string) => LabRule | null
  readonly judge: (draft: LabDraft) => LabJudged
  /** Null when there is no such ground, or the rule has a fault. */
  readonly effect: (
    draft: LabDraft,
    ground: string,
    capacityPercent: LabCapacity,
  ) => LabEffect | null
  readonly save: (draft: LabDraft, by: string) => LabSaved | { readonly refused: LabRefusal }
}
