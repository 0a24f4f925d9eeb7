import { createChance } from '../../kernel/chance.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import type { Port } from '../../port/port.ts'
import { assemblePort } from '../../sim/make-port.ts'
import type { ServeInputs } from './load-serve.ts'

/** Opens a real port on its database with the system's clock. Its luck follows from its key: nobody outside can tell it. */
export function openServed({ material, key, trusted, pseudonymKey }: ServeInputs): Port {
  const secret = key.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('hex')
  return assemblePort(
    material,
    {
      clock: { now: () => Date.now() },
      chance: createChance(sha256Hex(secret)),
      key,
      trusted,
      pseudonymKey,
    },
    () => undefined,
  )
}
