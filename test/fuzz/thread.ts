import { parentPort, workerData } from 'node:worker_threads'
import { collectGarbage } from '../support/collect-garbage.ts'
import { damaged } from '../support/damaged.ts'
import { TARGETS } from './targets.ts'
import { tryInput } from './try-input.ts'

export type FuzzWork = {
  readonly names: readonly string[]
  /** Next turn of each target. */
  readonly turns: readonly number[]
  /** This thread takes every `stride`-th turn. */
  readonly stride: number
  readonly until: number
  /** The target and the turn this thread is at, so that another can see that it hangs. */
  readonly at: Int32Array
}
export type Fault = { readonly name: string; readonly turn: number; readonly what: string }
export type FuzzDone = {
  readonly inputs: readonly number[]
  /** Turns each target has come to. */
  readonly turns: readonly number[]
  readonly faults: readonly Fault[]
  /** Live memory in MiB after the first round over all targets, and in the end. */
  readonly heap: readonly [number, number]
}

/** Every target gets the same time, whatever one input costs it. */
const SLICE_MS = 200
const FAULTS_MAX = 20

const { names, stride, until, at, ...given } = workerData as FuzzWork
const turns = [...given.turns]
const inputs = names.map(() => 0)
const faults: Fault[] = []
let heapThen = 0
do {
  for (const [index, name] of names.entries()) slice(index, name)
  if (heapThen === 0) heapThen = live()
} while (Date.now() < until && faults.length < FAULTS_MAX)
parentPort?.postMessage({ inputs, turns, faults, heap: [heapThen, live()] } satisfies FuzzDone)

function slice(index: number, name: string): void {
  const target = TARGETS[name]
  if (target === undefined) throw new Error(`no target is called ${name}`)
  const end = performance.now() + SLICE_MS
  for (let turn = turns[index] as number; ; turn += stride) {
    at[0] = index
    at[1] = turn
    const seed = target.seeds[turn % target.seeds.length] as Uint8Array
    const what = tryInput(target, damaged(seed, 'fuzz', name, String(turn)))
    if (what !== null) faults.push({ name, turn, what })
    inputs[index] = (inputs[index] as number) + 1
    turns[index] = turn + stride
    if (performance.now() > end || faults.length >= FAULTS_MAX) return
  }
}

function live(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 2 ** 20
}
