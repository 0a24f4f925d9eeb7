import { type KeyObject, verify } from 'node:crypto'
import { sha256Hex } from '../kernel/digest.ts'
import { oncePer } from '../kernel/remember.ts'

/** Found to hold and not asked for yet at most; more, and the oldest is checked again. */
const AHEAD_MAX = 4_000

/** Signatures that were checked ahead and hold: digests of the key, of what was signed and of the signature. */
const ahead = new Set<string>()

/** Whether an Ed25519 signature of 64 bytes holds. One that was checked ahead is not checked twice. */
export function holds(key: KeyObject, data: Uint8Array, signature: Uint8Array): boolean {
  if (ahead.size > 0 && ahead.delete(nameOf(key, data, signature))) return true
  return verify(null, data, key, signature)
}

/**
 * Checks a signature on another thread, so that `holds` knows it when it is asked once; then calls `done`, whatever came of
 * it. A signature that does not hold is not remembered: whoever asks has it checked.
 */
export function checkAhead(
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
  done: () => void,
): void {
  const name = nameOf(key, data, signature)
  verify(null, data, key, signature, (_, isGood) => {
    if (isGood === true) note(name)
    done()
  })
}

function note(name: string): void {
  if (ahead.size >= AHEAD_MAX) ahead.delete(ahead.values().next().value as string)
  ahead.add(name)
}

/** Key and signature have one length each, so no two of them with their data come to the same bytes. */
const nameOf = (key: KeyObject, data: Uint8Array, signature: Uint8Array): string =>
  sha256Hex(Buffer.concat([bytesOf(key), signature, data]))

const bytesOf = oncePer((key: KeyObject) => key.export({ type: 'spki', format: 'der' }))
