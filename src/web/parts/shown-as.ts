import type { PaperField } from '../../domain/reads/shipment-page.ts'
import { shortUtc } from './when.tsx'

/** What a paper says, as people read it: times as everywhere else. */
export const shownAs = (field: PaperField, text: string): string =>
  field === 'eta' ? shortUtc(text) : text
