import { z } from 'zod'
import { DECISION_REFUSALS, DECISIONS, type DecisionRefusal } from '../decision.ts'
import { DISPOSITION_CODES, HOLD_REASONS } from '../disposition.ts'
import { InBoth } from '../language.ts'
import { MESSAGE_KINDS } from '../message.ts'
import { Channel, FINDING_OUTCOMES } from '../response.ts'
import { DeadlineRead, RulingRead } from './queue-page.ts'

const Side = z.enum(['own', 'partner'])
const Time = z.int().describe('ms UTC')

/** Why a paper or a field is not there. */
export const MISSING = ['not-agreed', 'not-yet', 'not-stated'] as const

/** A field of one paper: what it says, why it says nothing, or null where such a paper has no such field. */
export const Cell = z
  .union([
    z.strictObject({ says: z.array(z.string()) }),
    z.strictObject({ missing: z.enum(MISSING) }),
  ])
  .nullable()
export type Cell = z.infer<typeof Cell>

export const PAPER_FIELDS = [
  'shipper',
  'consignee',
  'notify',
  'manufacturer',
  'goods',
  'hs6',
  'origin',
  'value',
  'gross-kg',
  'packages',
  'containers',
  'seals',
  'regime',
  'vessel',
  'eta',
] as const
export type PaperField = (typeof PAPER_FIELDS)[number]

/** The papers of both sides laid beside each other: a column for each paper, a row for each field. */
export const AlignedPapers = z.strictObject({
  columns: z.array(
    z.strictObject({
      source: Side,
      kind: z.enum(MESSAGE_KINDS),
      since: Time.nullable(),
      revision: z.int().nullable(),
      missing: z.enum(MISSING).nullable().describe('Why the paper is not there.'),
    }),
  ),
  rows: z.array(
    z.strictObject({
      field: z.enum(PAPER_FIELDS),
      cells: z.array(Cell),
      differs: z.boolean().describe('Two papers say different things.'),
    }),
  ),
})
export type AlignedPapers = z.infer<typeof AlignedPapers>

/** A message that carried something of the shipment, and what can be proved of it. */
export const ShipmentMessage = z.strictObject({
  direction: z.enum(['sent', 'received']),
  messageId: z.string(),
  kind: z.string(),
  items: z.array(z.string()).describe('What of the shipment it carried.'),
  at: Time,
  state: z.string(),
  attempts: z.int().nullable(),
  receiptAt: Time.nullable(),
  verified: z
    .enum(['receipt-holds', 'signature-holds', 'no-receipt', 'broken'])
    .describe('Checked now, from the bytes that are kept.'),
})
export type ShipmentMessage = z.infer<typeof ShipmentMessage>

/** How a hold, request or order stands. */
const matter = {
  number: z.string(),
  state: z.string().describe('As in the table of its procedure.'),
  open: z.boolean().describe('Somebody still has to do something.'),
  since: Time.describe('Since when it is in this state, ms UTC'),
  dueAt: Time.nullable().describe('Until when the next step is due, ms UTC'),
  overdue: z.boolean(),
}

const refusals = Object.keys(DECISION_REFUSALS) as DecisionRefusal[]

/** Everything a port holds of one shipment, laid out for an officer. */
export const ShipmentPage = z.strictObject({
  now: Time,
  name: z.string(),
  houseBill: z.string().nullable(),
  ucr: z.string().nullable(),
  direction: z.enum(['in', 'out']),
  lane: z.string(),
  state: z.enum(['open', 'arrived', 'released', 'not-loaded']),
  score: z.int().nullable(),
  expectedHarm: z.int(),
  channel: Channel,
  eta: Time.nullable(),
  deadline: DeadlineRead,
  asked: z.array(z.enum(['do-not-load', 'scan', 'hold'])),
  found: z.string().nullable(),
  ruling: RulingRead,
  papers: AlignedPapers,
  reasons: z.array(
    z.strictObject({
      rule: z.string(),
      confidence: z.number(),
      weight: z.number(),
      title: InBoth.nullable().describe('Null for a rule that is not known here any more.'),
      because: InBoth,
      why: InBoth.nullable().describe('Why a hit means something.'),
      falsePositiveNote: InBoth.nullable().describe('What an honest trader could do to be hit.'),
    }),
  ),
  typologies: z.record(z.string(), z.number()),
  unknown: z
    .record(z.string(), z.array(z.strictObject({ rule: z.string(), title: InBoth.nullable() })))
    .describe('Rules not judged, by the reason.'),
  assessments: z.array(
    z.strictObject({ at: Time, score: z.int(), expectedHarm: z.int(), channel: Channel }),
  ),
  alerts: z.array(
    z.strictObject({
      source: Side,
      list: z.string(),
      reference: z.string(),
      matched: z.string(),
      likenessPermille: z.number(),
      role: z.string().optional(),
      typology: z.string().optional(),
    }),
  ),
  events: z.array(
    z.strictObject({
      at: Time,
      source: Side,
      event: z.string(),
      container: z.string(),
      place: z.string(),
    }),
  ),
  results: z.array(
    z.strictObject({
      at: Time,
      port: z.string(),
      outcome: z.enum(FINDING_OUTCOMES),
      typology: z.string().nullable(),
    }),
  ),
  holds: z
    .array(
      z.strictObject({
        ...matter,
        code: z.enum(DISPOSITION_CODES).describe('How it was placed: 1A or 1G.'),
        reason: z.enum(HOLD_REASONS),
      }),
    )
    .describe('Holds on the bill; it is free when none is open.'),
  requests: z
    .array(
      z.strictObject({
        ...matter,
        action: z.enum(['information', 'scan', 'do-not-load']),
        askedHere: z.boolean().describe('This port waits for the other.'),
        askedAt: Time.nullable().describe(
          'When it was asked last; null when only an answer is held.',
        ),
        askedBy: z
          .string()
          .nullable()
          .describe('The officer who asked; null: the rules, or the other port.'),
      }),
    )
    .describe('What was asked and ordered, and is answered under its number.'),
  answersAgreed: z
    .boolean()
    .describe(
      'The agreement in force has answers to requests; without, only examinations are told.',
    ),
  messages: z.array(ShipmentMessage),
  decisions: z.array(
    z.strictObject({
      at: Time,
      officer: z.string(),
      decision: z.enum(DECISIONS),
      reason: z.string(),
    }),
  ),
  /** Why each decision cannot be taken now; null for one that can. */
  refusals: z.record(z.enum(DECISIONS), z.enum(refusals).nullable()),
})
export type ShipmentPage = z.infer<typeof ShipmentPage>
