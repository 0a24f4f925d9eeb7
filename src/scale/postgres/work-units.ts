import { setTimeout as rest } from 'node:timers/promises'
import { openThread, type UnitThread } from '../unit-thread.ts'
import { type WorkersBook, workersBook } from './book.ts'
import type { Database } from './database.ts'
import { openQueue, type Queue, type TakenUnit } from './queue.ts'

export type WorkWanted = {
  readonly build: string
  /** Who this is, in words for people: machine and process. */
  readonly worker: string
  readonly workers: number
  /** Ends when there is nothing left to take; else waits for more. */
  readonly untilIdle: boolean
  /** How often it is looked for work, in milliseconds, while there is none. */
  readonly lookMs: number
  readonly signal: AbortSignal
  readonly now: () => number
  readonly youngMegabytes?: number
  readonly onUnit?: (told: UnitTold) => void
}

/** What became of one try of a unit. */
export type UnitTold = {
  readonly key: string
  readonly outcome: 'kept' | 'same' | 'other' | 'failed' | 'given up' | 'handed back'
}

const BEAT_MS = 3_000
/** So many workers may die under one unit before it is held to be the unit's fault. */
const LOST_MAX = 20

/**
 * Takes units and runs them on worker threads until the signal, which hands back what is under way. What a worker finds out
 * too late (it was paused, or cut off) changes nothing: a result is inserted once. Rejects when the database stays away, and
 * with nothing else.
 */
export async function workUnits(
  database: Database,
  module: URL,
  wanted: WorkWanted,
): Promise<void> {
  const queue = await openQueue(database, wanted.build)
  const book = workersBook(database, wanted.worker, wanted.now)
  const slots = Array.from({ length: wanted.workers }, () => {
    const thread = openThread(module, wanted.youngMegabytes)
    return { thread, run: createTry(thread, book, wanted) }
  })
  try {
    await Promise.all(slots.map(({ run }) => work(queue, run, wanted)))
  } finally {
    await Promise.all(slots.map(({ thread }) => thread.end()))
  }
}

async function work(
  queue: Queue,
  run: (taken: TakenUnit) => Promise<UnitTold['outcome']>,
  { signal, untilIdle, lookMs, onUnit }: WorkWanted,
): Promise<void> {
  while (!signal.aborted) {
    const taken = await queue.take()
    if (taken === null) {
      if (untilIdle) return
      await rest(lookMs, undefined, { signal }).catch(() => undefined)
      continue
    }
    const beating = setInterval(taken.beat, BEAT_MS)
    try {
      const outcome = await run(taken)
      onUnit?.({ key: taken.job.key, outcome })
    } finally {
      clearInterval(beating)
    }
  }
}

/** Makes what one thread does with one unit. */
function createTry(thread: UnitThread, book: WorkersBook, { signal }: WorkWanted) {
  let shared: Awaited<ReturnType<WorkersBook['shared']>> | undefined
  signal.addEventListener('abort', () => void thread.end(), { once: true })
  return async (taken: TakenUnit): Promise<UnitTold['outcome']> => {
    const { key, unit, tries, shared: digest } = taken.job
    if (await book.isKnown(key)) {
      await taken.done()
      return 'same'
    }
    const { number, lost } = await book.begin(key)
    const giveUp = async (why: string) => {
      await book.giveUp(key, number, why)
      await taken.done()
      return 'given up' as const
    }
    if (lost > LOST_MAX) return giveUp(`${lost} workers died or fell silent while they ran it`)
    if (shared?.digest !== digest) shared = await book.shared(digest)
    const handBack = async () => {
      await book.end(key, number, 'handed back')
      await taken.giveBack()
      return 'handed back' as const
    }
    // A signal while the database was asked found no thread to end; the unit would be run to its end.
    if (signal.aborted) return handBack()
    const told = await thread.run(unit, shared)
    if (told.kind === 'done') {
      const kept = await book.keep(key, told.result)
      await book.end(key, number, 'done')
      await taken.done()
      return kept
    }
    if (signal.aborted) return handBack()
    await book.end(key, number, 'failed')
    if ((await book.failures(key)) >= tries) return giveUp(messageOf(told.error))
    await taken.giveBack()
    return 'failed'
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
