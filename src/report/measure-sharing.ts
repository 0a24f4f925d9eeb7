import { z } from 'zod'
import type { JournalEntry } from '../domain/journal.ts'
import type { MessageKind } from '../domain/message.ts'
import { percentile, rate } from '../kernel/statistics.ts'
import { MINUTE, type Millis } from '../kernel/time.ts'
import { Share, share } from './share.ts'
import { NOTHING_SHARED } from './why-null.ts'

const Count = z.int().min(0)

/** What a port gave its partners, and how fast it came. */
export const Sharing = z.strictObject({
  items: Count.describe('documents and answers in the messages sent'),
  cells: Share.describe(
    'fields that travelled, of those in these items that an agreement can hold back; what an item always holds is not counted',
  ),
  minutes: z
    .union([
      z.strictObject({ p50: z.number(), p95: z.number(), n: Count }),
      z.strictObject({ p50: z.null(), p95: z.null(), n: Count, whyNull: z.string().min(1) }),
    ])
    .describe('from sealing a message to its being kept by the partner, minutes'),
})
export type Sharing = z.infer<typeof Sharing>

/** How many fields of an item an agreement lets travel, of those it could. */
export type FieldCounts = Readonly<
  Partial<Record<MessageKind, { readonly shared: number; readonly all: number }>>
>

/** What was shared in one arm; with `sender`, by that port alone. */
export function measureSharing(
  entries: readonly JournalEntry[],
  fields: FieldCounts,
  sender?: string,
): Sharing {
  const sealedAt = new Map<string, Millis>()
  const delays: Millis[] = []
  let [items, shared, all] = [0, 0, 0]
  for (const { port, at, event } of entries) {
    if (event.kind === 'sealed' && (sender === undefined || port === sender)) {
      sealedAt.set(event.messageId, at)
      const counts = fields[event.message as MessageKind] ?? { shared: 0, all: 0 }
      items += event.items
      shared += event.items * counts.shared
      all += event.items * counts.all
    }
    if (event.kind !== 'received') continue
    const from = sealedAt.get(event.messageId)
    if (from !== undefined) delays.push(Math.max(0, at - from))
  }
  const [p50, p95] = [percentile(delays, 50), percentile(delays, 95)]
  return {
    items,
    cells: share(rate(shared, all), NOTHING_SHARED),
    minutes:
      p50 === null || p95 === null
        ? { p50: null, p95: null, n: 0, whyNull: NOTHING_SHARED }
        : { p50: inMinutes(p50), p95: inMinutes(p95), n: delays.length },
  }
}

/** Minutes to the hundredth. */
const inMinutes = (span: Millis) => Math.round((span * 100) / MINUTE) / 100
