import type { JournalEntry } from '../../domain/journal.ts'
import type { Checkpoint } from '../../domain/message.ts'
import { EMPTY_HEAD, extendHead, type LogPage, verifyChain } from '../../exchange/chain.ts'
import type { Finding } from './finding.ts'

/** A checkpoint of this log that a partner holds, with whom. */
export type Witnessed = Checkpoint & { readonly by: string }

export type LogVerdict = {
  readonly size: number
  readonly head: string
  readonly findings: readonly Finding[]
  /** Entries after the newest checkpoint that anybody holds: they may be true, nobody else can say so. */
  readonly notProvable: number
}

/** The chain itself, then what partners were shown of it: a chain alone cannot tell that its tail was cut. */
export function verifyLog(
  pages: () => Iterable<LogPage>,
  witnessed: readonly Witnessed[],
): LogVerdict {
  const verdict = verifyChain(pages())
  if (verdict.kind === 'broken') {
    const { seq, through, why } = verdict
    const what =
      why === 'gap' ? 'an entry is missing or one too many' : 'an entry is not what was written'
    return {
      size: seq - 1,
      head: '',
      findings: [
        {
          table: 'log',
          id: seq === through ? `${seq}` : `${seq} to ${through}`,
          verdict: why === 'gap' ? 'GAP' : 'EDITED',
          what,
        },
      ],
      notProvable: 0,
    }
  }
  const heads = headsAt(pages(), new Set(witnessed.map(({ size }) => size)))
  const newest = Math.max(0, ...witnessed.map(({ size }) => size))
  return {
    size: verdict.size,
    head: Buffer.from(verdict.head).toString('hex'),
    findings: witnessed.flatMap((one) => judge(one, verdict.size, heads.get(one.size))),
    notProvable: Math.max(0, verdict.size - newest),
  }
}

function judge(
  { by, size, head }: Witnessed,
  held: number,
  found: Uint8Array | undefined,
): readonly Finding[] {
  if (size > held) {
    const what = `${by} was shown ${size} entries, ${size - held} of them are gone`
    return [{ table: 'log', id: `${held + 1}`, verdict: 'REGRESSED', what }]
  }
  if (found !== undefined && Buffer.compare(found, head) === 0) return []
  const what = `at ${size} entries it is another log than ${by} was shown`
  return [{ table: 'log', id: `${size}`, verdict: 'REWRITTEN', what }]
}

/** Heads after so many entries, for the sizes asked about. */
function headsAt(
  pages: Iterable<LogPage>,
  sizes: ReadonlySet<number>,
): ReadonlyMap<number, Uint8Array> {
  const heads = new Map<number, Uint8Array>([[0, EMPTY_HEAD]])
  let [size, head]: [number, Uint8Array] = [0, EMPTY_HEAD]
  for (const page of pages) {
    for (const line of page.entry.split('\n')) {
      head = extendHead(head, line)
      size += 1
      if (sizes.has(size)) heads.set(size, head)
    }
  }
  return heads
}

/** Messages the log tells of, and the table in which each has to lie. */
export function* messagesOf(
  pages: Iterable<LogPage>,
): Generator<{ table: 'outbox' | 'inbox'; messageId: string }> {
  for (const page of pages) {
    for (const line of page.entry.split('\n')) {
      const { event } = JSON.parse(line) as JournalEntry
      if (event.kind === 'sealed') yield { table: 'outbox', messageId: event.messageId }
      if (event.kind === 'received') yield { table: 'inbox', messageId: event.messageId }
    }
  }
}
