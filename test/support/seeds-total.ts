import type { runSeed } from './run-seed.ts'

/** Jepsen's words for what one seed came to, or many. */
export type Counts = {
  attempted: number
  acknowledged: number
  lost: number
  duplicated: number
  unexpected: number
  recovered: number
}
export type SeedSummary = Counts & {
  readonly crashes: Readonly<Record<string, number>>
  /** Messages of the port that sent the fewest. */
  readonly leastSent: number
  /** From the first entry of the logs to the last. */
  readonly virtualMs: number
}
export type SeedsTotal = Counts & {
  seeds: number
  crashes: Record<string, number>
  leastSent: number
  virtualMs: number
}

const WORDS = [
  'attempted',
  'acknowledged',
  'lost',
  'duplicated',
  'unexpected',
  'recovered',
] as const satisfies readonly (keyof Counts)[]

export function summaryOf({ totals, outcome }: Awaited<ReturnType<typeof runSeed>>): SeedSummary {
  return {
    ...(Object.fromEntries(WORDS.map((word) => [word, totals[word]])) as Counts),
    crashes: outcome.crashes,
    leastSent: Math.min(...sentByPort(outcome.entries)),
    virtualMs: spanOf(outcome.entries),
  }
}

export function add(into: SeedsTotal, one: SeedSummary): void {
  into.seeds += 1
  for (const word of WORDS) into[word] += one[word]
  into.leastSent = Math.min(into.leastSent, one.leastSent)
  into.virtualMs += one.virtualMs
  for (const [seam, times] of Object.entries(one.crashes))
    into.crashes[seam] = (into.crashes[seam] ?? 0) + times
}

/** The counts of a run of seeds in one line. */
export function told(total: SeedsTotal): string {
  const words = WORDS.map((word) => `${word} ${total[word]}`).join(' · ')
  return `seeds ${total.seeds} · ${words} · fewest messages one way ${total.leastSent} · crashes ${JSON.stringify(total.crashes)}`
}

export function emptyTotal(): SeedsTotal {
  return {
    seeds: 0,
    attempted: 0,
    acknowledged: 0,
    lost: 0,
    duplicated: 0,
    unexpected: 0,
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
