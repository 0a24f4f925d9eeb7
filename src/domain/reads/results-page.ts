import { z } from 'zod'

const Count = z.int().min(0)

/** What a folder of results may be called. Source: faults A-32. */
export const RESULT_NAME = /^[A-Za-z0-9_-]{1,80}$/

/** Largest file of a result that is read, in bytes. */
export const RESULT_MAX = 8 * 2 ** 20

const Interval = z.strictObject({ low: z.number(), high: z.number() }).nullable()
export const UNITS_OF_RESULTS = ['share', 'count', 'hours'] as const
const Unit = z.enum(UNITS_OF_RESULTS)
export type ResultUnit = z.infer<typeof Unit>

/** How far a sweep is that is not done; by its own state file. */
export const SweepProgress = z.strictObject({
  scenario: z.string(),
  total: Count.describe('Worlds of the sweep.'),
  done: Count.describe('Worlds that are done, those of an earlier start among them.'),
  kept: Count.describe('Of them, done before this start.'),
  begunAt: z.int().describe('This start, ms UTC.'),
  at: z.int().describe('When the last world was done, ms UTC.'),
})
export type SweepProgress = z.infer<typeof SweepProgress>

/** What there is to look at. */
export const ResultsList = z.strictObject({
  now: z.int().describe('The clock of the server, ms UTC.'),
  results: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('run'), name: z.string() }),
      z.strictObject({ kind: z.literal('sweep'), name: z.string() }),
      z.strictObject({
        kind: z.literal('going'),
        name: z.string(),
        progress: SweepProgress,
        leftMs: Count.nullable().describe('At the pace so far; null before the first world.'),
      }),
    ]),
  ),
})
export type ResultsList = z.infer<typeof ResultsList>

/** One point: where it stands, how high, and what is behind it. */
const Point = z.strictObject({
  x: z.number().describe('In bars the place, from 0.'),
  y: z.number().nullable(),
  of: z.number().optional(),
  n: Count.optional(),
})

export const PLOTS = ['precision', 'recall', 'release', 'yard', 'ladder'] as const
export type PlotName = (typeof PLOTS)[number]

/** A drawing in plain values. */
export const Plot = z.strictObject({
  what: z.enum(PLOTS),
  port: z.string(),
  n: Count.describe('Consignments behind it.'),
  isThin: z.boolean().describe('Too few to draw.'),
  xUnit: z.enum(['percent', 'hours', 'day', 'rule']),
  yUnit: Unit,
  labels: z.array(z.string()).optional().describe('Names of the places of bars.'),
  series: z.array(z.strictObject({ arm: z.string(), points: z.array(Point) })),
})
export type Plot = z.infer<typeof Plot>

const Label = z.strictObject({ en: z.string(), vi: z.string() })
const Cell = z.strictObject({
  value: z.number().nullable(),
  of: z.number().optional(),
  n: Count.optional(),
})
export type ResultCell = z.infer<typeof Cell>

/** A run: its plots, and every measure of each port in each arm. */
export const RunPage = z.strictObject({
  name: z.string(),
  scenario: z.string(),
  seed: z.string(),
  fingerprint: z.string(),
  checks: z.strictObject({ hold: Count, of: Count }),
  plots: z.array(Plot),
  arms: z.array(z.string()),
  measures: z.array(
    z.strictObject({
      label: Label,
      unit: Unit,
      port: z.string(),
      cells: z.array(Cell).describe('One for each arm.'),
    }),
  ),
})
export type RunPage = z.infer<typeof RunPage>

/** A sweep: the difference each arm makes, paired by world. */
export const SweepPage = z.strictObject({
  name: z.string(),
  scenario: z.string(),
  days: Count,
  seeds: Count,
  cells: z.array(
    z.strictObject({
      settings: z.string(),
      arm: z.string(),
      port: z.string(),
      label: Label,
      unit: Unit,
      baseline: z.number().nullable(),
      value: z.number().nullable().describe('Mean of the arm.'),
      difference: z.number().nullable(),
      interval: Interval,
      worlds: Count,
    }),
  ),
})
export type SweepPage = z.infer<typeof SweepPage>

/** Two runs, or two sweeps, beside each other. */
export const ResultsComparison = z.strictObject({
  a: z.string(),
  b: z.string(),
  kind: z.enum(['run', 'sweep']),
  rows: z.array(
    z.strictObject({
      label: Label,
      unit: Unit,
      isGain: z.boolean().describe('What is compared is a gain over the baseline, not a value.'),
      settings: z.string(),
      arm: z.string(),
      port: z.string(),
      a: Cell,
      b: Cell,
      difference: z.number().nullable().describe('b − a.'),
      interval: Interval.describe('95 %, as if the two had nothing in common; null: none known.'),
    }),
  ),
})
export type ResultsComparison = z.infer<typeof ResultsComparison>

/** What a server was given to show. Reads only; null where there is no such result. */
export type ResultsShelf = {
  readonly list: () => ResultsList
  readonly run: (name: string) => RunPage | null
  readonly sweep: (name: string) => SweepPage | null
  /** Null also when the two are not of one kind. */
  readonly compare: (a: string, b: string) => ResultsComparison | null
}
