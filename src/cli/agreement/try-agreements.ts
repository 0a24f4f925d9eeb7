import type { Agreement } from '../../agreement/agreement.ts'
import type { JournalEntry } from '../../domain/journal.ts'
import { compareArms } from '../../report/compare-arms.ts'
import { MEASURES, type MeasureName } from '../../report/measures.ts'
import { valueText } from '../../report/summary/measured-text.ts'
import { compareRulesFired, type RuleFired } from '../../report/terms/rules-fired.ts'
import { rulesComparingNames } from '../../risk/warnings/compares-names.ts'
import { consignmentNames, withNames } from '../../sim/consignment-names.ts'
import type { Io } from '../io.ts'
import { createProgress } from '../progress.ts'
import { loadScenario, type RunInputs } from '../run/load.ts'
import { type RunDone, runScenario } from '../run/run-scenario.ts'

export type TryFlags = { readonly on: string; readonly days: number; readonly seed?: string }

/** What two agreements come to on the same trade. */
export type Tried = {
  readonly scenario: string
  readonly seed: string
  readonly days: number
  /** Rules that fire otherwise. `byName`: it compares names, which pseudonyms of words can only find alike. */
  readonly rules: readonly (RuleFired & { readonly byName: boolean })[]
  /** Rules that fire on the same shipments. */
  readonly unmoved: number
  readonly measures: readonly {
    readonly port: string
    readonly measure: MeasureName
    readonly before: string
    readonly after: string
  }[]
}

/** Runs a scenario under each of two agreements, in memory and without crashes, and tells what differs. */
export async function tryAgreements(
  before: Agreement,
  after: Agreement,
  { on, days, seed }: TryFlags,
  io: Io,
): Promise<Tried> {
  const inputs = loadScenario(on, { days, ...(seed !== undefined && { seed }) })
  const progress = createProgress(io)
  const run = (agreement: Agreement) => runUnder(inputs, agreement, io, progress.show)
  const done = [await run(before), await run(after)] as const
  progress.end()
  const { seed: from } = inputs.scenario
  const [had, has] = [named(done[0], before, from), named(done[1], after, from)]
  const fired = compareRulesFired(had, has)
  const moved = fired.filter((one) => one.before !== one.still || one.after !== one.still)
  const byName = rulesComparingNames(inputs.rules)
  const { scenario } = inputs
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    days,
    rules: moved.map((one) => ({ ...one, byName: byName.has(one.rule) })),
    unmoved: fired.length - moved.length,
    measures: measuresMoved(done),
  }
}

function runUnder(
  inputs: RunInputs,
  agreement: Agreement,
  { signal, now }: Io,
  onProgress: (arm: string, share: number) => void,
): Promise<RunDone> {
  const { scenario } = inputs
  const calm = { ...scenario, network: { ...scenario.network, crashes: [] } }
  return runScenario(
    { ...inputs, agreement, scenario: calm },
    {
      transport: 'memory',
      arms: ['exchange'],
      dir: null,
      signal,
      now,
      onProgress: (_, share) => onProgress(agreement.version, share),
    },
  )
}

function named({ outcomes }: RunDone, agreement: Agreement, seed: string): readonly JournalEntry[] {
  const { entries = [], truths = [] } = outcomes.get('exchange') ?? {}
  return withNames(entries, consignmentNames(agreement, seed, truths))
}

function measuresMoved([before, after]: readonly [RunDone, RunDone]): Tried['measures'] {
  const [first, second] = [before.result.arms.exchange, after.result.arms.exchange]
  if (first === undefined || second === undefined) return []
  return Object.entries(compareArms(first, second).byPort).flatMap(([port, changes]) =>
    (Object.keys(MEASURES) as MeasureName[]).flatMap((measure) => {
      const [had, has] = [changes[measure].baseline, changes[measure].exchange].map(valueText)
      return had === has || had === undefined || has === undefined
        ? []
        : [{ port, measure, before: had, after: has }]
    }),
  )
}

export function renderTried({ scenario, seed, days, rules, unmoved, measures }: Tried): string {
  const lines = [`on ${days} days of ${scenario}, seed ${seed}:`]
  for (const { rule, before, still, after, byName } of rules) {
    const why = byName ? ' (it compares names)' : ''
    lines.push(
      `~ rule ${rule}${why}: fired on ${before} shipments, on ${still} of them still, on ${after - still} others now`,
    )
  }
  lines.push(`  ${unmoved} rules fire on the same shipments`)
  for (const { port, measure, before, after } of measures)
    lines.push(`~ ${port} ${measure}: ${before}, then ${after}`)
  return `${lines.join('\n')}\n`
}
