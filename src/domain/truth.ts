import { z } from 'zod'

/** What is really in the box. Never on the wire, never seen by a rule. One line for each true consignment. */
export const TruthRecord = z.strictObject({
  /** Name of the true consignment: `<lane>:<voyage>:<counter>`. */
  consignment: z.string().min(1),
  ucr: z.string(),
  houseBill: z.string(),
  portOfLoading: z.string(),
  portOfDischarge: z.string(),
  loadAt: z.int(),
  eta: z.int(),
  /** `T01`, `T04`, `T05`, `T08` …; null for honest trade. */
  typology: z.string().nullable(),
  /** The documents' fields that lie: `import-declaration.items.value`. */
  falsified: z.array(z.string()),
  /** The documents' fields that are wrong without intent (T16). */
  honestErrors: z.array(z.string()),
  /** Duty evaded in US cents; 0 when none. */
  dutyEvadedMinor: z.int().min(0),
  /** Harm points: what stopping it is worth. Duty cases: one point for each 100 USD evaded. */
  harmPoints: z.int().min(0),
  /** True goods, for stories and oracles. */
  goods: z.strictObject({
    hs6: z.string(),
    origin: z.string(),
    grossKg: z.int(),
    valueMinor: z.int(),
  }),
})
export type TruthRecord = z.infer<typeof TruthRecord>
