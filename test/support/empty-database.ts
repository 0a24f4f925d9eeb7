import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../src/store/open.ts'

let kept: Uint8Array | undefined

/** The file of a port that has done nothing yet; to make its tables takes half of what a short story takes. */
export function emptyDatabase(folder: string): Uint8Array {
  if (kept !== undefined) return kept
  const dir = mkdtempSync(join(folder, 'portpair-empty-'))
  const file = join(dir, 'empty.sqlite')
  openDatabase(file).close()
  kept = readFileSync(file)
  rmSync(dir, { recursive: true })
  return kept
}
