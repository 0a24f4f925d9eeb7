import { agreementDigest } from '../../agreement/agreement.ts'
import { kindsFrom } from '../../agreement/directions.ts'
import { disclosureOf } from '../../agreement/disclosure.ts'
import { datesOfChange } from '../../domain/trade-measures.ts'
import { checkExchange } from '../../report/check.ts'
import { addExchanges } from '../../report/exchange-totals.ts'
import { checkExpectations } from '../../report/expectation.ts'
import { type ArmInput, measureArm } from '../../report/measure-arm.ts'
import type { FieldCounts } from '../../report/measure-sharing.ts'
import type { About, RunResult } from '../../report/run-result.ts'
import { packDigest } from '../../risk/risk.ts'
import type { Arm } from '../../sim/arm.ts'
import { assumptionsOf } from '../../sim/assumptions.ts'
import { checkArm, checkSameWorld, checkSilence } from '../../sim/checks.ts'
import { consignmentNames, withNames } from '../../sim/consignment-names.ts'
import { fingerprintOf } from '../../sim/fingerprint.ts'
import type { WorldOutcome } from '../../sim/world-plan.ts'
import type { Journal } from '../../store/journal-file.ts'
import { agreementOf } from './arm-agreement.ts'
import { armsOnThreads } from './arms-on-threads.ts'
import { createDecisionTimes, type DecisionTimes } from './decision-times.ts'
import type { RunInputs } from './load.ts'
import { type ArmOptions, runArm } from './run-arm.ts'

export type RunOptions = ArmOptions & {
  readonly arms: readonly Arm[]
  readonly now: () => number
  /** How many arms are run at once, each on a thread of its own; when left out, one after the other in this thread. */
  readonly threads?: number
}

/** What a run leaves behind in memory: the contract object, and the journal of each arm. */
export type RunDone = {
  readonly result: RunResult
  readonly outcomes: ReadonlyMap<Arm, WorldOutcome>
  /** What was measured with, to be kept beside the journal. */
  readonly measuredWith: Pick<Journal, 'sailings' | 'settings'>
  /** Which consignment a name in the journal of an arm means. */
  readonly namesIn: (arm: Arm) => (name: string) => string
}

/** Runs every arm of a scenario and makes the books. Rejects with `Interrupted` on Ctrl-C. */
export async function runScenario(inputs: RunInputs, options: RunOptions): Promise<RunDone> {
  const startedAt = options.now()
  const times = createDecisionTimes(options.now)
  const outcomes = await runArms(inputs, options, times)
  const result = makeBooks(inputs, outcomes)
  const wallMs = Math.round(options.now() - startedAt)
  const consignments = Object.values(result.arms).reduce((sum, arm) => sum + arm.consignments, 0)
  const perSecond = wallMs === 0 ? null : Math.round((consignments / wallMs) * 10_000) / 10
  return {
    result: { ...result, timing: { wallMs, consignments, perSecond, decisions: times.told() } },
    outcomes,
    measuredWith: measuredWith(inputs, outcomes),
    namesIn: (arm) => namesIn(inputs, arm, outcomes.get(arm)?.truths ?? []),
  }
}

async function runArms(
  inputs: RunInputs,
  options: RunOptions,
  times: DecisionTimes,
): Promise<ReadonlyMap<Arm, WorldOutcome>> {
  const { arms, threads = 1 } = options
  if (threads > 1 && arms.length > 1) return armsOnThreads(inputs, arms, threads, options, times)
  const outcomes = new Map<Arm, WorldOutcome>()
  for (const arm of arms) outcomes.set(arm, await runArm(inputs, arm, options, times))
  return outcomes
}

function makeBooks(
  inputs: RunInputs,
  outcomes: ReadonlyMap<Arm, WorldOutcome>,
): Omit<RunResult, 'timing'> {
  const { scenario } = inputs
  const ports = Object.keys(scenario.ports).sort()
  const arms: RunResult['arms'] = {}
  const { sailings, settings } = measuredWith(inputs, outcomes)
  for (const [arm, { entries, truths }] of outcomes) {
    arms[arm] = measureArm({
      arm,
      ports,
      entries: withNames(entries, namesIn(inputs, arm, truths)),
      truths,
      sailings,
      pending: settings[`pending ${arm}`] as Record<string, number>,
      fields: settings[`fields ${arm}`] as FieldCounts,
      costs: scenario.costs,
      freeTime: settings.freeTime,
      instruments: scenario.instruments,
      phases: settings.phases,
      changes: settings.changes,
    })
  }
  const exchange = addExchanges(Object.values(arms).map((arm) => arm.exchange))
  const checks = [
    ...checkExchange(exchange),
    ...[...outcomes].flatMap(([arm, outcome]) => checkArm(arm, outcome)),
    ...[...outcomes].flatMap(([arm, outcome]) => {
      const shares = (port: string) =>
        kindsFrom(agreementOf(inputs.agreement, arm), port).length > 0
      return (
        checkSilence(
          arm,
          outcome,
          ports.filter((port) => !shares(port)),
        ) ?? []
      )
    }),
    checkSameWorld([...outcomes.values()]),
    ...checkExpectations(scenario.expect, arms),
  ]
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    fingerprint: fingerprintOf([...outcomes].map(([arm, { entries }]) => ({ arm, entries }))),
    ok: checks.every((check) => check.holds),
    exchange,
    arms,
    checks,
    about: aboutOf(inputs),
  }
}

function measuredWith(inputs: RunInputs, outcomes: ReadonlyMap<Arm, WorldOutcome>) {
  const { scenario, recorded } = inputs
  const sailings = recorded?.filings.map(({ document }) => sailingOf(document)) ?? []
  const ofArms = [...outcomes].flatMap(([arm, { status }]): [string, unknown][] => [
    [`pending ${arm}`, mapped(status, ({ queued }) => queued)],
    [`fields ${arm}`, disclosureOf(agreementOf(inputs.agreement, arm))],
  ])
  return {
    sailings: sailings.filter((one) => one !== null),
    settings: {
      ports: Object.keys(scenario.ports).sort(),
      start: scenario.start,
      phases: scenario.operation?.phases ?? [],
      changes: inputs.measures === null ? [] : datesOfChange(inputs.measures),
      costs: scenario.costs,
      freeTime: mapped(scenario.ports, ({ work }) => work.freeTime),
      ...Object.fromEntries(ofArms),
    } as Required<Pick<ArmInput, 'freeTime' | 'phases' | 'changes'>> & Record<string, unknown>,
  }
}

function mapped<V, R>(record: Readonly<Record<string, V>>, change: (value: V) => R) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** Which consignment the ports of an arm mean by a name in their logs. */
function namesIn(
  { agreement, scenario }: Pick<RunInputs, 'agreement' | 'scenario'>,
  arm: Arm,
  truths: WorldOutcome['truths'],
): (name: string) => string {
  return consignmentNames(agreementOf(agreement, arm), scenario.seed, truths)
}

type Filed = NonNullable<RunInputs['recorded']>['filings'][number]['document']

/** When a recorded consignment was to load and to arrive, for measures that need no truth. */
function sailingOf(document: Filed) {
  if (document.kind !== 'manifest') return null
  const { portOfLoading, portOfDischarge, loadAt, eta } = document.voyage
  return {
    houseBill: document.houseBill,
    ucr: document.ucr ?? '',
    portOfLoading,
    portOfDischarge,
    loadAt,
    eta,
  }
}

function aboutOf(inputs: RunInputs): About {
  const { agreement, rules, scenario } = inputs
  return {
    title: scenario.question,
    ...(scenario.finding !== undefined && { finding: scenario.finding }),
    rulePack: `${rules.id} ${rules.version} (${rules.rules.length} rules) ${packDigest(rules).slice(0, 16)}`,
    agreement: `${agreement.id} ${agreement.version} ${agreementDigest(agreement).slice(0, 16)}`,
    assumptions: assumptionsOf(scenario, inputs.goods, inputs.measures),
  }
}
