import { sha256Hex } from '../kernel/digest.ts'
import { reacts } from './adversaries.ts'
import type { Cargo } from './trade.ts'

/**
 * Folds every ship's cargo into one digest, in the order in which the world made them; the generator's key order is
 * fixed. Consignments of those who learn are left out: they may differ between arms.
 */
export function createWorldDigest() {
  let digest = ''
  return {
    add: (cargo: Cargo): void => {
      digest = sha256Hex(`${digest}\n${JSON.stringify(withoutReacting(cargo))}`)
    },
    value: () => digest,
  }
}

/** The numbers of a consignment's documents all end as its house bill does after the issuer's four letters. */
function withoutReacting(cargo: Cargo): Cargo {
  const tails = new Set(cargo.truths.filter(reacts).map(({ houseBill }) => houseBill.slice(4)))
  if (tails.size === 0) return cargo
  const length = Math.max(...[...tails].map((tail) => tail.length))
  return {
    truths: cargo.truths.filter((truth) => !reacts(truth)),
    filings: cargo.filings.filter(({ document }) => !tails.has(document.number.slice(-length))),
  }
}
