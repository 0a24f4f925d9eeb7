import type { PaperField } from '../../domain/reads/shipment-page.ts'
import type { Texts } from '../texts/texts.ts'
import { shortUtc } from './when.tsx'

/** What a paper says, as people read it: times as everywhere else, words of ours in their language. */
export function shownAs(field: PaperField, text: string, { regimes }: Texts): string {
  if (field === 'eta') return shortUtc(text)
  if (field !== 'regime') return text
  return (regimes as Readonly<Record<string, string>>)[text] ?? text
}
