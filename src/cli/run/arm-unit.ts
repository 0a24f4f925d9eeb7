import { performance } from 'node:perf_hooks'
import type { Arm } from '../../sim/arm.ts'
import type { WorldOutcome } from '../../sim/world-plan.ts'
import { createDecisionTimes } from './decision-times.ts'
import type { RunInputs } from './load.ts'
import { type ArmOptions, runArm } from './run-arm.ts'

/** One arm to be run on a thread. */
export type ArmUnit = Pick<ArmOptions, 'transport' | 'dir'> & {
  readonly inputs: RunInputs
  readonly arm: Arm
  /** Shared: not 0 as soon as somebody stopped the run. */
  readonly stop: Int32Array
  /** Shared: how much of the arm is done, 0 to 1. */
  readonly share: Float64Array
}

/** `entries`: the journal, a line of JSON each. Many small objects cross from thread to thread slower than their text. */
export type ArmDone =
  | {
      readonly kind: 'done'
      readonly outcome: Omit<WorldOutcome, 'entries'>
      readonly entries: Uint8Array
      readonly spans: readonly number[]
    }
  | { readonly kind: 'threw'; readonly error: ErrorTold }

/** An error as it crosses: neither its class would, nor what it holds besides, such as a code. */
export type ErrorTold = {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  readonly besides: Readonly<Record<string, string | number>>
}

/** Runs one arm. A unit module of `scale`. */
export async function runUnit(unit: ArmUnit): Promise<ArmDone> {
  const { inputs, arm, transport, dir, stop, share } = unit
  const times = createDecisionTimes(() => performance.now())
  const stopping = new AbortController()
  const onProgress = (_: Arm, done: number) => {
    share[0] = done
    if (Atomics.load(stop, 0) !== 0) stopping.abort()
  }
  try {
    const { signal } = stopping
    const made = await runArm(inputs, arm, { transport, dir, signal, onProgress }, times)
    const { entries, ...outcome } = made
    return { kind: 'done', outcome, entries: asLines(entries), spans: times.spans() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { kind: 'threw', error: toldOf(error) }
  }
}

function toldOf(error: Error): ErrorTold {
  const { name, message, stack } = error
  const plain = Object.entries(error).filter(([, value]) => /^(string|number)$/.test(typeof value))
  return { name, message, stack, besides: Object.fromEntries(plain) }
}

/** Entries told at once: a journal of millions is longer than a text may be. */
const TOLD_AT_ONCE = 20_000

function asLines(entries: WorldOutcome['entries']): Uint8Array {
  const parts: Buffer[] = []
  for (let from = 0; from < entries.length; from += TOLD_AT_ONCE) {
    const told = entries.slice(from, from + TOLD_AT_ONCE)
    parts.push(Buffer.from(told.map((entry) => `${JSON.stringify(entry)}\n`).join('')))
  }
  return Buffer.concat(parts)
}
