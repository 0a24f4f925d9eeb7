import type { JournalEntry, JournalEvent } from '../domain/journal.ts'
import type { PortVitals } from '../domain/port-vitals.ts'
import { type Millis, SECOND } from '../kernel/time.ts'
import { createHistogram } from './histogram.ts'

/** What an operator watches of one port, in Prometheus' text form. */
export type Metrics = {
  /** Counts what the log tells; each entry once. */
  readonly note: (entries: readonly JournalEntry[]) => void
  readonly render: (vitals: PortVitals, storeFull: boolean, now: Millis) => string
}

/** Times of things under way that are remembered at most: what is older is not measured. */
const UNDER_WAY_MAX = 100_000
const RECEIPT_SECONDS = [0.05, 0.1, 0.5, 1, 5, 30, 300, 3_600, 86_400]
const DECISION_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 300]

export function createMetrics(): Metrics {
  const events = createCounter()
  const refused = createCounter()
  const rejected = createCounter()
  let retries = 0
  const sealedAt = new Map<string, Millis>()
  const toldAt = new Map<string, Millis>()
  const receipts = createHistogram(RECEIPT_SECONDS)
  const decisions = createHistogram(DECISION_SECONDS)

  function note({ at, event }: JournalEntry): void {
    events.add(event.kind)
    switch (event.kind) {
      case 'sealed':
        remember(sealedAt, event.messageId, at)
        break
      case 'acknowledged':
        retries += event.attempts - 1
        receipts.observe(spanFrom(sealedAt, event.messageId, at))
        break
      case 'refused':
        refused.add(event.outcome)
        break
      case 'rejected':
        retries += event.attempts - 1
        rejected.add(event.outcome)
        break
      case 'filed':
      case 'applied':
        if (event.shipment !== undefined) remember(toldAt, event.shipment, at)
        break
      case 'assessed':
        decisions.observe(spanFrom(toldAt, event.shipment, at))
    }
  }

  return {
    note: (entries) => entries.forEach(note),
    render(vitals, storeFull, now) {
      const age = (at: Millis | null) => (at === null ? 0 : Math.max(0, now - at) / SECOND)
      const of = (kind: JournalEvent['kind']) => [[`event="${kind}"`, events.of(kind)]] as const
      return [
        family(
          'portpair_events_total',
          'counter',
          'Entries of the log since start, by event.',
          COUNTED.flatMap(of),
        ),
        family(
          'portpair_refusals_total',
          'counter',
          'Messages refused here, by outcome.',
          refused.all('outcome'),
        ),
        family(
          'portpair_rejections_total',
          'counter',
          'Messages refused by the partner, by outcome.',
          rejected.all('outcome'),
        ),
        family(
          'portpair_retries_total',
          'counter',
          'Sendings beyond the first of messages that ended.',
          [['', retries]],
        ),
        family('portpair_queue_messages', 'gauge', 'Messages that wait for a receipt.', [
          ['', vitals.queued],
        ]),
        family('portpair_queue_oldest_seconds', 'gauge', 'Age of the oldest message that waits.', [
          ['', age(vitals.oldestQueuedAt)],
        ]),
        family('portpair_log_entries', 'gauge', 'Entries of the hash-chained log.', [
          ['', vitals.logEntries],
        ]),
        family(
          'portpair_witness_age_seconds',
          'gauge',
          'Time since the books were compared; -1 when they never were.',
          vitals.partners.map(
            ({ partner, comparedAt }) =>
              [`partner="${partner}"`, comparedAt === null ? -1 : age(comparedAt)] as const,
          ),
        ),
        family('portpair_store_full', 'gauge', '1 while the store takes no writes.', [
          ['', storeFull ? 1 : 0],
        ]),
        receipts.render('portpair_receipt_seconds', 'From sealing a message to its receipt.'),
        decisions.render(
          'portpair_decision_seconds',
          'From the newest document of a shipment to its assessment.',
        ),
      ].join('')
    },
  }
}

/** Events that are counted even while they have not happened, so that a rate begins at zero. */
const COUNTED = [
  'sealed',
  'received',
  'duplicate',
  'acknowledged',
  'expired',
  'bad-receipt',
  'item-refused',
  'assessed',
  'scoring-failed',
  'reconciled',
] as const satisfies readonly JournalEvent['kind'][]

type Sample = readonly [labels: string, value: number]

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  samples: readonly Sample[],
): string {
  const lines = samples.map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}\n`)
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`
}

function createCounter() {
  const counts = new Map<string, number>()
  return {
    add: (label: string): void => void counts.set(label, (counts.get(label) ?? 0) + 1),
    of: (label: string): number => counts.get(label) ?? 0,
    all: (name: string): readonly Sample[] =>
      [...counts].sort().map(([label, count]) => [`${name}="${label}"`, count]),
  }
}

function remember(times: Map<string, Millis>, name: string, at: Millis): void {
  if (times.size >= UNDER_WAY_MAX) times.delete(times.keys().next().value as string)
  times.set(name, at)
}

/** Seconds since it began, which is then forgotten; null when nobody saw it begin. */
function spanFrom(times: Map<string, Millis>, name: string, at: Millis): number | null {
  const from = times.get(name)
  times.delete(name)
  return from === undefined ? null : Math.max(0, at - from) / SECOND
}
