import { createHash } from 'node:crypto'
import type { JournalEntry } from '../domain/journal.ts'

/**
 * SHA-256 over the journals of all arms in total order (arm, then the order of the world): the same for the same
 * scenario, seed and rules, whatever carried the messages. Paths, transport and wall time are not in it.
 */
export function fingerprintOf(
  arms: readonly { readonly arm: string; readonly entries: readonly JournalEntry[] }[],
): string {
  const hash = createHash('sha256')
  for (const { arm, entries } of arms) {
    hash.update(`${arm}\n`)
    for (const entry of entries) hash.update(`${JSON.stringify(entry)}\n`)
  }
  return hash.digest('hex')
}
