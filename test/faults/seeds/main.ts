import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DAY } from '../../../src/kernel/time.ts'
import { add, emptyTotal, told } from '../../support/seeds-total.ts'
import { openKept } from './kept.ts'
import { REGRESSIONS, regressions } from './regressions.ts'
import type { SeedDone } from './worker.ts'

/**
 * `npm run test:seeds -- --seeds 10000 [--workers 2] [--fresh]`: seeds of the fault simulator over several processes. What
 * was done is kept line by line, and goes on from there when it is started again with the same code.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '2' },
    kept: { type: 'string', default: 'out/faults/seeds.ndjson' },
    fresh: { type: 'boolean', default: false },
  },
})
const count = Number(values.seeds)
/** Messages each way that make a seed one. */
const LEAST_SENT = 40
const kept = openKept(values.kept, values.fresh)
const wanted = [...new Set([...regressions(), ...Array.from({ length: count }, (_, i) => i + 1)])]
const left = wanted.filter((seed) => !kept.done.has(seed))
const all = new Map(kept.done)
const startedAt = performance.now()
let [finished, virtualMs, toldAt] = [0, 0, startedAt]
if (kept.done.size > 0) say(`${kept.done.size} seeds were done before`)
await Promise.all(Array.from({ length: Number(values.workers) }, work))

const total = emptyTotal()
const broken = wanted.flatMap((seed) => {
  const one = all.get(seed)
  if (one === undefined) throw new Error(`seed ${seed} was not run`)
  add(total, one)
  return one.broken === null ? [] : [one]
})
const busy = [...all.values()].reduce((sum, { ms }) => sum + ms, 0)
process.stdout.write(
  `${told(total)} · seeds that broke a promise ${broken.length} · ${(total.virtualMs / DAY / (busy / 1_000)).toFixed(1)} ` +
    `virtual days a second and process${finished === 0 ? '' : `, ${speed()} with ${values.workers} processes`}\n`,
)
const small = total.leastSent < LEAST_SENT
if (small) say(`a seed has at least ${LEAST_SENT} messages each way; one had ${total.leastSent}`)
process.exitCode = broken.length === 0 && !small ? 0 : 1

async function work(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'worker.ts'))
  for (let seed = left.shift(); seed !== undefined; seed = left.shift())
    note(await answer(child, seed))
  child.disconnect()
}

async function answer(child: ChildProcess, seed: number): Promise<SeedDone> {
  const answered = new AbortController()
  const { signal } = answered
  child.send(seed)
  const done = await Promise.race([
    once(child, 'message', { signal }).then(([message]) => message as SeedDone),
    once(child, 'exit', { signal }).then(() => null),
  ])
  // Whoever still waits would wait for all ten thousand.
  answered.abort()
  if (done === null)
    throw new Error(
      `a process ended in seed ${seed}: SEED=${seed} npx vitest run test/sim/seeds.test.ts`,
    )
  return done
}

function note(done: SeedDone): void {
  kept.keep(done)
  all.set(done.seed, done)
  finished += 1
  virtualMs += done.virtualMs
  if (done.broken !== null) {
    if (!regressions().includes(done.seed)) appendFileSync(REGRESSIONS, `${done.seed}\n`)
    say(`seed ${done.seed} broke a promise: ${JSON.stringify(done.broken)}`)
    say(`  replay: SEED=${done.seed} npx vitest run test/sim/seeds.test.ts`)
  }
  if (performance.now() - toldAt < 10_000) return
  toldAt = performance.now()
  const minutes = ((toldAt - startedAt) / finished) * (left.length / 60_000)
  say(
    `${all.size} of ${wanted.length} seeds, ${speed()} virtual days a second, ${minutes.toFixed(0)} min left`,
  )
}

function speed(): string {
  return (virtualMs / DAY / ((performance.now() - startedAt) / 1_000)).toFixed(1)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
