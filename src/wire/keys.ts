import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { assert } from '../kernel/assert.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Millis } from '../kernel/time.ts'

/** A port's own key. */
export type SigningKey = {
  readonly keyId: string
  readonly port: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** A key somebody is trusted to sign with, from `validFrom` on and before `validTo`, both ms UTC. */
export type TrustedKey = {
  readonly keyId: string
  readonly port: string
  readonly publicKey: KeyObject
  readonly validFrom: Millis
  readonly validTo: Millis
  /** When it was revoked, where it was: it is valid until then at most. */
  readonly revokedAt?: Millis
}
export type TrustedKeys = readonly TrustedKey[]

/** The key of this name that is valid at this time: now for what arrives, the time of receipt for what is stored. */
export function findKey(trusted: TrustedKeys, keyId: string, at: Millis): TrustedKey | undefined {
  return trusted.find((key) => key.keyId === keyId && key.validFrom <= at && at < key.validTo)
}

/** The keys of one port: a receipt counts only when the port that owes it has signed it. */
export function keysOfPort(trusted: TrustedKeys, port: string): TrustedKeys {
  return trusted.filter((key) => key.port === port)
}

/** What RFC 8410 puts before the 32 bytes of a private Ed25519 key. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * Key `number` (from 1) of a port of a simulated run, the same for the same seed. Anyone can derive it: its name says
 * `sim`, and a real port refuses such names.
 */
export function deriveKey(seed: string, port: string, number: number): SigningKey {
  assert(Number.isInteger(number) && number >= 1, `keys are numbered from 1, got ${number}`)
  const secret = sha256(`portpair simulated key\u001f${seed}\u001f${port}\u001f${number}`)
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, secret]),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    keyId: `${port}-sim-${number}`,
    port,
    privateKey,
    publicKey: createPublicKey(privateKey),
  }
}

/** True for the name of a derived key. */
export function isSimulatedKeyId(keyId: string): boolean {
  return /-sim-\d+$/.test(keyId)
}
