import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  RESULT_MAX,
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

const FILES = { run: 'report.json', sweep: 'sweep.json', going: 'progress.json' } as const
type Kind = keyof typeof FILES
type Found = { readonly path: string; readonly changedAt: number }

/**
 * Largest files that are read, in bytes. A report has some 40 kB; what is a hundred times as large would keep the thread on
 * which a port answers its partner.
 */
const SIZE_MAX = { run: RESULT_MAX, sweep: RESULT_MAX, going: 64 * 2 ** 10 } as const

/**
 * The runs and sweeps in the folders right below `root`. Only folders with plain names are looked at, and only files that
 * really lie in them: a link that leads out is as good as not there.
 */
export function createShelf(root: string, now: () => number): ResultsShelf {
  const top = realpathSync(root)
  const fileOf = (name: string, kind: Kind): Found | null => {
    if (!RESULT_NAME.test(name)) return null
    const path = join(top, name, FILES[kind])
    // A loop of links, a folder nobody may read, a file that a sweep takes away meanwhile: as good as not there.
    return orNull(() => {
      const found = statSync(path)
      if (!found.isFile() || found.size > SIZE_MAX[kind] || realpathSync(path) !== path) return null
      return { path, changedAt: found.mtimeMs }
    })
  }
  const read = <T>(name: string, kind: Kind): T | null => {
    const found = fileOf(name, kind)
    return found && orNull(() => JSON.parse(readFileSync(found.path, 'utf8')) as T)
  }
  const run = (name: string) => read<Briefing>(name, 'run')
  const sweep = (name: string) => read<KeptSweep>(name, 'sweep')

  return {
    list: () => ({
      now: now(),
      results: readdirSync(top)
        .sort()
        .flatMap((name): ResultsList['results'] => {
          const [sweep, told] = [fileOf(name, 'sweep'), fileOf(name, 'going')]
          // A sweep that was cut off leaves word of its progress; what was finished after it counts.
          const isOver = sweep !== null && told !== null && sweep.changedAt >= told.changedAt
          const going = SweepProgress.safeParse(isOver ? null : read(name, 'going'))
          if (going.success)
            return [{ kind: 'going', name, progress: going.data, leftMs: leftOf(going.data) }]
          if (fileOf(name, 'run') !== null) return [{ kind: 'run', name }]
          return sweep === null ? [] : [{ kind: 'sweep', name }]
        }),
    }),
    run: (name) => checked(RunPage, run(name), (held) => runPageOf(name, held)),
    sweep: (name) => checked(SweepPage, sweep(name), (held) => sweepPageOf(name, held)),
    compare(a, b) {
      const runs = both(run(a), run(b))
      const sweeps = runs === null ? both(sweep(a), sweep(b)) : null
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

function orNull<T>(make: () => T): T | null {
  try {
    return make()
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
