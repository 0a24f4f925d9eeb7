import { expect, it } from 'vitest'
import { runSeed } from './run-seed.ts'

/** Jepsen's words for what a run of seeds came to. */
export type SeedsTotal = {
  seeds: number
  attempted: number
  recovered: number
  crashes: Record<string, number>
  leastSent: number
  /** From the first entry of each run's log to its last. */
  virtualMs: number
}

/**
 * One test for each seed from 1 (or only `SEED`): after all faults healed nothing is lost, doubled, made up or left over.
 * A failure prints the faults of the seed and the way back to it.
 */
export function forSeeds(count: number, into: SeedsTotal): void {
  const seeds = process.env.SEED
    ? [process.env.SEED]
    : Array.from({ length: count }, (_, i) => String(i + 1))
  it.each(seeds.map((seed) => ({ seed })))(
    'seed $seed ends clean (replay: SEED=$seed npx vitest run test/sim/seeds.test.ts)',
    async ({ seed }) => {
      const { outcome, totals, broken, written } = await runSeed(seed)
      expect(broken, `seed ${seed}: ${JSON.stringify(written)}`).toEqual([])
      into.seeds += 1
      into.attempted += totals.attempted
      into.recovered += totals.recovered
      into.leastSent = Math.min(into.leastSent, ...sentByPort(outcome.entries))
      into.virtualMs += spanOf(outcome.entries)
      for (const [seam, times] of Object.entries(outcome.crashes))
        into.crashes[seam] = (into.crashes[seam] ?? 0) + times
    },
  )
}

export function emptyTotal(): SeedsTotal {
  return {
    seeds: 0,
    attempted: 0,
    recovered: 0,
    crashes: {},
    leastSent: Number.POSITIVE_INFINITY,
    virtualMs: 0,
  }
}

function spanOf(entries: readonly { at: number }[]): number {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const { at } of entries) {
    first = Math.min(first, at)
    last = Math.max(last, at)
  }
  return Math.max(0, last - first)
}

function sentByPort(
  entries: readonly { port: string; event: { kind: string } }[],
): readonly number[] {
  const sent = new Map<string, number>()
  for (const { port, event } of entries)
    if (event.kind === 'sealed') sent.set(port, (sent.get(port) ?? 0) + 1)
  return [...sent.values()]
}
