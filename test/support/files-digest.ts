import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../src/kernel/digest.ts'

const TOP = join(import.meta.dirname, '../..')

/** One digest of the names and texts of all files of the project that match a pattern; those in `leftOut` do not count. */
export function filesDigest(patterns: readonly string[], leftOut = 'nothing'): string {
  return sha256Hex(
    globSync([...patterns], { cwd: TOP })
      .filter((file) => !file.startsWith(leftOut))
      .sort()
      .map((file) => `${file}\n${readFileSync(join(TOP, file), 'utf8')}`)
      .join('\n'),
  )
}
