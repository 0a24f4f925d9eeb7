import { InputError } from '../../kernel/input-error.ts'
import { deriveKey, type TrustedKeys } from '../../wire/keys.ts'
import { loadServe } from '../serve/load-serve.ts'

/** Whose file it is and with which keys it is read: those of a port's own file, or those that follow from a run's seed. */
export type KeysFrom = {
  readonly config?: string
  readonly seed?: string
  readonly ports?: readonly string[]
}

export function trustedFrom({ config, seed, ports = [] }: KeysFrom): TrustedKeys {
  if (config !== undefined) return loadServe(config).trusted
  if (seed === undefined)
    throw new InputError([
      {
        file: '--config',
        what: 'nobody can be believed without keys',
        mend: 'name the file of the port with --config, or the seed of a run with --seed',
      },
    ])
  return ports.map((port) => {
    const { keyId, publicKey } = deriveKey(seed, port, 1)
    return { keyId, port, publicKey, validFrom: 0, validTo: Number.MAX_SAFE_INTEGER }
  })
}
