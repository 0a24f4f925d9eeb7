import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Single values: epoch, counters. */
export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
})

/** One shipment as this port knows it, in or out. Times in ms UTC. */
export const shipment = sqliteTable('shipment', {
  id: integer().primaryKey(),
  direction: text({ enum: ['in', 'out'] }).notNull(),
  lane: text().notNull(),
  houseBill: text('house_bill'),
  ucr: text(),
  voyage: text(),
  loadAt: integer('load_at'),
  etd: integer(),
  eta: integer(),
  shipper: text(),
  consignee: text(),
  state: text({ enum: ['open', 'arrived', 'released', 'not-loaded'] }).notNull(),
  arrivedAt: integer('arrived_at'),
  /** 1: something new is known since the last assessment. */
  dirty: integer().notNull(),
  assessedAt: integer('assessed_at'),
  score: integer(),
  expectedHarm: integer('expected_harm').notNull(),
  channel: text({ enum: ['green', 'yellow', 'red'] }).notNull(),
  /** 1: an order not to load is in force. */
  ordered: integer().notNull(),
  /** 1: an examination at origin was asked for. */
  scanAsked: integer('scan_asked').notNull(),
  /** 1: the partner was told that it will be opened on arrival. */
  holdTold: integer('hold_told').notNull(),
  /** Outcome of the newest opened box: none, anomaly, offence. */
  found: text(),
  /** Number of a box aboard that no bill names; null for a shipment of which there are papers. */
  container: text(),
  masterBill: text('master_bill'),
  /** What the bill says; 0 without one. */
  grossKg: integer('gross_kg').notNull(),
  packages: integer().notNull(),
  /** When a bill was first held here. */
  billedAt: integer('billed_at'),
  /** Row of the manifest in force when one was first assessed. */
  firstManifest: integer('first_manifest'),
  /** 1: the bill of another shipment names one of its boxes. */
  sharesBox: integer('shares_box').notNull(),
  consigneeAddress: text('consignee_address'),
  /** When the first of its boxes came ashore here, and when one was first fetched. */
  landedAt: integer('landed_at'),
  fetchedAt: integer('fetched_at'),
  /** The officer's newest decision that says what becomes of it; null when there is none. */
  ruling: text(),
  typology: text(),
})

/** What officers decided, and why. */
export const decision = sqliteTable('decision', {
  id: integer().primaryKey(),
  shipment: integer().notNull(),
  at: integer().notNull(),
  officer: text().notNull(),
  decision: text().notNull(),
  reason: text().notNull(),
})

/** The messages by which own documents left. */
export const sent = sqliteTable(
  'sent',
  { document: integer().notNull(), messageId: text('message_id').notNull() },
  (table) => [primaryKey({ columns: [table.document, table.messageId] })],
)

/** Names by which documents find shipments: bill, UCR, container on a voyage, party, certificate. */
export const link = sqliteTable(
  'link',
  {
    key: text().notNull(),
    /** 0 where an older version of this file knew that more than one has the name, and not which. */
    shipment: integer().notNull(),
  },
  ({ key, shipment: named }) => [primaryKey({ columns: [key, named] })],
)

/** Every revision of every document and response, own or the partner's; the highest revision is in force. */
export const document = sqliteTable('document', {
  id: integer().primaryKey(),
  /** Null for one of no single shipment: a stow plan, an operator's status. */
  shipment: integer(),
  kind: text().notNull(),
  source: text({ enum: ['own', 'partner'] }).notNull(),
  number: text().notNull(),
  revision: integer().notNull(),
  since: integer().notNull(),
  /** JSON of what was filed or said here; null for a partner's item, which lies in its message. */
  body: text(),
  messageId: text('message_id'),
  /** Place of a partner's item in its message, from 0. */
  position: integer(),
})

/** Keys by which documents in force are found that no shipment leads to: holder, voyage, master bill, certificate. */
export const documentKey = sqliteTable(
  'document_key',
  { key: text().notNull(), document: integer().notNull() },
  ({ key, document: found }) => [primaryKey({ columns: [key, found] })],
)

/** Documents waiting to be sealed into a message, each once for every partner that gets it. */
export const share = sqliteTable(
  'share',
  {
    document: integer().notNull(),
    recipient: text().notNull(),
    lane: text().notNull(),
    kind: text().notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.document, table.recipient] })],
)

/** Documents to be shared once their shipment is known to be on a lane. */
export const shareOff = sqliteTable('share_off', {
  document: integer().primaryKey(),
  shipment: integer().notNull(),
})

/** What a shipment was thought of, and when. The trace holds reasons and unknowns. */
export const assessment = sqliteTable('assessment', {
  id: integer().primaryKey(),
  shipment: integer().notNull(),
  at: integer().notNull(),
  score: integer().notNull(),
  expectedHarm: integer('expected_harm').notNull(),
  channel: text().notNull(),
  trace: text().notNull(),
  /** Null in an assessment of a build that kept no grounds. */
  situation: integer(),
  /** JSON list of the values of all facts, in the order of the terms. */
  facts: text(),
  /** JSON of the alerts met; null when there was none. */
  alerts: text(),
  /** JSON of the keys by which past findings were looked up; null where the port does not learn. */
  learnedBy: text('learned_by'),
})

/** What scoring rests on beside documents: rules, standing lists, the order of facts. */
export const terms = sqliteTable('terms', {
  id: integer().primaryKey(),
  sha256: text().notNull(),
  since: integer().notNull(),
  body: text().notNull(),
})

/** Shipments whose assessment threw: tried again at `retryAt`, set aside when that is null. */
export const scoringFailure = sqliteTable('scoring_failure', {
  shipment: integer().primaryKey(),
  tries: integer().notNull(),
  retryAt: integer('retry_at'),
  /** The exception; never leaves this file, for it may name what was filed. */
  why: text().notNull(),
})

/** Which documents were held under which terms, and why each fact could be missing then. */
export const situation = sqliteTable('situation', {
  id: integer().primaryKey(),
  terms: integer().notNull(),
  held: text().notNull(),
  missing: text().notNull(),
})

/** Opened boxes to learn from; `keys` as the shipment was looked up by before its box was opened. */
export const learnedCase = sqliteTable('learned_case', {
  id: text().primaryKey(),
  at: integer().notNull(),
  keys: text().notNull(),
  illicit: integer().notNull(),
  harm: integer().notNull(),
})

/** What is owed to the partner for shipments that met its warnings. */
export const feedback = sqliteTable('feedback', {
  warning: text().notNull(),
  shipment: integer().notNull(),
  since: integer().notNull(),
  dueAt: integer('due_at'),
  givenAt: integer('given_at'),
  /** `control-result`, `release`, `not-loaded`. */
  givenBy: text('given_by'),
})

/** Sealed messages: the very bytes that are sent, for ever. */
export const outbox = sqliteTable('outbox', {
  messageId: text('message_id').primaryKey(),
  recipient: text().notNull(),
  lane: text().notNull(),
  kind: text().notNull(),
  items: integer().notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  headerSha256: blob('header_sha256', { mode: 'buffer' }).notNull(),
  bodySha256: blob('body_sha256', { mode: 'buffer' }).notNull(),
  envelope: blob({ mode: 'buffer' }).notNull(),
})

/** The life of an outgoing message, apart from its bytes: rewriting this row must not rewrite them. */
export const delivery = sqliteTable('delivery', {
  messageId: text('message_id').primaryKey(),
  state: text({ enum: ['queued', 'acknowledged', 'rejected', 'expired'] }).notNull(),
  attempts: integer().notNull(),
  nextAt: integer('next_at').notNull(),
  settledAt: integer('settled_at'),
  outcome: text(),
  receipt: blob({ mode: 'buffer' }),
})

/**
 * Received messages with the receipt each was given: a duplicate gets the same bytes again. Documents of the partner lie
 * in these envelopes and nowhere else: whoever purges one purges its documents, and their rows have to say so.
 */
export const inbox = sqliteTable('inbox', {
  messageId: text('message_id').primaryKey(),
  sender: text().notNull(),
  epoch: integer().notNull(),
  counter: integer().notNull(),
  kind: text().notNull(),
  receivedAt: integer('received_at').notNull(),
  headerSha256: blob('header_sha256', { mode: 'buffer' }).notNull(),
  envelope: blob({ mode: 'buffer' }).notNull(),
  receipt: blob({ mode: 'buffer' }).notNull(),
})

/** Genuine messages that were outside the agreement: the header as it was signed and why, never a body. */
export const refused = sqliteTable('refused', {
  headerSha256: blob('header_sha256', { mode: 'buffer' }).primaryKey(),
  messageId: text('message_id').notNull(),
  sender: text().notNull(),
  at: integer().notNull(),
  why: text().notNull(),
  header: blob({ mode: 'buffer' }).notNull(),
})

/** The hash-chained log of everything that happened here: the entries of a transaction, a line each; `seq` of the last. */
export const log = sqliteTable('log', {
  seq: integer().primaryKey(),
  at: integer().notNull(),
  entry: text().notNull(),
  head: blob({ mode: 'buffer' }).notNull(),
})

/** The newest checkpoint each partner has signed: this port is its witness. */
export const witness = sqliteTable('witness', {
  partner: text().primaryKey(),
  size: integer().notNull(),
  head: blob({ mode: 'buffer' }).notNull(),
  signed: blob({ mode: 'buffer' }).notNull(),
  at: integer().notNull(),
})

/** Two signed checkpoints of one length with two heads: proof that a partner has shown two logs. */
export const equivocation = sqliteTable('equivocation', {
  partner: text().primaryKey(),
  at: integer().notNull(),
  size: integer().notNull(),
  firstSigned: blob('first_signed', { mode: 'buffer' }).notNull(),
  secondSigned: blob('second_signed', { mode: 'buffer' }).notNull(),
})

/** What is known of a party from work done before. `since`: when this port first heard of it. */
export const partyHistory = sqliteTable('party_history', {
  party: text().primaryKey(),
  shipments: integer().notNull(),
  offences: integer().notNull(),
  since: integer(),
})

/** Who has sent something to whom. */
export const tradeRelation = sqliteTable(
  'trade_relation',
  { shipper: text().notNull(), consignee: text().notNull() },
  ({ shipper, consignee }) => [primaryKey({ columns: [shipper, consignee] })],
)

/** Offences found with a party at an address. */
export const offenceAddress = sqliteTable(
  'offence_address',
  { address: text().notNull(), party: text().notNull(), offences: integer().notNull() },
  ({ address, party }) => [primaryKey({ columns: [address, party] })],
)

/** Requests of the partner to examine a shipment before loading. */
export const examination = sqliteTable('examination', {
  shipment: integer().primaryKey(),
  deadline: integer().notNull(),
  askedAt: integer('asked_at').notNull(),
  doneAt: integer('done_at'),
})
