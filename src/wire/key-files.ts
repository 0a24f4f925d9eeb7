import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { InputError } from '../kernel/input-error.ts'
import { isSafePoint } from './curve-point.ts'

/**
 * The private Ed25519 key of a PEM text (PKCS#8). `file` is the place an error names; the text never appears in one.
 * Throws InputError when it is no such key.
 */
export function privateKeyFromPem(text: string, file: string): KeyObject {
  const key = read(text, file, 'private')
  if (key.asymmetricKeyType !== 'ed25519') throw wrongKind(file, key)
  return key
}

/**
 * The public Ed25519 key of a PEM text (SPKI). Throws InputError when it is none, and when the point is off the curve
 * or of low order: for such a point signatures can be made that hold for any message.
 */
export function publicKeyFromPem(text: string, file: string): KeyObject {
  const key = read(text, file, 'public')
  if (key.asymmetricKeyType !== 'ed25519') throw wrongKind(file, key)
  if (isSafePoint(rawPublicKey(key))) return key
  const what = 'the public key is no point of the prime-order group of Ed25519'
  throw new InputError([
    { file, what, mend: 'ask the partner for its key again, over another channel' },
  ])
}

/** The 32 bytes of a public Ed25519 key. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ format: 'der', type: 'spki' }).subarray(-32))
}

function read(text: string, file: string, kind: 'private' | 'public'): KeyObject {
  if (kind === 'public' && text.includes('PRIVATE KEY')) {
    const what = 'a private key stands where a public key belongs'
    throw new InputError([
      { file, what, mend: 'openssl pkey -in KEY -pubout, and treat the private key as disclosed' },
    ])
  }
  try {
    return kind === 'private' ? createPrivateKey(text) : createPublicKey(text)
  } catch {
    const mend =
      kind === 'private' ? 'openssl genpkey -algorithm ed25519' : 'openssl pkey -in KEY -pubout'
    throw new InputError([{ file, what: `not a ${kind} key in PEM form`, mend }])
  }
}

function wrongKind(file: string, key: KeyObject): InputError {
  const what = `the key is ${key.asymmetricKeyType}; only Ed25519 keys are used`
  return new InputError([{ file, what, mend: 'openssl genpkey -algorithm ed25519' }])
}
