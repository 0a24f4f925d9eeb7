import { z } from 'zod'
import { consignmentLinks, numbered } from './document-names.ts'
import { Money } from './goods.ts'
import { Party } from './party.ts'

/** How the importer arrived at the customs value. Source: WTO Valuation Agreement; declaration of value (DV1). */
export const ValueDeclaration = z.strictObject({
  kind: z.literal('value-declaration'),
  ...numbered,
  ...consignmentLinks,
  importer: Party,
  /** Incoterms the price was agreed on. */
  deliveryTerms: z.enum(['EXW', 'FOB', 'CIF', 'DAP']),
  /** Sum of the goods lines, without freight. */
  invoice: Money,
  freight: Money,
  /** Buyer and seller belong together. */
  related: z.boolean(),
})
export type ValueDeclaration = z.infer<typeof ValueDeclaration>
