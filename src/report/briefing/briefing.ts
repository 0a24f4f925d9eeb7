import type { InBoth, Language } from '../../domain/language.ts'
import type { Check } from '../checks/check.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { StoredResult } from '../run-result.ts'

/** One field of a consignment as each side was told it; null where it was not. */
export type PaperField = {
  readonly field: PaperName
  readonly loading: string | null
  readonly discharge: string | null
}
export type PaperName =
  | 'description'
  | 'hs6'
  | 'origin'
  | 'value'
  | 'grossKg'
  | 'packages'
  | 'sender'
  | 'recipient'
  | 'seals'

/** Everything the report of a run is made from. */
export type Briefing = {
  readonly result: StoredResult
  readonly evidence: Evidence
  /** Both sides' papers of the consignments that are told of, by house bill. */
  readonly papers: Readonly<Record<string, readonly PaperField[]>>
  /** What the result says in English, in the other languages. */
  readonly told?: Readonly<Partial<Record<Language, ToldResult>>>
  /** Assumptions alone, as reports kept before `told` have them in the other languages. */
  readonly assumptions?: Readonly<Partial<Record<Language, readonly string[]>>>
  /** What the rules that are shown are called. */
  readonly rules?: Readonly<Record<string, InBoth>>
  readonly places: readonly Place[]
  readonly lanes: readonly { readonly from: string; readonly to: string }[]
}

export type ToldResult = {
  /** Of the scenario; null where nobody wrote it in this language. */
  readonly question: string | null
  readonly finding: string | null
  readonly assumptions: readonly string[]
  readonly checks: readonly Check[]
}

export type Place = {
  readonly locode: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}
