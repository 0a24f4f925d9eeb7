import type { JournalEntry, JournalEvent } from '../../domain/journal.ts'
import type { Checkpoint } from '../../domain/message.ts'
import { EMPTY_HEAD, extendHead, type LogPage, verifyChain } from '../../exchange/chain.ts'
import type { Finding } from './finding.ts'

/** A checkpoint of this log that a partner holds, with whom. */
export type Witnessed = Checkpoint & { readonly by: string }

export type LogVerdict = {
  readonly size: number
  readonly head: string
  readonly findings: readonly Finding[]
  /** Checkpoints of entries that are gone, with the log itself saying that somebody knew. */
  readonly acceptedLosses: readonly { readonly by: string; readonly size: number }[]
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
      acceptedLosses: [],
      notProvable: 0,
    }
  }
  const heads = headsAt(pages(), new Set(witnessed.map(({ size }) => size)))
  const agrees = ({ size, head }: Witnessed) => {
    const found = heads.get(size)
    return found !== undefined && Buffer.compare(found, head) === 0
  }
  const losses = lossesIn(pages())
  const accepted = witnessed.filter((one) => !agrees(one) && isAccepted(losses, one))
  const binding = witnessed.filter((one) => !accepted.includes(one))
  const newest = Math.max(0, ...binding.map(({ size }) => size))
  return {
    size: verdict.size,
    head: Buffer.from(verdict.head).toString('hex'),
    findings: binding.flatMap((one) => (agrees(one) ? [] : [contradiction(one, verdict.size)])),
    acceptedLosses: accepted.map(({ by, size }) => ({ by, size })),
    notProvable: Math.max(0, verdict.size - newest),
  }
}

function contradiction({ by, size }: Witnessed, held: number): Finding {
  if (size > held) {
    const what = `${by} was shown ${size} entries, ${size - held} of them are gone`
    return { table: 'log', id: `${held + 1}`, verdict: 'REGRESSED', what }
  }
  const what = `at ${size} entries it is another log than ${by} was shown`
  return { table: 'log', id: `${size}`, verdict: 'REWRITTEN', what }
}

type Loss = Extract<JournalEvent, { kind: 'loss-accepted' }>

/** Losses that somebody accepted, as the log tells them: what stands beside it no chain covers. */
function lossesIn(pages: Iterable<LogPage>): readonly Loss[] {
  const losses: Loss[] = []
  for (const { entry } of pages) {
    if (!entry.includes('"kind":"loss-accepted"')) continue
    for (const line of entry.split('\n')) {
      const { event } = JSON.parse(line) as JournalEntry
      if (event.kind === 'loss-accepted') losses.push(event)
    }
  }
  return losses
}

/** Only what was lost, the end of the longest log shown: entries the older copy still had must be what they were. */
function isAccepted(losses: readonly Loss[], { size }: Witnessed): boolean {
  return losses.some(({ entries, shown }) => {
    const last = Math.max(...shown)
    return shown.includes(size) || (last - entries < size && size <= last)
  })
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
