import { z } from 'zod'

const Time = z.int().describe('ms UTC')
const Count = z.int().min(0)

export const Counts = z.strictObject({
  queued: Count,
  acknowledged: Count,
  rejected: Count,
  expired: Count,
})

/** Messages a port sent and received, newest first, and how it stands with each partner. */
export const ExchangePage = z.strictObject({
  counts: Counts,
  log: z.strictObject({ size: Count, head: z.string() }),
  partners: z.array(
    z.strictObject({
      port: z.string(),
      received: Count,
      lastReceivedAt: Time.nullable(),
      lastReceiptAt: Time.nullable(),
      witnessed: Count.describe('Entries of the partner’s log this port is a witness of.'),
      oldestQueuedAt: Time.nullable(),
    }),
  ),
  sent: z.array(
    z.strictObject({
      messageId: z.string(),
      recipient: z.string(),
      kind: z.string(),
      items: Count,
      createdAt: Time,
      state: z.enum(['queued', 'acknowledged', 'rejected', 'expired']),
      attempts: Count,
      nextAt: Time.nullable(),
      settledAt: Time.nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  received: z.array(
    z.strictObject({
      messageId: z.string(),
      sender: z.string(),
      kind: z.string(),
      receivedAt: Time,
    }),
  ),
  refused: z.array(
    z.strictObject({ messageId: z.string(), sender: z.string(), at: Time, why: z.string() }),
  ),
})
export type ExchangePage = z.infer<typeof ExchangePage>

/** How a port stands, without a word about any shipment: anybody may see it. */
export const Overview = z.strictObject({
  port: z.string(),
  now: Time,
  partners: z.array(z.string()),
  channels: z
    .strictObject({ red: Count, yellow: Count, green: Count })
    .describe('Lines of the work queue; no more than 10,000 of a channel are counted.'),
  counts: Counts,
  agreement: z.strictObject({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    legalBasis: z.string(),
    validFrom: Time,
    validTo: Time,
    kinds: z.array(
      z.strictObject({
        kind: z.string(),
        purpose: z.string(),
        shared: z.array(z.string()),
        heldBack: z.array(z.string()),
      }),
    ),
  }),
})
export type Overview = z.infer<typeof Overview>
