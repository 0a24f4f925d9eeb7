import { setTimeout as rest } from 'node:timers/promises'
import { sha256Hex } from '../../kernel/digest.ts'
import type { Database } from './database.ts'
import { openQueue } from './queue.ts'
import { type FailedUnit, type PlannedUnit, type SweepCounts, sweepBook } from './sweep-book.ts'

export type HandOutWanted = {
  readonly name: string
  /** Only workers of the same build take these units. */
  readonly build: string
  /** How many times a unit is tried that fails. */
  readonly tries: number
  /** How often it is looked what is done, in milliseconds. */
  readonly lookMs: number
  readonly signal: AbortSignal
  readonly now: () => number
  readonly onCounts?: (counts: SweepCounts) => void
}

/** How a sweep ended. */
export type HandedOut<R> =
  | { readonly kind: 'done'; readonly results: readonly R[] }
  | { readonly kind: 'failed'; readonly failed: readonly FailedUnit[]; readonly done: number }
  /** Two results came for one unit; commands that run it alone. */
  | { readonly kind: 'alarm'; readonly replays: readonly string[] }

/** Looks between two times that units without a job are put in again. */
const LOOKS_UNTIL_AGAIN = 200

/**
 * Hands units out over PostgreSQL and waits until each has a result or was given up. May be killed and called again with
 * the same units: it goes on where it was. Rejects with the signal's reason; the units stay in the queue then.
 */
export async function handOut<R>(
  database: Database,
  units: readonly PlannedUnit[],
  { name, build, tries, lookMs, signal, now, onCounts }: HandOutWanted,
): Promise<HandedOut<R>> {
  const [book, queue] = [sweepBook(database), await openQueue(database, build)]
  const id = sha256Hex(units.map(({ key }) => key).join('\n'))
  await book.note(id, { name, build, at: now() }, units)
  const putOpen = async () => {
    const open = (await book.open(id)).map((place) => units[place] as PlannedUnit)
    await queue.put(
      open.map(({ key, unit, shared }) => ({ key, unit, shared: shared.digest, tries })),
    )
  }
  for (let look = 0; ; look++) {
    signal.throwIfAborted()
    if (look % LOOKS_UNTIL_AGAIN === 0) await putOpen()
    const counts = await book.counts(id)
    onCounts?.(counts)
    if (counts.alarms > 0) return { kind: 'alarm', replays: await book.alarms(id) }
    if (counts.done + counts.failed === counts.planned) {
      await book.end(id, now())
      return counts.failed === 0
        ? { kind: 'done', results: await book.results<R>(id, units.length) }
        : { kind: 'failed', failed: await book.failed(id), done: counts.done }
    }
    await rest(lookMs, undefined, { signal }).catch(() => signal.throwIfAborted())
  }
}
