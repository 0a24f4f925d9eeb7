import { sign } from 'node:crypto'
import type { Millis } from '../kernel/time.ts'
import { type FrameField, onlyBytes, onlyText, readFrame, writeFrame } from './frame.ts'
import { deriveKey, findKey, type SigningKey, type TrustedKeys } from './keys.ts'
import { checkAhead, holds } from './signature.ts'

/** What is signed says what it is, so that a receipt never passes for a message. */
export const PAYLOAD_TYPES = {
  message: 'application/vnd.portpair.message.v1+protobuf',
  receipt: 'application/vnd.portpair.receipt.v1+protobuf',
  refusal: 'application/vnd.portpair.refusal.v1+protobuf',
  checkpoint: 'application/vnd.portpair.checkpoint.v1+protobuf',
  evidence: 'application/vnd.portpair.evidence.v1+json',
  inquiry: 'application/vnd.portpair.inquiry.v1+protobuf',
} as const
export type PayloadType = keyof typeof PAYLOAD_TYPES

/** A payload whose signature holds; a view into the bytes it came in. */
export type OpenedPayload = {
  readonly payload: Uint8Array
  readonly keyId: string
  readonly signer: string
}

const encoder = new TextEncoder()

/** The bytes of a `Signed`: payload, type and one Ed25519 signature. Signing the same again gives the same bytes. */
export function signPayload(type: PayloadType, payload: Uint8Array, key: SigningKey): Uint8Array {
  const sig = sign(null, preAuthentication(PAYLOAD_TYPES[type], payload), key.privateKey)
  const signature = writeFrame([
    { number: 1, value: encoder.encode(key.keyId) },
    { number: 2, value: sig },
  ])
  return writeFrame([...typed(type, payload), { number: 3, value: signature }])
}

/** The bytes of a `Signed` whose signature is still to come. */
export function unsignedPayload(type: PayloadType, payload: Uint8Array): Uint8Array {
  return writeFrame(typed(type, payload))
}

function typed(type: PayloadType, payload: Uint8Array): FrameField[] {
  return [
    { number: 1, value: payload },
    { number: 2, value: encoder.encode(PAYLOAD_TYPES[type]) },
  ]
}

/**
 * The payload of a `Signed`, or null unless it has this type and exactly one signature that holds under a trusted key
 * valid at `at`. The algorithm belongs to the key. An unknown key takes as long as a wrong signature.
 */
export function openPayload(
  type: PayloadType,
  signed: Uint8Array,
  trusted: TrustedKeys,
  at: Millis,
): OpenedPayload | null {
  const claim = claimIn(type, signed, trusted, at)
  if (claim === null) return null
  const { key, payload, data, sig } = claim
  const isGood = holds(key?.publicKey ?? DECOY, data, sig)
  if (key === undefined || !isGood) return null
  return { payload, keyId: key.keyId, signer: key.port }
}

/** Checks the signature of a `Signed` on another thread, for `openPayload` to come; then, or when there is none to check, `done`. */
export function checkPayloadAhead(
  type: PayloadType,
  signed: Uint8Array,
  trusted: TrustedKeys,
  at: Millis,
  done: () => void,
): void {
  const claim = claimIn(type, signed, trusted, at)
  if (claim === null) done()
  else checkAhead(claim.key?.publicKey ?? DECOY, claim.data, claim.sig, done)
}

/** What a `Signed` of this type says was signed, and by which trusted key; null when it is none. */
function claimIn(type: PayloadType, signed: Uint8Array, trusted: TrustedKeys, at: Millis) {
  const parts = readSigned(signed)
  if (parts === null || parts.payloadType !== PAYLOAD_TYPES[type] || parts.sig.length !== 64)
    return null
  const { payloadType, payload, keyId, sig } = parts
  return {
    payload,
    sig,
    key: findKey(trusted, keyId, at),
    data: preAuthentication(payloadType, payload),
  }
}

/** The payload of a `Signed`, whoever signed it; null when there is none. Believe nothing of it yet. */
export function payloadIn(signed: Uint8Array): Uint8Array | null {
  return readSigned(signed)?.payload ?? null
}

const DECOY = deriveKey('decoy', 'nobody', 1).publicKey

/** DSSE's encoding of type and payload: lengths in front, so that no two pairs give the same bytes. */
export function preAuthentication(payloadType: string, payload: Uint8Array): Uint8Array {
  const type = encoder.encode(payloadType)
  return Buffer.concat([
    encoder.encode(`DSSEv1 ${type.length} ${payloadType} ${payload.length} `),
    payload,
  ])
}

type Signed = {
  readonly payload: Uint8Array
  readonly payloadType: string
  readonly keyId: string
  readonly sig: Uint8Array
}

function readSigned(bytes: Uint8Array): Signed | null {
  const fields = readFrame(bytes)
  if (fields === null) return null
  const payload = onlyBytes(fields, 1)
  const payloadType = onlyText(fields, 2)
  const signature = onlyBytes(fields, 3)
  const inner = signature && readFrame(signature)
  if (payload === null || payloadType === null || !inner) return null
  const keyId = onlyText(inner, 1)
  const sig = onlyBytes(inner, 2)
  return keyId === null || sig === null ? null : { payload, payloadType, keyId, sig }
}
