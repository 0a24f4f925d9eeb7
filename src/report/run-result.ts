import { z } from 'zod'
import { ArmReport } from './arm-report.ts'
import { Check } from './checks/check.ts'
import { ExchangeTotals } from './exchange-totals.ts'

const Lines = z.array(z.string().min(1))

/** `baseline` shares nothing, `exchange` is the scenario's agreement, `one-way-<LOCODE>` lets only that port send. */
export const ArmName = z
  .string()
  .regex(
    /^(baseline|exchange|one-way-[A-Z]{2}[A-Z2-9]{3}|without-[a-z-]+(\.[A-Za-z0-9]+){0,2}|preset-[A-Za-z0-9_-]+)$/,
    'an arm is "baseline", "exchange", "one-way-<LOCODE>" or "preset-<NAME>"',
  )

/** `changed`: other days or values than the scenario's; `arms`: none of those it speaks of, `some-arms`: not all; `no-measure`: it names none. */
export const NotJudged = z.enum(['changed', 'arms', 'some-arms', 'no-measure'])
export type NotJudged = z.infer<typeof NotJudged>

/** What a run rests on, for the reader of its numbers. */
export const About = z.strictObject({
  title: z.string().optional().describe('the question the scenario answers'),
  finding: z.string().optional().describe('what the scenario is expected to show'),
  notJudged: NotJudged.optional().describe('why the run was not judged by that finding'),
  rulePack: z.string().describe('name and digest of the rules that scored'),
  agreement: z.string().describe('name, version and digest of the agreement'),
  assumptions: Lines.describe('inputs that no source proves, one sentence each'),
  limits: Lines.optional().describe(
    'what these numbers do not show, beside what every run leaves out',
  ),
})
export type About = z.infer<typeof About>

/**
 * What `run --json` prints: the contract of other tools with a run. Everything but `timing` is the same for the same
 * scenario, seed and rule pack.
 */
export const RunResult = z.strictObject({
  scenario: z.string().min(1).describe('name of the scenario'),
  seed: z.string().describe('where all chance of the run comes from'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('sha256 over the journals of all arms in total order'),
  ok: z.boolean().describe('every check holds'),
  exchange: ExchangeTotals.describe('messages of all arms together'),
  arms: z.record(ArmName, ArmReport),
  checks: z.array(Check),
  about: About.optional(),
  timing: z.strictObject({
    wallMs: z.int().min(0).describe('milliseconds on the clock of the machine'),
    consignments: z.int().min(0).describe('consignments replayed, all arms together'),
    perSecond: z.number().min(0).nullable().describe('null when no time was measured'),
    decisions: z
      .strictObject({
        n: z.int().min(0),
        p50Ms: z.int().min(0),
        p95Ms: z.int().min(0),
        p99Ms: z.int().min(0),
        within3s: z.int().min(0).describe('decided within three seconds'),
      })
      .optional()
      .describe('assessments, and how long the port took for each on the clock of the machine'),
  }),
})
export type RunResult = z.infer<typeof RunResult>

/** What `result.json` holds: the same bytes on every machine. */
export const StoredResult = RunResult.omit({ timing: true })
export type StoredResult = z.infer<typeof StoredResult>

/** The stored part of a result. */
export function withoutTiming(result: RunResult): StoredResult {
  const { timing: _, ...stored } = result
  return stored
}

/** JSON Schema (draft 2020-12) of what `run --json` prints. */
export function resultJsonSchema(): Record<string, unknown> {
  return {
    title: 'Result of a Portpair run',
    ...z.toJSONSchema(RunResult, { target: 'draft-2020-12' }),
  }
}
