import { runSeed } from '../../support/run-seed.ts'
import { type SeedSummary, summaryOf } from '../../support/seeds-total.ts'

/** What a process answers for the seed it was given. */
export type SeedDone = SeedSummary & {
  readonly seed: number
  readonly ms: number
  /** Promises that did not hold, with the faults of the seed written out; null when all did. */
  readonly broken: { readonly checks: readonly unknown[]; readonly faults: unknown } | null
}

process.on('message', async (seed: number) => {
  const startedAt = performance.now()
  const run = await runSeed(String(seed))
  const done: SeedDone = {
    seed,
    ms: Math.round(performance.now() - startedAt),
    ...summaryOf(run),
    broken: run.broken.length === 0 ? null : { checks: run.broken, faults: run.written },
  }
  process.send?.(done)
})
