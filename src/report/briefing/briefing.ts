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
  /** What the numbers rest on, in the languages the result itself does not speak. */
  readonly assumptions?: Readonly<Partial<Record<Language, readonly string[]>>>
  readonly places: readonly Place[]
  readonly lanes: readonly { readonly from: string; readonly to: string }[]
}

export type Place = {
  readonly locode: string
  readonly name: string
  readonly latitude: number
  readonly longitude: number
}

export const LANGUAGES = ['en', 'vi'] as const
export type Language = (typeof LANGUAGES)[number]
