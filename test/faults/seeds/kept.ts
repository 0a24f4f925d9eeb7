import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { filesDigest } from '../../support/files-digest.ts'
import type { SeedDone } from './worker.ts'

/** What was done before, one line a seed, after a line that names the code it was done with. */
export type Kept = {
  readonly done: ReadonlyMap<number, SeedDone>
  readonly keep: (done: SeedDone) => void
}

/** Goes on with a file of results; one of other code, or a line that was cut, counts for nothing. */
export function openKept(file: string, fresh: boolean): Kept {
  const code = JSON.stringify({ code: codeDigest() })
  const [first, ...lines] = !fresh && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const done = new Map(
    (first === code ? lines : []).flatMap((line): [number, SeedDone][] => {
      if (!line.endsWith('}')) return []
      const one = JSON.parse(line) as SeedDone
      return [[one.seed, one]]
    }),
  )
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    [code, ...[...done.values()].map((one) => JSON.stringify(one)), ''].join('\n'),
  )
  return { done, keep: (one) => appendFileSync(file, `${JSON.stringify(one)}\n`) }
}

/** Of everything a seed runs through. */
const codeDigest = (): string =>
  filesDigest(['src/**/*.ts', 'scenarios/**/*.yaml', 'test/support/*.ts'], 'src/web')
