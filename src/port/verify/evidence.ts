import type { Millis } from '../../kernel/time.ts'
import type { Books } from '../../store/books.ts'
import { type Bundle, readBundle, writeBundle } from '../../wire/bundle.ts'
import { openReceipt, receivedAtIn } from '../../wire/evidence.ts'
import type { SigningKey, TrustedKeys } from '../../wire/keys.ts'
import { openEnvelope } from '../../wire/open.ts'
import { createdAtIn } from '../../wire/read-envelope.ts'
import { openHeaderAlone } from '../../wire/without-body.ts'

/** The bundle of one message a port has sent or kept; null when it has neither. */
export function exportEvidence(
  books: Pick<Books, 'sentOne' | 'keptOne'>,
  messageId: string,
  key: SigningKey,
  trusted: TrustedKeys,
  at: Millis,
): string | null {
  const sent = books.sentOne(messageId)
  const kept = sent === undefined ? books.keptOne(messageId) : undefined
  const row = sent ?? kept
  if (row === undefined) return null
  const acknowledged = sent === undefined || sent.state === 'acknowledged'
  const receipt = acknowledged ? (row.receipt ?? null) : null
  const sender = kept?.sender ?? key.port
  const recipient = sent?.recipient ?? key.port
  return writeBundle(
    {
      format: 'portpair evidence 1',
      port: key.port,
      at,
      messageId,
      sender,
      recipient,
      // What cannot be read any more proves nothing, whatever stands here.
      sealedAt: createdAtIn(row.envelope) ?? at,
      keptAt: receipt && (receivedAtIn(receipt) ?? at),
      ...(kept?.purgedAt != null && { purgedAt: kept.purgedAt }),
      envelope: row.envelope.toString('base64'),
      receipt: receipt?.toString('base64') ?? null,
      keys: trusted
        .filter(({ port }) => port === sender || port === recipient || port === key.port)
        .map(({ keyId, port, publicKey, validFrom, validTo }) => ({
          id: keyId,
          port,
          pem: String(publicKey.export({ format: 'pem', type: 'spki' })),
          validFrom,
          validTo,
        })),
    },
    key,
  )
}

/** What an independent reader may say of a bundle. */
export type EvidenceVerdict =
  | {
      readonly kind: 'proven'
      readonly bundle: Bundle
      readonly signedBy: readonly string[]
      readonly receivedAt: Millis | null
    }
  | { readonly kind: 'not-proven'; readonly check: string }

/** The message of a bundle; of one whose body was purged the header, which still names that body. */
function openMessage({ envelope, sealedAt, purgedAt }: Bundle, keys: TrustedKeys) {
  const bytes = Buffer.from(envelope, 'base64')
  const alone = purgedAt === undefined ? null : openHeaderAlone(bytes, keys, sealedAt)
  return alone ?? openEnvelope(bytes, keys, sealedAt)
}

/** Checks a bundle with nothing but itself, and the keys one trusts where there are any. */
export function verifyEvidence(text: string, trusted: TrustedKeys | null): EvidenceVerdict {
  const read = readBundle(text, trusted)
  if (read.kind === 'bad') return { kind: 'not-proven', check: read.check }
  const { bundle, keys } = read
  const opened = openMessage(bundle, keys)
  if (opened.kind === 'refused') return { kind: 'not-proven', check: `message: ${opened.what}` }
  const { header } = opened
  if (
    opened.keyOwner !== bundle.sender ||
    header.messageId !== bundle.messageId ||
    header.recipient !== bundle.recipient
  )
    return { kind: 'not-proven', check: 'message: it is another than the bundle says' }
  // Whoever gives the bundle must not choose when the key that signed was valid.
  if (header.createdAt !== bundle.sealedAt)
    return { kind: 'not-proven', check: 'message: it was sealed at another time' }
  const signers = [opened.keyId]
  if (bundle.receipt === null)
    return { kind: 'proven', bundle, signedBy: signers, receivedAt: null }
  const receipt = openReceipt(
    Buffer.from(bundle.receipt, 'base64'),
    keys,
    bundle.recipient,
    bundle.keptAt ?? 0,
  )
  const isOfIt =
    receipt !== null &&
    receipt.messageId === bundle.messageId &&
    Buffer.compare(receipt.headerSha256, opened.headerSha256) === 0
  if (!isOfIt)
    return {
      kind: 'not-proven',
      check: 'receipt: the recipient has not signed it for this message',
    }
  if (receipt.receivedAt !== bundle.keptAt)
    return { kind: 'not-proven', check: 'receipt: it says another time of keeping' }
  return {
    kind: 'proven',
    bundle,
    signedBy: [...signers, bundle.recipient],
    receivedAt: receipt.receivedAt,
  }
}
