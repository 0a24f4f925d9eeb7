import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  RESULT_NAME,
  ResultsComparison,
  type ResultsList,
  type ResultsShelf,
  RunPage,
  SweepPage,
  SweepProgress,
} from '../../domain/reads/results-page.ts'
import type { Briefing } from '../../report/briefing/briefing.ts'
import { compareRuns, compareSweeps } from '../../report/console/compare-results.ts'
import { runPageOf } from '../../report/console/run-page.ts'
import { type KeptSweep, sweepPageOf } from '../../report/console/sweep-page.ts'

/** Largest file that is read, in bytes. */
const FILE_MAX = 64 * 2 ** 20

const FILES = { run: 'report.json', sweep: 'sweep.json', going: 'progress.json' } as const
type Kind = keyof typeof FILES

/**
 * The runs and sweeps in the folders right below `root`. Only folders with plain names are looked at, and only files that
 * really lie in them: a link that leads out is as good as not there.
 */
export function createShelf(root: string, now: () => number): ResultsShelf {
  const top = realpathSync(root)
  const fileOf = (name: string, kind: Kind): string | null => {
    if (!RESULT_NAME.test(name)) return null
    const path = join(top, name, FILES[kind])
    const found = statSync(path, { throwIfNoEntry: false })
    if (found?.isFile() !== true || found.size > FILE_MAX) return null
    return realpathSync(path) === path ? path : null
  }
  const read = <T>(name: string, kind: Kind): T | null => {
    const path = fileOf(name, kind)
    return path === null ? null : parsed<T>(readFileSync(path, 'utf8'))
  }
  const run = (name: string) => read<Briefing>(name, 'run')
  const sweep = (name: string) => read<KeptSweep>(name, 'sweep')

  return {
    list: () => ({
      now: now(),
      results: readdirSync(top)
        .sort()
        .flatMap((name): ResultsList['results'] => {
          const going = SweepProgress.safeParse(read(name, 'going'))
          if (going.success)
            return [{ kind: 'going', name, progress: going.data, leftMs: leftOf(going.data) }]
          if (fileOf(name, 'run') !== null) return [{ kind: 'run', name }]
          return fileOf(name, 'sweep') === null ? [] : [{ kind: 'sweep', name }]
        }),
    }),
    run: (name) => checked(RunPage, run(name), (held) => runPageOf(name, held)),
    sweep: (name) => checked(SweepPage, sweep(name), (held) => sweepPageOf(name, held)),
    compare(a, b) {
      const runs = both(run(a), run(b))
      const sweeps = both(sweep(a), sweep(b))
      if (runs !== null)
        return checked(ResultsComparison, runs, ([was, is]) => ({
          ...{ a, b, kind: 'run' as const, rows: compareRuns(was, is) },
        }))
      return checked(ResultsComparison, sweeps, ([was, is]) => ({
        ...{ a, b, kind: 'sweep' as const, rows: compareSweeps(was.cells, is.cells) },
      }))
    },
  }
}

const both = <T>(a: T | null, b: T | null): readonly [T, T] | null =>
  a === null || b === null ? null : [a, b]

/** At the pace since this start. */
function leftOf({ total, done, kept, begunAt, at }: SweepProgress): number | null {
  const made = done - kept
  return made <= 0 ? null : Math.round(((at - begunAt) / made) * Math.max(0, total - done))
}

function parsed<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}

/** A page made of a file of which nobody knows who wrote it: null when that makes no page. */
function checked<H, P>(
  schema: { safeParse: (value: unknown) => { success: true; data: P } | { success: false } },
  held: H | null,
  make: (held: H) => unknown,
): P | null {
  if (held === null) return null
  let made: unknown
  try {
    made = make(held)
  } catch (error) {
    // What is missing in the file is missing in our hands: nothing of ours is broken.
    if (error instanceof TypeError) return null
    throw error
  }
  const read = schema.safeParse(made)
  return read.success ? read.data : null
}
