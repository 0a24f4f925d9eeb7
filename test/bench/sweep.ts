import { cpus } from 'node:os'
import { buildDigest } from '../../src/cli/files/build-digest.ts'
import { YOUNG_MEGABYTES } from '../../src/cli/on-threads.ts'
import { planSweep } from '../../src/cli/sweep/plan-sweep.ts'
import { SWEEP_UNIT } from '../../src/cli/sweep/run-sweep.ts'
import { sha256Hex } from '../../src/kernel/digest.ts'
import { openDatabase } from '../../src/scale/postgres/database.ts'
import { handOut } from '../../src/scale/postgres/hand-out.ts'
import { workUnits } from '../../src/scale/postgres/work-units.ts'
import { runUnits } from '../../src/scale/run-units.ts'
import { startPostgres } from '../support/postgres.ts'

/**
 * The same worlds on one worker and on two, with threads and over PostgreSQL, taking turns.
 * `node test/bench/sweep.ts [worlds] [rounds]`
 */
const WORLDS = Number(process.argv[2] ?? 12)
const ROUNDS = Number(process.argv[3] ?? 5)

const seeds = Array.from({ length: WORLDS }, (_, i) => String(i + 1))
const planned = planSweep({ scenario: 'first-day', axes: [], seeds })
const signal = new AbortController().signal
const build = buildDigest()
const postgres = await startPostgres()
const common = { signal, now: () => Date.now(), lookMs: 50, patienceMs: 60_000 }

async function onThreads(workers: number): Promise<readonly unknown[]> {
  return runUnits(
    SWEEP_UNIT,
    planned.map(({ unit }) => unit),
    {
      ...{ workers, signal, youngMegabytes: YOUNG_MEGABYTES },
      sharedOf: (i) => planned[i]?.shared as never,
    },
  )
}

/** Every time under keys of its own: nothing is known from the time before. */
async function overPostgres(workers: number, time: string): Promise<readonly unknown[]> {
  const open = () => openDatabase({ ...common, url: postgres.url, connections: 3 })
  const databases = [await open(), ...(await Promise.all(Array.from({ length: workers }, open)))]
  const stop = new AbortController()
  const working = databases.slice(1).map((database, i) =>
    workUnits(database, SWEEP_UNIT, {
      ...{ ...common, build, worker: `worker ${i}`, workers: 1, untilIdle: false },
      ...{ signal: stop.signal, youngMegabytes: YOUNG_MEGABYTES },
    }),
  )
  const units = planned.map((world) => ({
    ...world,
    key: sha256Hex(`${time} ${world.key}`),
    replay: '',
  }))
  const ended = await handOut(databases[0] as never, units, {
    ...common,
    name: time,
    build,
    tries: 1,
  })
  stop.abort()
  await Promise.all(working)
  await Promise.all(databases.map((database) => database.close()))
  return ended.kind === 'done' ? ended.results : []
}

const ways: Record<string, (time: string) => Promise<readonly unknown[]>> = {
  'threads 1': () => onThreads(1),
  'threads 2': () => onThreads(2),
  'PostgreSQL 1': (time) => overPostgres(1, time),
  'PostgreSQL 2': (time) => overPostgres(2, time),
}
const seconds = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
const digests = new Set<string>()
try {
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, run] of Object.entries(ways)) {
      const begun = performance.now()
      const results = await run(`${name} ${round}`)
      seconds.get(name)?.push((performance.now() - begun) / 1_000)
      digests.add(sha256Hex(JSON.stringify(results)))
      process.stderr.write(`${name}, ${round + 1} of ${ROUNDS}: ${seconds.get(name)?.at(-1)} s\n`)
    }
} finally {
  await postgres.remove()
}
const median = (name: string) =>
  [...(seconds.get(name) ?? [])].sort((a, b) => a - b)[ROUNDS >> 1] as number
const times = (one: string, two: string) => Math.round((median(one) / median(two)) * 100) / 100
const result = {
  ...{ cores: cpus().length, worlds: WORLDS, rounds: ROUNDS, sameResults: digests.size === 1 },
  seconds: Object.fromEntries(Object.keys(ways).map((name) => [name, median(name)])),
  threads: times('threads 1', 'threads 2'),
  postgres: times('PostgreSQL 1', 'PostgreSQL 2'),
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exit(result.sameResults ? 0 : 1)
