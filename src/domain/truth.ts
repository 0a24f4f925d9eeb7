import { z } from 'zod'

/** Somebody behind an illicit consignment. `name` and `id` as the documents could know them. */
export const TruthActor = z.strictObject({
  role: z.enum(['mastermind', 'shipper', 'consignee', 'maker', 'shell', 'insider', 'carrier']),
  name: z.string(),
  id: z.string().nullable(),
})
export type TruthActor = z.infer<typeof TruthActor>

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
  actors: z.array(TruthActor).default([]),
  /** The side whose own data could show it; `both` when either could. Null for honest trade. */
  sideVisible: z.enum(['loading', 'discharge', 'both']).nullable().default(null),
  /** When the first of the documents that give it away, and one that contradicts it, have both been filed; ms UTC. */
  firstObservableAt: z.int().nullable().default(null),
  /** Name of the honest twin: the same consignment with the map switched off. It is never traded. */
  cleanTwinId: z.string().nullable().default(null),
  /** Every container with something of it inside. */
  containers: z.array(z.string()).default([]),
  /** Those of them that are aboard and that no bill names. */
  unbilledContainers: z.array(z.string()).default([]),
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
