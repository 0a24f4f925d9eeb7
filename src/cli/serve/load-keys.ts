import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Agreement } from '../../agreement/agreement.ts'
import { InputError } from '../../kernel/input-error.ts'
import { privateKeyFromPem, publicKeyFromPem } from '../../wire/key-files.ts'
import type { SigningKey, TrustedKey, TrustedKeys } from '../../wire/keys.ts'
import { shellWord } from '../doctor/check.ts'
import { checkKeyFiles } from '../doctor/check-doors.ts'
import { lookAtKey, openToAll } from '../doctor/find-key-files.ts'
import { probe } from '../doctor/probe.ts'
import { EnvironmentError } from '../exit-errors.ts'
import { fileBeside, type NamedAt, shownPath } from '../files/find.ts'
import type { ServeConfig } from './serve-config.ts'

type Beside = {
  readonly folder: string
  readonly placeOf: (...path: (string | number)[]) => NamedAt
}

/** The key a port signs with. A file that others can read is refused with the command that mends it: exit 4. */
export function loadOwnKey({ port, key }: ServeConfig, { folder, placeOf }: Beside): SigningKey {
  const { path, text } = readSecret(fileBeside([folder], key.file, placeOf('key', 'file')))
  const privateKey = privateKeyFromPem(text, path)
  return { keyId: key.id, port, privateKey, publicKey: createPublicKey(privateKey) }
}

/** The key of pseudonyms; null where the agreement names parties. */
export function loadPseudonymKey(
  { pseudonymKey }: ServeConfig,
  agreement: Agreement,
  { folder, placeOf }: Beside,
): string | null {
  if (agreement.parties !== 'pseudonymous') return null
  const mend = 'openssl rand -hex 32, and hand it to the partner over another channel'
  if (pseudonymKey === undefined) {
    const what = `the agreement ${agreement.id} tells parties as pseudonyms, and there is no key to make them`
    throw new InputError([
      { ...placeOf('agreement'), what, mend: `pseudonymKey: a file of ${mend}` },
    ])
  }
  const { path, text } = readSecret(fileBeside([folder], pseudonymKey, placeOf('pseudonymKey')))
  if (/^[0-9a-f]{64}\s*$/.test(text)) return text.trim()
  throw new InputError([{ file: path, what: 'not a key of 64 hex digits', mend }])
}

/** A file that only its owner may read: others get the command that mends it, exit 4. */
export function readSecret(file: string): { readonly path: string; readonly text: string } {
  const path = shownPath(file)
  const files = probe(() => [lookAtKey(file, path)])
  const check = checkKeyFiles({ path, files }, process.platform)
  if (!check.ok)
    throw new EnvironmentError(`${check.name}: ${check.found}\n    mend: ${check.mend}`)
  return { path, text: readFileSync(file, 'utf8') }
}

/** Every key that is believed: the partners', and this port's own, for it reads what it sealed. */
export function loadTrusted(
  config: ServeConfig,
  own: SigningKey,
  { folder, placeOf }: Beside,
): TrustedKeys {
  const read = (port: string, keys: ServeConfig['formerKeys'], ...at: (string | number)[]) =>
    keys.map((key, i): TrustedKey => {
      const file = fileBeside([folder], key.file, placeOf(...at, i, 'file'))
      refuseOpen(file)
      return {
        keyId: key.id,
        port,
        publicKey: publicKeyFromPem(readFileSync(file, 'utf8'), shownPath(file)),
        validFrom: key.validFrom,
        // Revoking ends a key early: what it signed before stays proven.
        validTo: Math.min(key.validTo, key.revokedAt ?? key.validTo),
        ...(key.revokedAt !== undefined && { revokedAt: key.revokedAt }),
      }
    })
  const { keyId, port, publicKey } = own
  const trusted = [
    { keyId, port, publicKey, validFrom: 0, validTo: Number.MAX_SAFE_INTEGER },
    ...read(port, config.formerKeys, 'formerKeys'),
    ...Object.entries(config.partners).flatMap(([partner, { keys }]) =>
      read(partner, keys, 'partners', partner, 'keys'),
    ),
  ]
  refuseShared(trusted, placeOf('partners'))
  return trusted
}

/** Whoever may change the public key of a partner speaks for it. Modes mean nothing on Windows. */
function refuseOpen(file: string): void {
  const open = process.platform === 'win32' ? null : openToAll(file)
  if (open === null) return
  throw new EnvironmentError(
    `key files: everybody may write ${shellWord(shownPath(open))}, and with it choose whom this port believes\n` +
      `    mend: compare ${shellWord(shownPath(file))} with its owner's, then: chmod o-w ${shellWord(shownPath(open))}`,
  )
}

/**
 * Whoever shares a key, or its name, with another port could speak for it. Of one port, a key under two names would live on
 * under the second when the first is revoked, and of two keys under one name only the first would ever be tried.
 */
function refuseShared(trusted: TrustedKeys, at: NamedAt): void {
  const faults = trusted.flatMap((key, i) =>
    trusted.slice(0, i).flatMap((other) => {
      if (key.port === other.port) return sharedWithin(key, other)
      if (key.keyId === other.keyId)
        return [`${key.port} and ${other.port} both have a key called ${key.keyId}`]
      return key.publicKey.equals(other.publicKey)
        ? [`${key.port} and ${other.port} have one and the same key, ${key.keyId}`]
        : []
    }),
  )
  const mend =
    'ask for the key of each port over a channel of its own, and give each key one name of its own'
  if (faults.length > 0) throw new InputError(faults.map((what) => ({ ...at, what, mend })))
}

function sharedWithin(key: TrustedKey, other: TrustedKey): readonly string[] {
  const isSame = key.publicKey.equals(other.publicKey)
  const overlap = key.validFrom < other.validTo && other.validFrom < key.validTo
  if (isSame && key.keyId !== other.keyId)
    return [`${other.keyId} and ${key.keyId} of ${key.port} are one and the same key`]
  return !isSame && key.keyId === other.keyId && overlap
    ? [`${key.port} has two keys called ${key.keyId} that are valid at one time`]
    : []
}
