import { sha256Hex } from '../kernel/digest.ts'
import type { Cargo } from './trade.ts'

/** Folds every ship's cargo into one digest, in the order in which the world made them; the generator's key order is fixed. */
export function createWorldDigest() {
  let digest = ''
  return {
    add: (cargo: Cargo): void => {
      digest = sha256Hex(`${digest}\n${JSON.stringify(cargo)}`)
    },
    value: () => digest,
  }
}
