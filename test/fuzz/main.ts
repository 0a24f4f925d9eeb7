import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { sha256Hex } from '../../src/kernel/digest.ts'
import { damaged } from '../support/damaged.ts'
import { TARGETS } from './targets.ts'
import type { Fault, FuzzDone, FuzzWork } from './thread.ts'

/**
 * `npm run fuzz -- --minutes 10 [--threads 2] [--only envelope] [--fresh]`: the same turns damage the same inputs in the same
 * way, and every target gets the same time. The turns go on where the last call ended.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    only: { type: 'string' },
    kept: { type: 'string', default: 'out/fuzz.json' },
    fresh: { type: 'boolean', default: false },
  },
})
/** A thread that stays at one input for so long hangs, on however busy a machine. */
const HANG_MS = 120_000
const NOT_BEGUN = -1
/** Live memory may grow by so much: caches fill. */
const GROWTH_MAX_MIB = 48
const FOUND = join(import.meta.dirname, 'found')

const names = Object.keys(TARGETS).filter(
  (name) => values.only === undefined || name === values.only,
)
/** Inputs of all calls, and the next turn of each target. */
type Kept = { inputs: number; turns: Record<string, number> }
const kept: Kept =
  !values.fresh && existsSync(values.kept)
    ? JSON.parse(readFileSync(values.kept, 'utf8'))
    : { inputs: 0, turns: {} }

const threads = Number(values.threads)
const startedAt = performance.now()
const until = Date.now() + Number(values.minutes) * 60_000
const done = await Promise.all(Array.from({ length: threads }, (_, number) => run(number)))
const seconds = (performance.now() - startedAt) / 1_000

const faults = done.flatMap((one) => one.faults)
for (const fault of faults) keep(fault)
const perTarget = names.map((_, index) => sum(done.map((one) => one.inputs[index] ?? 0)))
for (const [index, name] of names.entries())
  kept.turns[name] = Math.max(...done.map((one) => one.turns[index] ?? 0))
const inputs = sum(perTarget)
kept.inputs += inputs
mkdirSync(dirname(values.kept), { recursive: true })
writeFileSync(values.kept, JSON.stringify(kept))

// Growth of one thread is measured in its own heap.
const growth = Math.max(...done.map(({ heap: [then, now] }) => now - then))
for (const [index, name] of names.entries())
  process.stdout.write(`${name.padEnd(14)} ${String(perTarget[index]).padStart(10)} inputs\n`)
process.stdout.write(
  `${inputs} inputs for ${names.length} parsers in ${Math.round(seconds)} s (${Math.round(inputs / seconds)} a second), ` +
    `${kept.inputs} in all calls so far; ${faults.length} faults (another exception, a hang, over 50 ms for 64 KiB), ` +
    `live memory ${growth < 0 ? 'did not grow' : `grew by ${growth.toFixed(1)} MiB`} after the first round\n`,
)
process.exitCode = faults.length === 0 && growth <= GROWTH_MAX_MIB ? 0 : 1

function run(number: number): Promise<FuzzDone> {
  const at = new Int32Array(new SharedArrayBuffer(8)).fill(NOT_BEGUN)
  const work: FuzzWork = {
    names,
    turns: names.map((name) => (kept.turns[name] ?? 0) + number),
    stride: threads,
    until,
    at,
  }
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: work })
  return new Promise((resolve, reject) => {
    let [last, since] = ['', performance.now()]
    const watch = setInterval(() => {
      const now = at.join(' ')
      if (now !== last || at[0] === NOT_BEGUN) [last, since] = [now, performance.now()]
      if (performance.now() - since < HANG_MS) return
      clearInterval(watch)
      void worker.terminate()
      keep({ name: names[at[0] as number] as string, turn: at[1] as number, what: 'hangs' })
      reject(new Error('a parser hangs'))
    }, 1_000)
    worker.once('message', (message: FuzzDone) => {
      clearInterval(watch)
      resolve(message)
    })
    worker.once('error', reject)
  })
}

/** Makes the input of a fault once more and keeps it. */
function keep({ name, turn, what }: Fault): void {
  const { seeds } = TARGETS[name] as (typeof TARGETS)[string]
  const bytes = damaged(seeds[turn % seeds.length] as Uint8Array, 'fuzz', name, String(turn))
  mkdirSync(FOUND, { recursive: true })
  const digest = sha256Hex(Buffer.from(bytes).toString('hex')).slice(0, 12)
  const file = join(FOUND, `${name.replaceAll(' ', '-')}.${digest}`)
  writeFileSync(file, bytes)
  process.stdout.write(
    `${name}, turn ${turn}: ${what}\n  kept as ${file}: it is tried again by npm test\n`,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
