import { join } from 'node:path'
import { agreementDigest } from '../../agreement/agreement.ts'
import { kindsFrom } from '../../agreement/directions.ts'
import { disclosureOf } from '../../agreement/disclosure.ts'
import { datesOfChange } from '../../domain/trade-measures.ts'
import { assert } from '../../kernel/assert.ts'
import { checkExchange, inEnglish, type Judged } from '../../report/checks/check.ts'
import { addExchanges } from '../../report/exchange-totals.ts'
import { checkExpectations } from '../../report/expectation.ts'
import { type ArmInput, measureArm } from '../../report/measure-arm.ts'
import type { FieldCounts } from '../../report/measure-sharing.ts'
import type { About, NotJudged, RunResult } from '../../report/run-result.ts'
import { packDigest } from '../../risk/risk.ts'
import type { Arm } from '../../sim/arm.ts'
import { assumptionsOf } from '../../sim/assumptions/assumptions.ts'
import { checkArm, checkDecided, checkSameWorld, checkSilence } from '../../sim/checks.ts'
import { consignmentNames, withNames } from '../../sim/consignment-names.ts'
import { fingerprintOf } from '../../sim/fingerprint.ts'
import { runWorld } from '../../sim/world.ts'
import type { WorldOutcome } from '../../sim/world-plan.ts'
import type { Journal } from '../../store/journal-file.ts'
import { type Driver, drive, type Transport } from '../drivers/driver.ts'
import { createHttpDriver } from '../drivers/http.ts'
import { createMemoryDriver } from '../drivers/memory.ts'
import { createProcessesDriver } from '../drivers/processes.ts'
import { makeFolder } from '../files/make-folder.ts'
import { agreementOf } from './arm-agreement.ts'
import { armSetups, worldPlan } from './arms.ts'
import { createDecisionTimes } from './decision-times.ts'
import type { RunInputs } from './load.ts'

export type RunOptions = {
  readonly transport: Transport
  readonly arms: readonly Arm[]
  /** Folder for the databases, cleared of an earlier run by the caller. Null keeps none: memory only, without crashes. */
  readonly dir: string | null
  readonly signal: AbortSignal
  readonly now: () => number
  readonly onProgress?: (arm: Arm, share: number) => void
}

/** What a run leaves behind in memory: the contract object, and the journal of each arm. */
export type RunDone = {
  readonly result: RunResult
  readonly outcomes: ReadonlyMap<Arm, WorldOutcome>
  /** Its checks, told in every language. */
  readonly judged: readonly Judged[]
  /** What was measured with, to be kept beside the journal. */
  readonly measuredWith: Pick<Journal, 'sailings' | 'settings'>
  /** Which consignment a name in the journal of an arm means. */
  readonly namesIn: (arm: Arm) => (name: string) => string
}

/** Runs every arm of a scenario, one after the other, and makes the books. Rejects with `Interrupted` on Ctrl-C. */
export async function runScenario(inputs: RunInputs, options: RunOptions): Promise<RunDone> {
  const startedAt = options.now()
  const outcomes = new Map<Arm, WorldOutcome>()
  const times = createDecisionTimes(options.now)
  for (const arm of options.arms) outcomes.set(arm, await runArm(inputs, arm, options, times))
  const { judged, ...result } = makeBooks(inputs, outcomes)
  const wallMs = Math.round(options.now() - startedAt)
  const consignments = Object.values(result.arms).reduce((sum, arm) => sum + arm.consignments, 0)
  const perSecond = wallMs === 0 ? null : Math.round((consignments / wallMs) * 10_000) / 10
  return {
    result: { ...result, timing: { wallMs, consignments, perSecond, decisions: times.told() } },
    ...{ judged, outcomes },
    measuredWith: measuredWith(inputs, outcomes),
    namesIn: (arm) => namesIn(inputs, arm, outcomes.get(arm)?.truths ?? []),
  }
}

async function runArm(
  inputs: RunInputs,
  arm: Arm,
  options: RunOptions,
  times: ReturnType<typeof createDecisionTimes>,
): Promise<WorldOutcome> {
  const dir = options.dir === null ? null : join(options.dir, arm)
  if (dir !== null) makeFolder(dir)
  // A crash is survived by a file; without one, memory is faster and the fingerprint the same.
  const inMemory = options.transport === 'memory' && inputs.scenario.network.crashes.length === 0
  assert(inMemory || options.dir !== null, 'only a run in memory needs no folder')
  const driver = await createDriver(
    options.transport,
    armSetups(inputs, arm, options.dir ?? '', inMemory),
  )
  const { start } = inputs.scenario
  const plan = worldPlan(inputs, (at) =>
    options.onProgress?.(arm, (at - start) / (plan.trade.endsAt - start)),
  )
  const outcome = await drive(runWorld(plan), driver, options.signal, times.watch).catch(
    async (error) => {
      // What stopped the run is told, not what closing then met.
      await driver.close(dir).catch(() => undefined)
      throw error
    },
  )
  await driver.close(dir)
  return outcome
}

function createDriver(
  transport: Transport,
  setups: ReturnType<typeof armSetups>,
): Driver | Promise<Driver> {
  if (transport === 'memory') return createMemoryDriver(setups)
  return transport === 'http' ? createHttpDriver(setups) : createProcessesDriver(setups)
}

function makeBooks(
  inputs: RunInputs,
  outcomes: ReadonlyMap<Arm, WorldOutcome>,
): Omit<RunResult, 'timing'> & Pick<RunDone, 'judged'> {
  const { scenario } = inputs
  const ports = Object.keys(scenario.ports).sort()
  const arms: RunResult['arms'] = {}
  const { sailings, settings } = measuredWith(inputs, outcomes)
  const ofArms: Judged[] = []
  for (const [arm, outcome] of outcomes) {
    const { truths } = outcome
    const entries = withNames(outcome.entries, namesIn(inputs, arm, truths))
    const report = measureArm({
      arm,
      ports,
      entries,
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
    arms[arm] = report
    const decided = checkDecided(arm, report, { ...outcome, entries }, sailings)
    ofArms.push(...checkArm(arm, outcome), decided)
  }
  const exchange = addExchanges(Object.values(arms).map((arm) => arm.exchange))
  const expected = checkExpectations(scenario.expect, arms)
  const judged = [
    ...checkExchange(exchange),
    ...ofArms,
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
    ...expected,
  ]
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    fingerprint: fingerprintOf([...outcomes].map(([arm, { entries }]) => ({ arm, entries }))),
    ok: judged.every(({ holds }) => holds),
    exchange,
    arms,
    checks: judged.map(inEnglish),
    judged,
    about: aboutOf(inputs, expected.length),
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

/** `judged`: by how many measures its finding was. */
function aboutOf(inputs: RunInputs, judged: number): About {
  const { agreement, rules, scenario } = inputs
  const notJudged = scenario.finding === undefined ? null : whyNotJudged(inputs, judged)
  return {
    title: scenario.question,
    ...(scenario.finding !== undefined && { finding: scenario.finding }),
    ...(notJudged !== null && { notJudged }),
    rulePack: `${rules.id} ${rules.version} (${rules.rules.length} rules) ${packDigest(rules).slice(0, 16)}`,
    agreement: `${agreement.id} ${agreement.version} ${agreementDigest(agreement).slice(0, 16)}`,
    assumptions: assumptionsOf(scenario, inputs.goods, inputs.measures, 'en'),
  }
}

function whyNotJudged({ scenario, isAsWritten }: RunInputs, judged: number): NotJudged | null {
  if (!isAsWritten) return 'changed'
  if (scenario.expect.length === 0) return 'no-measure'
  if (judged === 0) return 'arms'
  return judged < scenario.expect.length ? 'some-arms' : null
}
