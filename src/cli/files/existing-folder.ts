import { realpathSync, statSync } from 'node:fs'
import { InputError } from '../../kernel/input-error.ts'
import { type NamedAt, shownPath } from './find.ts'

/** The real path of a folder that a person named. Throws InputError when it is none. */
export function existingFolder(path: string, namedAt?: NamedAt): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return realpathSync(path)
  const what = namedAt === undefined ? 'this is no folder' : `${shownPath(path)} is no folder`
  throw new InputError([{ file: shownPath(path), ...namedAt, what, mend: 'make it first' }])
}
