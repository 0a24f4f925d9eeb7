import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drive } from '../../src/cli/drivers/driver.ts'
import { createMemoryDriver } from '../../src/cli/drivers/memory.ts'
import { armSetups, worldPlan } from '../../src/cli/run/arms.ts'
import { loadScenario, type RunInputs } from '../../src/cli/run/load.ts'
import { SEAMS } from '../../src/domain/port-call.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { checkExchange, inEnglish } from '../../src/report/checks/check.ts'
import { measureArm } from '../../src/report/measure-arm.ts'
import { checkArm, checkDecided } from '../../src/sim/checks.ts'
import { Faults } from '../../src/sim/faults.ts'
import { Scenario } from '../../src/sim/scenario.ts'
import { runWorld } from '../../src/sim/world.ts'
import type { WorldOutcome } from '../../src/sim/world-plan.ts'

// A crash in virtual time loses what was not committed, not what was not synced: memory is disk enough.
const RAM = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const HOURS_RAGING = 72
/** Every so many seeds a pair lies on files, which a port that died opens again; the others go on from what was committed. */
const ON_FILES_EVERY = 10

const liesOnFiles = (seed: string) => Number(seed) % ON_FILES_EVERY === 0

/** Its rules, tables and lists are read once for all seeds. */
const flagship = loadScenario('haiphong-los-angeles')

/**
 * A pair with little trade but many small messages: at least 40 each way. One day of ships and one of transit puts half of
 * them into the three days of faults; more trade would only be more talk over a healthy link.
 */
export function smallPair(seed: string, faults: unknown): RunInputs {
  const scenario = Scenario.parse({
    name: 'seed',
    title: 'a seed of the fault simulator',
    question: 'does everything arrive exactly once?',
    seed,
    start: '2026-03-01',
    days: 1,
    ports: { USLAX: { inspectionsPerDay: 4 }, VNHPH: { inspectionsPerDay: 4 } },
    trade: {
      lanes: [
        {
          from: 'VNHPH',
          to: 'USLAX',
          consignmentsPerDay: 8,
          transitDays: { min: 1, max: 1 },
          illicitShare: 0.2,
          typologies: { T01: 1, T04: 1, T05: 1 },
        },
        {
          from: 'USLAX',
          to: 'VNHPH',
          consignmentsPerDay: 8,
          transitDays: { min: 1, max: 1 },
          illicitShare: 0.2,
          typologies: { T05: 1, T08: 1 },
        },
      ],
    },
    agreement: '-',
    rules: '-',
    goods: '-',
    network: faults,
  })
  const kinds = Object.fromEntries(
    Object.entries(flagship.agreement.kinds).map(([kind, terms]) => [
      kind,
      { ...terms, batchWindow: 0 },
    ]),
  )
  return { ...flagship, scenario, agreement: { ...flagship.agreement, kinds } }
}

/**
 * The faults of a seed, drawn and written out: loss, doubles, reorder, two outages, a crash; healed after three days. Waits
 * between attempts have grown to their longest within minutes, and each further hour of an outage is more of the same for
 * half of a seed's cost: long ones are drawn where the databases lie on files.
 */
export function faultsOf(seed: string): Record<string, unknown> {
  const rng = createChance(seed).of('faults')
  const hour = (low: number, high: number) => rng.int(low, high)
  const [shortest, longest] = liesOnFiles(seed) ? [2, 9] : [1, 3]
  const outages = [hour(6, 30), hour(36, 60)].map((from, i) => ({
    from: `${from}h`,
    to: `${from + hour(shortest, longest)}h`,
    ...(rng.chance(0.5) && { port: i === 0 ? 'USLAX' : 'VNHPH' }),
  }))
  const crashes = Array.from({ length: rng.int(1, 4) }, () => ({
    at: `${hour(4, 70)}h`,
    port: rng.pick(['USLAX', 'VNHPH']),
    seam: rng.pick(SEAMS),
  }))
  return {
    loss: 0.2,
    duplicate: 0.2,
    corruption: 0.05,
    delayMin: '0s',
    delayMax: '30s',
    outages,
    crashes,
    clockSkew: rng.chance(0.3) ? { USLAX: rng.pick(['-4m', '4m']) } : {},
    healAt: `${HOURS_RAGING}h`,
  }
}

/** Runs the exchange arm of a pair by calls in this process, its databases in memory or on files. */
export async function runExchange(inputs: RunInputs, onFiles = false): Promise<WorldOutcome> {
  const dir = mkdtempSync(join(RAM, 'portpair-seed-'))
  const driver = createMemoryDriver(
    armSetups(inputs, 'exchange', '', true).map((setup) => ({
      ...setup,
      path: onFiles ? join(dir, `${setup.id}.sqlite`) : ':memory:',
    })),
  )
  try {
    return await drive(runWorld(worldPlan(inputs)), driver, new AbortController().signal)
  } finally {
    await driver.close(null)
    rmSync(dir, { recursive: true, force: true })
  }
}

/** What a seed came to: Jepsen's counts, and every promise that did not hold. */
export async function runSeed(seed: string) {
  const faults = faultsOf(seed)
  const outcome = await runExchange(smallPair(seed, faults), liesOnFiles(seed))
  const pending = Object.fromEntries(
    Object.entries(outcome.status).map(([port, { queued }]) => [port, queued]),
  )
  const { entries, truths } = outcome
  const ports = Object.keys(outcome.status)
  const report = measureArm({ arm: 'exchange', ports, entries, truths, pending })
  const totals = report.exchange
  const decided = checkDecided('exchange', report, outcome, [])
  const broken = [...checkExchange(totals), ...checkArm('exchange', outcome), decided]
    .filter((check) => !check.holds)
    .map(inEnglish)
  const expired = totals.expired + totals.rejected
  if (expired > 0)
    broken.push({
      name: 'nothing expires or is refused',
      holds: false,
      evidence: `${totals.expired} expired, ${totals.rejected} rejected`,
    })
  return { faults: Faults.parse(faults), written: faults, totals, outcome, broken }
}
