import Database from 'better-sqlite3'
import { MIGRATIONS } from './migrations.ts'
import { StoreError } from './store-error.ts'

/** What a port's file says of its messages, receipts and log, read without changing a byte of it. */
export type Books = ReturnType<typeof openBooks>

export type SentRow = {
  readonly messageId: string
  readonly recipient: string
  readonly createdAt: number
  readonly headerSha256: Buffer
  readonly bodySha256: Buffer
  readonly envelope: Buffer
  readonly state: 'queued' | 'acknowledged' | 'rejected' | 'expired'
  readonly settledAt: number | null
  /** Signed receipt or refusal of the recipient. */
  readonly receipt: Buffer | null
}
export type KeptRow = {
  readonly messageId: string
  readonly sender: string
  readonly receivedAt: number
  /** When its body was purged. */
  readonly purgedAt: number | null
  readonly headerSha256: Buffer
  readonly envelope: Buffer
  readonly receipt: Buffer
}
export type WitnessRow = {
  readonly partner: string
  readonly size: number
  readonly head: Buffer
  readonly signed: Buffer
  readonly at: number
}
type PageRow = { readonly seq: number; readonly entry: string; readonly head: Buffer }

const SENT = `SELECT outbox.message_id AS messageId, recipient, created_at AS createdAt, header_sha256 AS headerSha256,
  body_sha256 AS bodySha256, envelope, state, settled_at AS settledAt, receipt
  FROM outbox LEFT JOIN delivery ON delivery.message_id = outbox.message_id`
const KEPT = `SELECT message_id AS messageId, sender, received_at AS receivedAt, purged_at AS purgedAt, header_sha256 AS headerSha256, envelope, receipt
  FROM inbox`

/** One message with its receipt, by its name. */
export function messagesByName(sqlite: Pick<Database.Database, 'prepare'>) {
  const sent = sqlite.prepare<[string], SentRow>(`${SENT} WHERE outbox.message_id = ?`)
  const kept = sqlite.prepare<[string], KeptRow>(`${KEPT} WHERE message_id = ?`)
  return {
    sentOne: (messageId: string) => sent.get(messageId),
    keptOne: (messageId: string) => kept.get(messageId),
  }
}

/** Opens a database for reading only; a port may have it open at the same time. */
export function openBooks(path: string) {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  const version = Number(sqlite.pragma('user_version', { simple: true }))
  if (version !== MIGRATIONS.length) {
    sqlite.close()
    throw new StoreError(
      `${path} was written by schema ${version}, this build knows ${MIGRATIONS.length}`,
    )
  }
  const rows = <R>(text: string) => sqlite.prepare<unknown[], R>(text)
  return {
    sent: () => rows<SentRow>(`${SENT} ORDER BY outbox.message_id`).iterate(),
    kept: () => rows<KeptRow>(`${KEPT} ORDER BY message_id`).iterate(),
    ids: (table: 'outbox' | 'inbox'): readonly string[] =>
      sqlite.prepare<[], string>(`SELECT message_id FROM ${table}`).pluck().all(),
    ...messagesByName(sqlite),
    refused: () =>
      rows<{ messageId: string; sender: string; at: number; headerSha256: Buffer; header: Buffer }>(
        'SELECT message_id AS messageId, sender, at, header_sha256 AS headerSha256, header FROM refused ORDER BY header_sha256',
      ).iterate(),
    witnesses: () =>
      rows<WitnessRow>(
        'SELECT partner, size, head, signed, at FROM witness ORDER BY partner',
      ).all(),
    pages: () => rows<PageRow>('SELECT seq, entry, head FROM log ORDER BY seq').iterate(),
    integrity: (): string => String(sqlite.pragma('integrity_check', { simple: true })),
    close: (): void => void sqlite.close(),
  }
}
