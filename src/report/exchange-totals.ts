import { z } from 'zod'
import type { JournalEntry } from '../domain/journal.ts'

const Count = z.int().min(0)

/** What became of the messages of an exchange, in Jepsen's words; distinct messages, not attempts. */
export const ExchangeTotals = z.strictObject({
  attempted: Count.describe('messages sealed by a sender'),
  acknowledged: Count.describe('messages whose signed receipt the sender holds and has checked'),
  applied: Count.describe('messages the receiver keeps'),
  lost: Count.describe('acknowledged, yet not kept by the receiver: must be 0'),
  duplicated: Count.describe('kept more than once by the receiver: must be 0'),
  unexpected: Count.describe('kept by a receiver although nobody sealed them for it: must be 0'),
  recovered: Count.describe(
    'acknowledged as a duplicate: they had arrived, the first answer was lost',
  ),
  expired: Count.describe('given up by the sender because their time was over'),
  rejected: Count.describe('refused by the receiver for good'),
  pending: Count.describe('still queued at the sender when the run ended'),
})
export type ExchangeTotals = z.infer<typeof ExchangeTotals>

/**
 * Counts what became of the messages of one arm. `entries` are those of all its ports, in any order; `pending` is the
 * number of messages still queued, by port, as the outboxes tell it. It is not computed from the journal, so that
 * `attempted = acknowledged + rejected + expired + pending` is a check and no tautology. With `sender`, only messages
 * that port sent.
 */
export function measureExchange(input: {
  readonly entries: readonly JournalEntry[]
  readonly pending: Readonly<Record<string, number>>
  readonly sender?: string
}): ExchangeTotals {
  const { entries, pending, sender } = input
  const sealed = new Map<string, string>()
  const received = new Map<string, { readonly port: string; times: number }>()
  const settled = {
    acknowledged: new Set<string>(),
    rejected: new Set<string>(),
    expired: new Set<string>(),
  }
  const recovered = new Set<string>()

  for (const { port, event } of entries) {
    if (!('messageId' in event) || (sender !== undefined && senderOf(event.messageId) !== sender))
      continue
    const id = event.messageId
    switch (event.kind) {
      case 'sealed':
        sealed.set(id, port)
        break
      case 'received': {
        const key = `${port} ${id}`
        const known = received.get(key)
        if (known === undefined) received.set(key, { port, times: 1 })
        else known.times++
        break
      }
      case 'acknowledged':
        if (event.outcome === 'DUPLICATE') recovered.add(id)
        settled.acknowledged.add(id)
        break
      case 'rejected':
      case 'expired':
        settled[event.kind].add(id)
        break
    }
  }

  const appliedIds = new Set([...received.keys()].map(idOf))
  return {
    attempted: sealed.size,
    acknowledged: settled.acknowledged.size,
    applied: appliedIds.size,
    lost: count(settled.acknowledged, (id) => !appliedIds.has(id)),
    duplicated: count(received.values(), ({ times }) => times > 1),
    unexpected: count(received, ([key, { port }]) => (sealed.get(idOf(key)) ?? port) === port),
    recovered: recovered.size,
    expired: settled.expired.size,
    rejected: settled.rejected.size,
    pending: sender === undefined ? sum(Object.values(pending)) : (pending[sender] ?? 0),
  }
}

/** The totals of several arms or ports added up. */
export function addExchanges(totals: readonly ExchangeTotals[]): ExchangeTotals {
  const names = Object.keys(ExchangeTotals.shape) as (keyof ExchangeTotals)[]
  const added = names.map((name) => [name, sum(totals.map((one) => one[name]))])
  return Object.fromEntries(added) as ExchangeTotals
}

/** A message's id is `<port>:<epoch>:<counter>`. */
const senderOf = (messageId: string) => messageId.slice(0, messageId.indexOf(':'))

/** The message id of a `<port> <message id>` key: a port's code holds no space. */
const idOf = (key: string) => key.slice(key.indexOf(' ') + 1)

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function count<T>(values: Iterable<T>, holds: (value: T) => boolean): number {
  let counted = 0
  for (const value of values) if (holds(value)) counted++
  return counted
}
