import { canonicalJson, sha256Hex } from '../kernel/digest.ts'
import type { Learning } from '../risk/learn/learn.ts'
import type { RiskList } from '../risk/lists/lists.ts'
import { FACT_NAMES, type RulePack } from '../risk/risk.ts'

/** What scoring rests on beside documents, for as long as a port is open; `body` is the JSON of `TermsBody`. */
export type Terms = { readonly sha256: string; readonly body: string }

/** The content of terms as they are kept. */
export type TermsBody = {
  /** Names of all facts, in the order in which an assessment keeps their values. */
  readonly facts: readonly string[]
  readonly pack: RulePack
  /** The lists that were there before the first update. */
  readonly lists: readonly RiskList[]
  /** Null where the port does not learn. */
  readonly learning: Learning | null
}

export function termsOf(
  pack: RulePack,
  lists: readonly RiskList[],
  learning: Learning | null,
): Terms {
  const body = canonicalJson({ facts: FACT_NAMES, pack, lists, learning } satisfies TermsBody)
  return { sha256: sha256Hex(body), body }
}
