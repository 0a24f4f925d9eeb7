import type { Header, Item } from '../../src/domain/message.ts'
import type { Delivery, Received } from '../../src/domain/port-call.ts'
import { TIME_TO_LIVE } from '../../src/exchange/limits.ts'
import { present } from '../../src/kernel/assert.ts'
import { encodeBody } from '../../src/wire/body.ts'
import {
  type DeliverResult,
  decodeDeliverResponse,
  encodeDeliverRequest,
  splitDeliverRequest,
} from '../../src/wire/deliver.ts'
import { openReceipt, openRefusal } from '../../src/wire/evidence.ts'
import { deriveKey, type SigningKey, type TrustedKeys } from '../../src/wire/keys.ts'
import { seal } from '../../src/wire/seal.ts'
import { HAIPHONG, LOS_ANGELES, START } from './make.ts'
import { SEED } from './two-ports.ts'

/** The key a port of a story signs with: a story can speak in its name. */
export const keyOf = (port: string): SigningKey => deriveKey(SEED, port, 1)

export const trustedKeys: TrustedKeys = [HAIPHONG, LOS_ANGELES, 'CNSHA'].map((port) => {
  const { keyId, publicKey } = keyOf(port)
  return { keyId, port, publicKey, validFrom: 0, validTo: Number.MAX_SAFE_INTEGER }
})

type Forged = {
  readonly items: readonly [Item, ...Item[]]
  readonly header?: Partial<Header>
  readonly key?: SigningKey
}

/** A call with one message from Hai Phong to Los Angeles that no port has sealed. */
export function forge({ items, header = {}, key = keyOf(HAIPHONG) }: Forged): Uint8Array {
  const [{ kind }] = items
  const createdAt = header.createdAt ?? START
  const sealed = seal(
    {
      messageId: 'VNHPH:1:000000001',
      sender: HAIPHONG,
      recipient: LOS_ANGELES,
      lane: `${HAIPHONG}>${LOS_ANGELES}`,
      kind,
      schemaMajor: 1,
      schemaMinor: 0,
      seq: 1,
      revision: 1,
      createdAt,
      expiresAt: createdAt + TIME_TO_LIVE,
      agreementId: 'haiphong-los-angeles',
      agreementVersion: '1',
      purpose: 'a story',
      part: 1,
      parts: 1,
      traceparent: '',
      ...header,
    },
    encodeBody(kind, items),
    key,
  )
  return encodeDeliverRequest([sealed.bytes])
}

/** The same lane the other way: what the port of discharge tells the port of loading. */
export function forgeBack({ items, header }: Forged): Uint8Array {
  return forge({
    items,
    header: {
      messageId: 'USLAX:1:000000001',
      sender: LOS_ANGELES,
      recipient: HAIPHONG,
      ...header,
    },
    key: keyOf(LOS_ANGELES),
  })
}

/** The sealed messages inside a call. */
export function envelopesOf(request: Uint8Array): readonly Uint8Array[] {
  const split = splitDeliverRequest(request)
  if (split.kind === 'malformed') throw new Error(split.what)
  return split.envelopes
}

/** The results of an answered call of one or more messages. */
export function resultsOf(received: Received, count = 1): readonly DeliverResult[] {
  if (received.kind === 'error') throw new Error(received.message)
  return present(decodeDeliverResponse(received.bytes, count), 'a port answers in its own format')
}

/** What a call of one message was told, in words: the outcome and what was signed to it. */
export function toldBy(port: string, received: Received) {
  const [result] = resultsOf(received) as [DeliverResult]
  const { messageId, outcome, receipt, refusal } = result
  const read = {
    receipt: receipt && openReceipt(receipt, trustedKeys, port, START),
    refusal: refusal && openRefusal(refusal, trustedKeys, port, START),
  }
  const signed = read.receipt ? ('receipt' as const) : read.refusal ? ('refusal' as const) : null
  return { messageId, outcome, signed, signedOutcome: read.refusal?.outcome ?? null }
}

/** A copy with one bit turned, at this byte; from the end when negative. */
export function flip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const index = at < 0 ? copy.length + at : at
  copy[index] = (copy[index] as number) ^ 1
  return copy
}

export const bytesOf = (delivery: Delivery | undefined): Uint8Array =>
  present(delivery, 'a call is due').bytes
