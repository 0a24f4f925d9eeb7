import { sha256 } from '../kernel/digest.ts'

/** The head of a log without entries. */
export const EMPTY_HEAD = new Uint8Array(32)

/** The head after one more entry: `sha256(head ‖ entry)`. An entry is the exact text kept in the log. */
export function extendHead(head: Uint8Array, entry: string): Uint8Array {
  const most = head.length + 3 * entry.length
  if (scratch.length < most) scratch = Buffer.alloc(2 * most)
  scratch.set(head)
  return sha256(scratch.subarray(0, head.length + scratch.write(entry, head.length, 'utf8')))
}

/** Every entry passes here: one buffer for all of them. */
let scratch = Buffer.alloc(4_096)

/** Entries as they lie in a log: a line each, the number of the last, and the head after it. */
export type LogPage = { readonly seq: number; readonly entry: string; readonly head: Uint8Array }

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly size: number; readonly head: Uint8Array }
  /** `seq`: the first entry nobody vouches for; the fault lies between it and `through`. */
  | {
      readonly kind: 'broken'
      readonly seq: number
      readonly through: number
      readonly why: 'gap' | 'edited'
    }

/** Walks a log from its first page. `seq` counts entries from 1 without a gap; the first bad page is named. */
export function verifyChain(pages: Iterable<LogPage>): ChainVerdict {
  let head: Uint8Array = EMPTY_HEAD
  let size = 0
  for (const page of pages) {
    const lines = page.entry.split('\n')
    const first = size + 1
    if (page.seq !== size + lines.length)
      return { kind: 'broken', seq: first, through: Math.max(first, page.seq), why: 'gap' }
    for (const line of lines) head = extendHead(head, line)
    if (Buffer.compare(head, page.head) !== 0)
      return { kind: 'broken', seq: first, through: page.seq, why: 'edited' }
    size = page.seq
  }
  return { kind: 'whole', size, head }
}
