import { decodeBody } from '../../wire/body.ts'
import { publicKeyFromPem } from '../../wire/key-files.ts'
import { openEnvelope } from '../../wire/open.ts'
import { readEnvelope } from '../../wire/read-envelope.ts'

/** Whether an envelope is what its sender signed, in a form that scripts read. */
export type Verdict =
  | {
      readonly valid: true
      readonly messageId: string
      readonly sender: string
      readonly recipient: string
      readonly kind: string
      readonly items: number
      readonly keyId: string
      readonly headerSha256: string
      readonly bodySha256: string
    }
  | { readonly valid: false; readonly what: string }

/** Judges the bytes by one public key, as a port would by those it trusts; the times of a key are the port's to know. */
export function verdictOn(
  bytes: Uint8Array,
  pem: string,
  file: string,
  expected: string | undefined,
): Verdict {
  const publicKey = publicKeyFromPem(pem, file)
  const read = readEnvelope(bytes)
  if (read.kind === 'bad') return { valid: false, what: read.what }
  const { keyId, header } = read.envelope
  if (keyId === null) return { valid: false, what: 'nobody has signed it' }
  if (expected !== undefined && keyId !== expected)
    return { valid: false, what: `it is signed under the name ${keyId}, not ${expected}` }
  const key = { keyId, port: header.sender, publicKey, validFrom: 0, validTo: 1 }
  const opened = openEnvelope(bytes, [key], 0)
  if (opened.kind === 'refused')
    return { valid: false, what: 'the signature does not hold under this key' }
  const body = decodeBody(opened.body)
  if (body.kind === 'bad') return { valid: false, what: `body: ${body.what}` }
  if (body.messageKind !== header.kind)
    return { valid: false, what: `the header says ${header.kind}, the body ${body.messageKind}` }
  const { messageId, sender, recipient, kind } = header
  return {
    valid: true,
    messageId,
    sender,
    recipient,
    kind,
    items: body.items.length,
    keyId,
    headerSha256: hex(opened.headerSha256),
    bodySha256: hex(header.bodySha256),
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
