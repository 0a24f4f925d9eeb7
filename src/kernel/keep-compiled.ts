import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/** Beside the packages, in a checkout and in an installed package alike: nobody else may write there. */
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/portpair')

/**
 * Has Node keep what it makes of the sources it reads from now on: a third of the time a command takes to begin. Where the
 * folder cannot be written, or NODE_COMPILE_CACHE names another, nothing changes.
 */
export function keepCompiled(): void {
  enableCompileCache(FOLDER)
}
