import type { ConsoleRow } from './console/row.ts'
import type { Figure } from './figures.ts'
import type { RunCost } from './run/measure-run.ts'

/** How much is measured: `quick` to see that it works, `full` for the sizes that take an hour. */
export type Size = 'quick' | 'normal' | 'full'

/** A script of the bench, and what is read off the JSON it prints. */
export type Part = {
  readonly goals: readonly string[]
  readonly script: string
  readonly nodeFlags?: readonly string[]
  readonly args: (size: Size) => readonly string[]
  readonly figures: (told: never) => readonly Figure[]
}

const YOUNG = ['--max-semi-space-size=64']
const pick = (size: Size, quick: number, normal: number, full = normal) =>
  String({ quick, normal, full }[size])
const round = (value: number) => Math.round(value * 1_000) / 1_000

const figure = (
  goal: string,
  what: string,
  value: number,
  unit: string,
  better: 'more' | 'less',
  target: number | null,
): Figure => ({
  ...{ goal, what, unit, better, target },
  value: round(value),
  isRatio: unit === '×',
})

/** Goals are those of the project's design; their numbers stand beside each figure. */
export const PARTS: readonly Part[] = [
  {
    goals: ['G1', 'G2'],
    script: 'exchange.ts',
    args: (size) => [
      pick(size, 2_000, 20_000, 50_000),
      pick(size, 3, 5),
      pick(size, 4_000, 250_000),
    ],
    figures: (told: {
      ours: Rate
      oneWay: Rate
      typical: Rate
      floorMicros: number
      month: Month
    }) => [
      figure(
        'G1',
        'the pair to a typical build of the same',
        told.ours.perSecond / told.typical.perSecond,
        '×',
        'more',
        20,
      ),
      figure(
        'G1',
        'the same by CPU',
        told.typical.cpuMicrosEach / told.ours.cpuMicrosEach,
        '×',
        'more',
        20,
      ),
      figure('G1', 'CPU to its floor', told.ours.cpuMicrosEach / told.floorMicros, '×', 'less', 2),
      figure('G1', 'both ways', told.ours.perSecond, 'consignments/s', 'more', 5_000),
      figure('G1', 'one way', told.oneWay.perSecond, 'consignments/s', 'more', 5_000),
      figure(
        'G2',
        `a month of ${told.month.consignments.toLocaleString('en')}, generated, exchanged, scored and ranked`,
        told.month.ms / 1_000,
        's',
        'less',
        told.month.consignments === 250_000 ? 12 : null,
      ),
      figure('G2', 'its peak memory of a process', told.month.peakMiB, 'MiB', 'less', 600),
      figure(
        'G10',
        'both databases, for a consignment',
        told.ours.bytesEach / 1_024,
        'KiB',
        'less',
        null,
      ),
    ],
  },
  {
    goals: ['G3'],
    script: 'certificates.ts',
    nodeFlags: YOUNG,
    args: (size) => [pick(size, 5_000, 36_200, 362_000)],
    figures: (told: { perSecond: number; lookUpMicros: { p99: number } }) => [
      figure(
        'G3',
        'a year of 362,000 certificates at this rate',
        362_000 / told.perSecond,
        's',
        'less',
        12,
      ),
      figure('G3', 'look-up, 99 of 100', told.lookUpMicros.p99 / 1_000, 'ms', 'less', 5),
    ],
  },
  {
    goals: ['G4'],
    script: 'rules/main.ts',
    args: () => [],
    figures: ({ ratios }: { ratios: Record<string, number> }) => {
      const of = (start: string) =>
        Object.entries(ratios).find(([name]) => name.startsWith(start))?.[1] ?? Number.NaN
      return [
        figure(
          'G4',
          'forty rules to code by hand',
          of('generated to by hand, no reasons'),
          '×',
          'less',
          1.5,
        ),
        figure(
          'G4',
          'the same with reasons',
          of('generated with reasons to by hand'),
          '×',
          'less',
          3,
        ),
        figure(
          'G4',
          'json-rules-engine to ours with reasons',
          of('json-rules-engine to generated with reasons'),
          '×',
          'more',
          150,
        ),
        figure(
          'G4',
          'the fastest zen-engine to ours with reasons',
          of('best zen-engine to generated with reasons'),
          '×',
          'more',
          30,
        ),
      ]
    },
  },
  {
    goals: ['G5'],
    script: 'rules/rescore.ts',
    args: (size) => [pick(size, 5_000, 50_000, 250_000)],
    figures: ({
      onKeptFacts,
    }: {
      onKeptFacts: { median: number; rounds: { shipments: number }[] }
    }) => [
      figure(
        'G5',
        '250,000 stored shipments scored again, at this rate',
        (onKeptFacts.median / (onKeptFacts.rounds[0]?.shipments ?? 1)) * 250_000,
        's',
        'less',
        2.5,
      ),
    ],
  },
  {
    goals: ['G6'],
    script: 'names.ts',
    args: () => [],
    figures: (told: Record<'strangersFolded' | 'strangersAsWritten', { times: number }>) => [
      figure(
        'G6',
        'a scan of 2,000 names to the index',
        told.strangersFolded.times,
        '×',
        'more',
        200,
      ),
      figure(
        'G6',
        'the same as written, Vietnamese',
        told.strangersAsWritten.times,
        '×',
        'more',
        200,
      ),
    ],
  },
  {
    goals: ['G7'],
    script: 'singles.ts',
    args: (size) => [pick(size, 300, 2_000)],
    figures: (told: { times: number; grouped: { p99Ms: number } }) => [
      figure('G7', 'single messages, as served, to a transaction each', told.times, '×', 'more', 5),
      figure('G7', 'answered, 99 of 100', told.grouped.p99Ms, 'ms', 'less', 20),
    ],
  },
  {
    goals: ['G8'],
    script: 'queue.ts',
    args: (size) => [pick(size, 50_000, 1_000_000)],
    figures: (told: Record<string, { p50: number; p99: number }> & { shipments: number }) => {
      const page = (name: string) => told[name] ?? { p50: Number.NaN, p99: Number.NaN }
      const deep = `after${Math.floor(told.shipments / 2)}`
      return [
        figure('G8', 'top 100', page('top').p50 / 1_000, 'ms', 'less', 1),
        figure('G8', 'a page half way down', page(deep).p50 / 1_000, 'ms', 'less', 1),
        figure(
          'G8',
          'the page half way down to the top',
          page(deep).p50 / page('top').p50,
          '×',
          'less',
          4,
        ),
      ]
    },
  },
  {
    goals: ['console'],
    script: 'console.ts',
    args: (size) => [pick(size, 20_000, 1_000_000), pick(size, 5, 60)],
    figures: (told: { figures: readonly ConsoleRow[] }) =>
      told.figures.map(({ what, value, unit, most }) =>
        figure('console', what, value, unit, 'less', most),
      ),
  },
  {
    goals: ['G9'],
    script: 'sweep.ts',
    args: (size) => [pick(size, 4, 60), pick(size, 3, 3)],
    figures: (told: { threads: number; postgres: number; processes: number }) => [
      figure('G9', 'a sweep on two threads to one', told.threads, '×', 'more', 1.85),
      figure('G9', 'over PostgreSQL, two workers to one', told.postgres, '×', 'more', 1.8),
      figure(
        'G9',
        'two programs that share nothing, to one: what the machine allows',
        told.processes,
        '×',
        'more',
        null,
      ),
    ],
  },
  {
    goals: ['run'],
    script: 'run/main.ts',
    args: (size) => [...['--days', pick(size, 1, 4, 57), '--rounds', pick(size, 1, 5, 1)]],
    figures: (told: { here: RunCost }) => [
      figure(
        'run',
        '20,000 consignments, both arms in memory, at this rate',
        (told.here.wallMs / told.here.consignmentArms) * 40,
        's',
        'less',
        10,
      ),
      figure('run', 'CPU of a consignment and arm', told.here.cpuUs, 'µs', 'less', null),
    ],
  },
  {
    goals: ['G10'],
    script: 'growth.ts',
    args: (size) => [pick(size, 30_000, 1_000_000, 5_000_000)],
    figures: ({
      grown,
    }: {
      grown: readonly { stage: string; exponent: number; memoryTimes: number }[]
    }) =>
      grown.map(({ stage, exponent }) =>
        figure('G10', `growth of ${stage}, exponent`, exponent, '', 'less', 1.05),
      ),
  },
]

type Month = { readonly consignments: number; readonly ms: number; readonly peakMiB: number }

type Rate = {
  readonly perSecond: number
  readonly cpuMicrosEach: number
  readonly peakMiB: number
  readonly bytesEach: number
}
