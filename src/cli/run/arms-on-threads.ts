import type { JournalEntry } from '../../domain/journal.ts'
import { BrokenPromise } from '../../kernel/assert.ts'
import { scriptBeside } from '../../kernel/script-beside.ts'
import { runUnits } from '../../scale/run-units.ts'
import type { Arm } from '../../sim/arm.ts'
import type { WorldOutcome } from '../../sim/world-plan.ts'
import { StoreError } from '../../store/store-error.ts'
import { Interrupted } from '../drivers/driver.ts'
import { EnvironmentError } from '../exit-errors.ts'
import type { ArmDone, ArmUnit, ErrorTold } from './arm-unit.ts'
import type { DecisionTimes } from './decision-times.ts'
import type { RunInputs } from './load.ts'
import type { ArmOptions } from './run-arm.ts'

/** A run makes many short-lived objects; with Node's own young generation it takes about a quarter longer. */
const YOUNG_MEGABYTES = 64
const LOOK_EVERY_MS = 100

/** Runs arms side by side, at most `threads` at once: they share nothing, so each is what it would be alone. */
export async function armsOnThreads(
  inputs: RunInputs,
  arms: readonly Arm[],
  threads: number,
  { transport, dir, signal, onProgress }: ArmOptions,
  times: DecisionTimes,
): Promise<ReadonlyMap<Arm, WorldOutcome>> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const onAbort = () => void Atomics.store(stop, 0, 1)
  if (signal.aborted) throw new Interrupted()
  signal.addEventListener('abort', onAbort, { once: true })
  const units = arms.map(
    (arm): ArmUnit => ({
      ...{ inputs, arm, transport, dir, stop },
      share: new Float64Array(new SharedArrayBuffer(8)),
    }),
  )
  const looking = setInterval(() => tellProgress(units, onProgress), LOOK_EVERY_MS)
  try {
    // A thread that is told to stop closes what it has open; one that is ended could not.
    const done = await runUnits<ArmUnit, ArmDone>(
      scriptBeside('./arm-unit', import.meta.url),
      units,
      {
        workers: threads,
        signal: new AbortController().signal,
        youngMegabytes: YOUNG_MEGABYTES,
        // Others would run on for nothing.
        onDone: ({ kind }) => void (kind === 'threw' && onAbort()),
      },
    )
    if (signal.aborted) throw new Interrupted()
    const threw = done.filter((one) => one.kind === 'threw')
    const first = threw.find(({ error }) => error.name !== Interrupted.name) ?? threw[0]
    if (first !== undefined) throw errorOf(first.error)
    return new Map(done.map((one, i) => [arms[i] as Arm, outcomeOf(one, times)]))
  } finally {
    clearInterval(looking)
    signal.removeEventListener('abort', onAbort)
  }
}

/** Of those under way the one that has the longest way to go. */
function tellProgress(units: readonly ArmUnit[], onProgress: ArmOptions['onProgress']): void {
  const begun = units.map(({ arm, share }) => ({ arm, share: share[0] as number }))
  const last = begun
    .filter(({ share }) => share > 0 && share < 1)
    .sort((a, b) => a.share - b.share)[0]
  if (last !== undefined) onProgress?.(last.arm, last.share)
}

function outcomeOf(done: ArmDone, times: DecisionTimes): WorldOutcome {
  if (done.kind === 'threw') throw errorOf(done.error)
  times.add(done.spans)
  return { ...done.outcome, entries: entriesOf(Buffer.from(done.entries)) }
}

function entriesOf(lines: Buffer): readonly JournalEntry[] {
  const entries: JournalEntry[] = []
  for (let from = 0; from < lines.length; ) {
    const to = lines.indexOf(10, from)
    entries.push(JSON.parse(lines.toString('utf8', from, to)) as JournalEntry)
    from = to + 1
  }
  return entries
}

const KNOWN = { StoreError, EnvironmentError, BrokenPromise, Interrupted }

/** The error as it was thrown on the other thread: the exit code of the program follows from its class and code. */
function errorOf({ name, message, stack, besides }: ErrorTold): Error {
  const Class = KNOWN[name as keyof typeof KNOWN] as (new (message: string) => Error) | undefined
  const error = Class === undefined ? new Error(message) : new Class(message)
  return Object.assign(error, { name, stack }, besides)
}
