import { execFile } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildDigest } from '../../src/cli/files/build-digest.ts'
import { YOUNG_MEGABYTES } from '../../src/cli/on-threads.ts'
import { SWEEP_UNIT } from '../../src/cli/sweep/run-sweep.ts'
import { sha256Hex } from '../../src/kernel/digest.ts'
import { openDatabase } from '../../src/scale/postgres/database.ts'
import { handOut } from '../../src/scale/postgres/hand-out.ts'
import { workUnits } from '../../src/scale/postgres/work-units.ts'
import { startPostgres } from '../support/postgres.ts'
import { onThreads, planWorlds } from './sweep-worlds.ts'

/**
 * The same worlds on one worker and on two, with threads and over PostgreSQL, taking turns; beside them half of the worlds
 * in one program, and in two at the same time that share nothing but the machine. `node test/bench/sweep.ts [worlds] [rounds]`
 */
const WORLDS = Number(process.argv[2] ?? 12)
const ROUNDS = Number(process.argv[3] ?? 5)

const planned = planWorlds(WORLDS)
const signal = new AbortController().signal
const build = buildDigest()
const postgres = await startPostgres()
const common = { signal, now: () => Date.now(), lookMs: 50, patienceMs: 60_000 }

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
  if (ended.kind !== 'done') throw new Error(`the sweep ended as ${ended.kind}`)
  return ended.results
}

/** Runs half of the worlds on one thread of a program of its own, and as many such programs at once as wanted. */
async function programs(wanted: number): Promise<readonly unknown[]> {
  const alone = () =>
    promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'sweep-alone.ts'),
      String(Math.floor(WORLDS / 2)),
    ])
  await Promise.all(Array.from({ length: wanted }, alone))
  return []
}

const ways: Record<string, (time: string) => Promise<readonly unknown[]>> = {
  'threads 1': () => onThreads(WORLDS, 1),
  'threads 2': () => onThreads(WORLDS, 2),
  'PostgreSQL 1': (time) => overPostgres(1, time),
  'PostgreSQL 2': (time) => overPostgres(2, time),
  'one program': () => programs(1),
  'two programs': () => programs(2),
}
const seconds = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
const digests = new Set<string>()
try {
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, run] of Object.entries(ways)) {
      const begun = performance.now()
      const results = await run(`${name} ${round}`)
      seconds.get(name)?.push((performance.now() - begun) / 1_000)
      if (results.length > 0) digests.add(sha256Hex(JSON.stringify(results)))
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
  // Two of them do twice the work.
  processes: Math.round(200 * (median('one program') / median('two programs'))) / 100,
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exit(result.sameResults ? 0 : 1)
