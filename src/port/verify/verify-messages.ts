import type { JournalEntry } from '../../domain/journal.ts'
import type { Receipt } from '../../domain/message.ts'
import { sha256 } from '../../kernel/digest.ts'
import type { Books, KeptRow, SentRow } from '../../store/books.ts'
import { openPayload } from '../../wire/dsse.ts'
import { openReceipt, openReconciliation, openRefusal } from '../../wire/evidence.ts'
import type { TrustedKeys } from '../../wire/keys.ts'
import { openEnvelope } from '../../wire/open.ts'
import { headerAlone } from '../../wire/without-body.ts'
import type { Finding } from './finding.ts'

/**
 * Every stored message and receipt whose signature or digest does not hold, with the keys of its own day: a key that has
 * ended since proves nothing new and everything old.
 */
export function verifyMessages(
  books: Books,
  port: string,
  trusted: TrustedKeys,
): readonly Finding[] {
  const purged = purgedIn(books)
  return [
    ...each(books.sent(), (row) => verifySent(row, port, trusted)),
    ...each(books.kept(), (row) => verifyKept(row, port, trusted, purged)),
    ...each(books.refused(), ({ messageId, at, header, headerSha256, sender }) =>
      openPayload('message', header, trusted, at)?.signer === sender
        ? []
        : [
            edited(
              'refused',
              `${messageId} ${headerSha256.toString('hex')}`,
              'the header is not as its sender signed it',
            ),
          ],
    ),
    ...each(books.witnesses(), ({ partner, signed, size, head, at }) =>
      isShown(signed, trusted, partner, at, { size, head })
        ? []
        : [edited('witness', partner, 'the checkpoint is not as the partner signed it')],
    ),
  ]
}

function verifySent(row: SentRow, port: string, trusted: TrustedKeys): readonly Finding[] {
  const { messageId } = row
  const opened = openEnvelope(row.envelope, trusted, row.createdAt)
  const whole =
    opened.kind === 'opened' &&
    opened.keyOwner === port &&
    opened.header.messageId === messageId &&
    same(opened.headerSha256, row.headerSha256) &&
    same(opened.header.bodySha256, row.bodySha256)
  const message = whole
    ? []
    : [edited('outbox', messageId, 'the message is not as this port signed it')]
  return [...message, ...verifyAnswer(row, trusted)]
}

/** What the recipient signed: a receipt of exactly this message, or a refusal of it. */
function verifyAnswer(row: SentRow, trusted: TrustedKeys): readonly Finding[] {
  const { messageId, state, receipt, settledAt, recipient } = row
  if (state === null)
    return [missing('delivery', messageId, 'nobody knows what became of the message')]
  if (state === 'queued' || state === 'expired') return []
  const at = settledAt ?? 0
  const open = state === 'acknowledged' ? openReceipt : openRefusal
  const signed = receipt && open(receipt, trusted, recipient, at)
  if (signed && signed.messageId === messageId && same(signed.headerSha256, row.headerSha256))
    return []
  return [
    edited('delivery', messageId, 'the answer is not one the recipient signed for this message'),
  ]
}

/** Messages of which the log says that their bodies were purged. */
function purgedIn(books: Books): ReadonlySet<string> {
  const purged = new Set<string>()
  for (const { entry } of books.pages()) {
    if (!entry.includes('"kind":"purged"')) continue
    for (const line of entry.split('\n')) {
      const { event } = JSON.parse(line) as JournalEntry
      if (event.kind === 'purged') purged.add(event.messageId)
    }
  }
  return purged
}

function verifyKept(
  row: KeptRow,
  port: string,
  trusted: TrustedKeys,
  purged: ReadonlySet<string>,
): readonly Finding[] {
  const { messageId, receivedAt } = row
  const header = headerAlone(row.envelope)
  const isMessage = header === null ? isWhole(row, trusted) : isHeader(row, header, trusted)
  const receipt = openReceipt(row.receipt, trusted, port, receivedAt)
  const isReceipt =
    receipt !== null &&
    receipt.messageId === messageId &&
    same(receipt.headerSha256, row.headerSha256)
  return [
    ...(header === null || purged.has(messageId)
      ? []
      : [
          missing(
            'inbox',
            messageId,
            'the body is gone, and the log does not say that it was purged',
          ),
        ]),
    ...(isMessage
      ? []
      : [edited('inbox', messageId, 'the message is not as its sender signed it')]),
    ...(isReceipt ? [] : [edited('inbox', messageId, 'the receipt is not as this port signed it')]),
  ]
}

function isWhole(row: KeptRow, trusted: TrustedKeys): boolean {
  const opened = openEnvelope(row.envelope, trusted, row.receivedAt)
  return (
    opened.kind === 'opened' &&
    opened.keyOwner === row.sender &&
    opened.header.messageId === row.messageId &&
    same(opened.headerSha256, row.headerSha256)
  )
}

/** Of a message whose body was purged: its header still is the one that its sender signed. */
function isHeader(row: KeptRow, header: Uint8Array, trusted: TrustedKeys): boolean {
  const opened = openPayload('message', header, trusted, row.receivedAt)
  return (
    opened !== null &&
    opened.signer === row.sender &&
    same(sha256(opened.payload), row.headerSha256)
  )
}

/** A checkpoint is shown in a receipt or in a comparison of books. */
export function isShown(
  signed: Uint8Array,
  trusted: TrustedKeys,
  partner: string,
  at: number,
  { size, head }: Receipt['checkpoint'],
): boolean {
  const shown =
    openReceipt(signed, trusted, partner, at) ?? openReconciliation(signed, trusted, partner, at)
  return shown !== null && shown.checkpoint.size === size && same(shown.checkpoint.head, head)
}

function* each<R>(rows: Iterable<R>, check: (row: R) => readonly Finding[]): Generator<Finding> {
  for (const row of rows) yield* check(row)
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
const edited = (table: Finding['table'], id: string, what: string): Finding => ({
  table,
  id,
  verdict: 'EDITED',
  what,
})
const missing = (table: Finding['table'], id: string, what: string): Finding => ({
  table,
  id,
  verdict: 'MISSING',
  what,
})
