import { z } from 'zod'
import { parseUtc } from '../../kernel/time.ts'
import { ConditionDocument } from './condition.ts'

/** Families of the catalogue: data quality, mirror, route, origin, forced labour, waste, security, statistics. */
export const FAMILIES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

/** The earliest moment at which a rule's facts can be known. Source: catalogue, section 7.1. */
export const MOMENTS = [
  'filing',
  'departure',
  'hub',
  'arrival',
  'import-declaration',
  'after-release',
] as const

const Text = z.string().min(1).max(2_000)
const Percent = z.number().min(0).max(100)
const Typology = z.string().regex(/^T\d{2}$/, 'a typology is a T and two digits, e.g. "T05"')
const Version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, e.g. "1.0.0"')
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written as "2026-03-01"')
  .refine((day) => parseUtc(day) !== null, 'there is no such day')
const Title = z.strictObject({ en: Text, vi: Text })

/** A number of a rule that an analyst may tune. */
export const Parameter = z.strictObject({
  default: z.number(),
  min: z.number(),
  max: z.number(),
  unit: Text,
})

const ParameterName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a parameter is named like "gapPercent"')

/** Facts and their values, written out. */
const Example = z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]))
export type Example = z.infer<typeof Example>

/** One rule as an analyst writes it. Source of the fields: the rule card of the catalogue, section 7.2. */
export const RuleDocument = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9-]{1,39}$/, 'a rule id is capitals and digits, e.g. "R07"'),
  version: Version,
  title: Title,
  family: z.enum(FAMILIES),
  /** What the rule is evidence of; `any`: of every typology of the pack. */
  typologies: z.union([z.literal('any'), z.array(Typology).min(1).max(20)]),
  /** Only `active` rules score; `trial` ones run on their examples and in back-tests; ids of `retired` ones are never reused. */
  status: z.enum(['trial', 'active', 'retired']),
  why: Text,
  source: Text,
  /** Who answers for the rule. */
  owner: Text.optional(),
  /** First day, and the day from which on not, that the rule counts; UTC. Without them, always. */
  validFrom: Day.optional(),
  validTo: Day.optional(),
  needs: z.enum(['local', 'partner', 'better-with-partner']),
  earliest: z.enum(MOMENTS),
  parameters: z.record(ParameterName, Parameter).optional(),
  /** Points of weight: percent by which a full hit raises the probability of its typologies. */
  weight: Percent,
  /**
   * `lowers`: a hit speaks for the shipment, and takes `weight` percent of each probability away (an adjuster, such as a
   * valid AEO or an examination without finding). Without it, `raises`.
   */
  effect: z.enum(['raises', 'lowers']).optional(),
  /** `false`: a hit counts for a typology only where a hit of another rule does, so that it never selects by itself. */
  selectsAlone: z.boolean().optional(),
  /** What it means when a missing fact leaves the condition undecided: `skip` says so, `hit` counts it as a yes. */
  unknown: z.enum(['skip', 'hit']),
  when: ConditionDocument,
  /**
   * How sure a hit is: 50 % where the fact is at `from`, 100 % from `to` on, in between in proportion. Without it, 100 %.
   */
  confidence: z.strictObject({ fact: z.string(), from: z.number(), to: z.number() }).optional(),
  /** Sentence with `{fact}` and `{parameter}` slots. */
  explanation: Text,
  falsePositiveNote: Text,
  examples: z.strictObject({
    mustFire: z.array(Example).min(1),
    mustNotFire: z.array(Example).min(1),
  }),
})
export type RuleDocument = z.infer<typeof RuleDocument>

const Score = z.int().min(0).max(1_000)

/** Scores from which on something happens. */
export const Thresholds = z
  .strictObject({ yellow: Score, red: Score, doNotLoad: Score, scanRequest: Score })
  .refine((scores) => scores.yellow < scores.red, 'the yellow threshold must be below the red one')
export type Thresholds = z.infer<typeof Thresholds>

const ListName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,59}$/, 'a list is named like "wasteHeadings"')
const CodeList = z.strictObject({
  source: Text,
  /** Lists of this pack whose values are in this one too. */
  includes: z.array(ListName).max(50).optional(),
  values: z.array(z.string().min(1).max(100)).max(10_000).optional(),
})

/** What all rules of a folder share. */
export const PackDocument = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'a pack id is small letters, digits and hyphens'),
  version: Version,
  title: Title,
  /** Harm points of one case of each typology: one point for each 100 USD, or what stopping it is worth. */
  harm: z.record(Typology, z.int().min(0).max(1_000_000)),
  /** The most, in percent, that one family of rules can contribute to a probability; 100 for one not named. */
  familyCaps: z.partialRecord(z.enum(FAMILIES), Percent),
  /** The most, in percent, that all rules that lower can take away together; 100 without it. */
  reliefCap: Percent.optional(),
  /**
   * `points`: the score is the sum of the points of all hits, capped by family, as ATS and ASYCUDA do it. Without it,
   * `probability`: the largest probability of a typology, in thousandths.
   */
  mode: z.enum(['probability', 'points']).optional(),
  /** Lists of codes that conditions name; of values and of other lists. */
  lists: z.record(ListName, CodeList).optional(),
  thresholds: Thresholds,
})
export type PackDocument = z.infer<typeof PackDocument>

/** A checked pack: rules in order of their ids. A condition that names a list is judged by the pack's lists. */
export type RulePack = PackDocument & { readonly rules: readonly RuleDocument[] }
