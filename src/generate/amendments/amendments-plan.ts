import { z } from 'zod'
import { Share } from '../share.ts'

/**
 * How often a paper is filed again, corrected. Nobody looks at intent for that: a liar amends as often as anybody, only
 * the field is another. No published rates were found, so all of it is assumed.
 */
export const AmendmentsPlan = z.strictObject({
  /** Manifests amended once. */
  manifestShare: Share.default(0.05),
  /** Import declarations amended once. */
  importDeclarationShare: Share.default(0.03),
  /** Amendments that come one to three days after the paper, not two to twenty hours. */
  lateShare: Share.default(0.3),
  /** Amended papers of those who lie about classification, value or consignee in which they change that very lie. */
  falsifiedFieldShare: Share.default(0.6),
  /**
   * Amended manifests that were booked to another port of the country at first; three times as many of those who smuggle
   * wildlife (T11). No scenario has them unless it asks.
   */
  portChangeShare: Share.default(0),
})
export type AmendmentsPlan = z.infer<typeof AmendmentsPlan>
