import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { privateKeyFromPem, publicKeyFromPem } from '../../wire/key-files.ts'
import type { SigningKey, TrustedKey, TrustedKeys } from '../../wire/keys.ts'
import { checkKeyFiles } from '../doctor/check-doors.ts'
import { findKeyFiles } from '../doctor/find-key-files.ts'
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
  const file = fileBeside([folder], key.file, placeOf('key', 'file'))
  const path = shownPath(file)
  const check = checkKeyFiles({ path, files: probe(() => findKeyFiles(path)) }, process.platform)
  if (!check.ok)
    throw new EnvironmentError(`${check.name}: ${check.found}\n    mend: ${check.mend}`)
  const privateKey = privateKeyFromPem(readFileSync(file, 'utf8'), path)
  return { keyId: key.id, port, privateKey, publicKey: createPublicKey(privateKey) }
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
      return {
        keyId: key.id,
        port,
        publicKey: publicKeyFromPem(readFileSync(file, 'utf8'), shownPath(file)),
        validFrom: key.validFrom,
        // Revoking ends a key early: what it signed before stays proven.
        validTo: Math.min(key.validTo, key.revokedAt ?? key.validTo),
      }
    })
  const { keyId, port, publicKey } = own
  return [
    { keyId, port, publicKey, validFrom: 0, validTo: Number.MAX_SAFE_INTEGER },
    ...read(port, config.formerKeys, 'formerKeys'),
    ...Object.entries(config.partners).flatMap(([partner, { keys }]) =>
      read(partner, keys, 'partners', partner, 'keys'),
    ),
  ]
}
