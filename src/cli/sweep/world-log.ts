import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { InputError } from '../../kernel/input-error.ts'
import { shownPath } from '../files/find.ts'

/** Results that were written down as they came, so that a sweep that was stopped need not run them again. */
export type WorldLog<R> = {
  /** The result of the unit with this key; undefined when it has not run yet, or ran in another build of the program. */
  readonly known: (key: string) => R | undefined
  /** Keys of the results that were found here. */
  readonly keys: readonly string[]
  /** How many more were found that another build of the program made. */
  readonly ofOtherBuilds: number
  readonly add: (key: string, result: R) => void
  /** Removes the log: its results stand elsewhere now. */
  readonly remove: () => void
}

/**
 * Opens the log; without `resume` one of an earlier sweep is a mistake, for somebody's hours lie in it. `build` tells the
 * program that runs now from others: what they made is not mixed with what this one makes.
 */
export function openWorldLog<R>(file: string, resume: boolean, build: string): WorldLog<R> {
  if (existsSync(file) && !resume) {
    throw new InputError([
      {
        file: shownPath(file),
        what: 'a sweep was stopped here',
        mend: '--resume goes on with it, --force begins anew',
      },
    ])
  }
  const known = new Map<string, R>()
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // Whoever was killed in the midst of a line left half of one behind.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
  let ofOtherBuilds = 0
  for (const line of whole.split('\n').filter((one) => one !== '')) {
    const { build: madeBy, key, result } = readLine<R>(file, line)
    if (madeBy === build) known.set(key, result)
    else ofOtherBuilds++
  }
  return {
    known: (key) => known.get(key),
    keys: [...known.keys()],
    ofOtherBuilds,
    add: (key, result) => appendFileSync(file, `${JSON.stringify({ build, key, result })}\n`),
    remove: () => rmSync(file, { force: true }),
  }
}

type Line<R> = { readonly build: string; readonly key: string; readonly result: R }

function readLine<R>(file: string, line: string): Line<R> {
  try {
    return JSON.parse(line) as Line<R>
  } catch {
    throw new InputError([
      {
        file: shownPath(file),
        what: 'a line of it is damaged',
        mend: '--force begins anew',
      },
    ])
  }
}
