import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../../kernel/input-error.ts'
import { isArm } from '../../sim/arm.ts'
import { shownPath } from '../files/find.ts'

/** The database of one port in one arm of a run. */
export type RunDatabase = { readonly arm: string; readonly port: string; readonly path: string }

/** The databases in the folder of a run, in order of arm and port. Throws InputError when there is none. */
export function databasesOf(run: string): readonly RunDatabase[] {
  const arms = existsSync(run) ? readdirSync(run).filter(isArm).sort() : []
  const databases = arms.flatMap((arm) => {
    const dir = join(run, arm)
    return readdirSync(dir)
      .filter((name) => name.endsWith('.sqlite'))
      .sort()
      .map((name) => ({ arm, port: name.slice(0, -7), path: join(dir, name) }))
  })
  if (databases.length > 0) return databases
  throw new InputError([
    {
      file: shownPath(run),
      what: 'this is no folder of a run',
      mend: 'run a scenario first, and name its folder with --run',
    },
  ])
}
