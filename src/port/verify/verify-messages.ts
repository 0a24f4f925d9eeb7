import type { Receipt } from '../../domain/message.ts'
import type { Books, KeptRow, SentRow } from '../../store/books.ts'
import { openPayload } from '../../wire/dsse.ts'
import { openReceipt, openReconciliation, openRefusal } from '../../wire/evidence.ts'
import type { TrustedKeys } from '../../wire/keys.ts'
import { openEnvelope } from '../../wire/open.ts'
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
  return [
    ...each(books.sent(), (row) => verifySent(row, port, trusted)),
    ...each(books.kept(), (row) => verifyKept(row, port, trusted)),
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

function verifyKept(row: KeptRow, port: string, trusted: TrustedKeys): readonly Finding[] {
  const { messageId, sender, receivedAt } = row
  const opened = openEnvelope(row.envelope, trusted, receivedAt)
  const isMessage =
    opened.kind === 'opened' &&
    opened.keyOwner === sender &&
    opened.header.messageId === messageId &&
    same(opened.headerSha256, row.headerSha256)
  const receipt = openReceipt(row.receipt, trusted, port, receivedAt)
  const isReceipt =
    receipt !== null &&
    receipt.messageId === messageId &&
    same(receipt.headerSha256, row.headerSha256)
  return [
    ...(isMessage
      ? []
      : [edited('inbox', messageId, 'the message is not as its sender signed it')]),
    ...(isReceipt ? [] : [edited('inbox', messageId, 'the receipt is not as this port signed it')]),
  ]
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
