import { z } from 'zod'
import type { Millis } from '../../kernel/time.ts'
import { InBoth } from '../language.ts'
import { Channel } from '../response.ts'

/**
 * Orders a work queue can be read in: by expected harm, by score, by time of arrival; `loading`: what can still be kept
 * ashore, the next to be loaded first.
 */
export const QUEUE_SORTS = ['harm', 'score', 'eta', 'loading'] as const
export type QueueSort = (typeof QUEUE_SORTS)[number]

/** What a page of the queue is asked for. */
export type QueueQuery = {
  readonly limit: number
  readonly sort: QueueSort
  readonly channel?: Channel | undefined
  readonly state?: 'open' | 'arrived' | undefined
  /** The likeliest typology, e.g. `T05`. */
  readonly typology?: string | undefined
  /** The first 2 to 6 digits of an HS code that one of its papers names. */
  readonly goods?: string | undefined
  /** The next deadline is so many ms away at most; `overdue`: all have passed, and it still waits. */
  readonly due?: Millis | 'overdue' | undefined
  readonly after?: QueueCursor | undefined
}

/** The place of a line, from which the next page is read. */
export const QueueCursor = z.strictObject({
  expectedHarm: z.int().min(0),
  score: z.int().min(0),
  eta: z.int().nullable(),
  loadAt: z.int().nullable(),
  shipment: z.int().min(0),
})
export type QueueCursor = z.infer<typeof QueueCursor>

export const DeadlineRead = z
  .strictObject({ before: z.enum(['loading', 'departure', 'arrival']), at: z.int() })
  .nullable()
  .describe('The next moment from which on less can be done; null when none is known.')

export const RulingRead = z
  .enum(['do-not-load', 'hold', 'release', 'waive'])
  .nullable()
  .describe('The newest decision of an officer that says what becomes of it.')

/** One line of a work queue as an officer reads it. */
export const QueueEntry = z.strictObject({
  name: z.string().describe('House bill, before that is known UCR.'),
  lane: z.string(),
  state: z.enum(['open', 'arrived']),
  score: z.int().min(0).max(1_000),
  expectedHarm: z.int().min(0),
  channel: Channel,
  eta: z.int().nullable().describe('Estimated time of arrival, ms UTC.'),
  deadline: DeadlineRead,
  typology: z.string().nullable().describe('The likeliest typology, e.g. T05.'),
  reasons: z.array(InBoth).describe('What the heaviest rules say.'),
  asked: z.array(z.enum(['do-not-load', 'scan', 'hold'])).describe('What was ordered or asked.'),
  found: z.string().nullable().describe('What an opened box held.'),
  ruling: RulingRead,
})
export type QueueEntry = z.infer<typeof QueueEntry>

export const QueuePage = z.strictObject({
  now: z.int().describe('The clock of the port, ms UTC.'),
  entries: z.array(QueueEntry),
  next: QueueCursor.nullable().describe('Where the next page begins; null at the end.'),
})
export type QueuePage = z.infer<typeof QueuePage>
