import { linksOf } from '../domain/message.ts'
import type { PortDocument } from '../domain/port-document.ts'
import type { Cargo } from '../generate/cargo.ts'
import { sha256Hex } from '../kernel/digest.ts'
import { reacts } from './adversaries.ts'

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

/** What depends on who learns names the consignment: by its house bill, or by its UCR where it has no bill yet. */
function withoutReacting(cargo: Cargo): Cargo {
  const names = new Set(
    cargo.truths.filter(reacts).flatMap(({ houseBill, ucr }) => [houseBill, ucr]),
  )
  if (names.size === 0) return cargo
  return {
    truths: cargo.truths.filter((truth) => !reacts(truth)),
    filings: cargo.filings.filter(
      ({ document }) => !namesOf(document).some((name) => names.has(name)),
    ),
  }
}

function namesOf(document: PortDocument): string[] {
  const { houseBill, ucr } = linksOf(document)
  return [houseBill, ucr].filter((name) => name !== undefined)
}
