import { sha256 } from '../kernel/digest.ts'

/** The head of a log without entries. */
export const EMPTY_HEAD = new Uint8Array(32)

/** The head after one more entry: `sha256(head ‖ entry)`. An entry is the exact text kept in the log. */
export function extendHead(head: Uint8Array, entry: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(head.length + 3 * entry.length)
  bytes.set(head)
  return sha256(bytes.subarray(0, head.length + bytes.write(entry, head.length, 'utf8')))
}

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly size: number; readonly head: Uint8Array }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: 'gap' | 'edited' }

/** Walks a log from its first entry. `seq` counts from 1 without a gap; the first bad entry is named. */
export function verifyChain(
  rows: Iterable<{ seq: number; entry: string; head: Uint8Array }>,
): ChainVerdict {
  let head: Uint8Array = EMPTY_HEAD
  let size = 0
  for (const row of rows) {
    if (row.seq !== size + 1) return { kind: 'broken', seq: size + 1, why: 'gap' }
    head = extendHead(head, row.entry)
    if (Buffer.compare(head, row.head) !== 0) return { kind: 'broken', seq: row.seq, why: 'edited' }
    size = row.seq
  }
  return { kind: 'whole', size, head }
}
