import { z } from 'zod'
import { consignmentLinks, DocumentNumber, numbered, Time } from './document-names.ts'

/** Documents of one consignment that can be taken back. */
export const WITHDRAWABLE = [
  'manifest',
  'export-declaration',
  'security-filing',
  'import-declaration',
  'preference-claim',
  'permit',
  'transit-movement',
  'value-declaration',
] as const

export const INVALIDATION_REASONS = ['withdrawn', 'duplicate', 'not-shipped', 'in-error'] as const

/**
 * Whoever filed a document of a consignment takes it back: no revision up to the one named counts any more, whether it
 * has come yet or not. A higher revision is filed anew. All stay in the dossier. Source: ICS2 IE3Q04.
 */
export const Invalidation = z.strictObject({
  kind: z.literal('invalidation'),
  ...numbered,
  ...consignmentLinks,
  houseBill: DocumentNumber,
  documentKind: z.enum(WITHDRAWABLE),
  /** Number of the document taken back. */
  document: DocumentNumber,
  upTo: z.int().min(1).max(10_000),
  reason: z.enum(INVALIDATION_REASONS),
  at: Time,
})
export type Invalidation = z.infer<typeof Invalidation>
