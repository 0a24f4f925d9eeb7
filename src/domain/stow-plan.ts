import { z } from 'zod'
import { Locode } from './codes.ts'
import { numbered } from './document-names.ts'
import { Weight } from './goods.ts'
import { Voyage } from './voyage.ts'

/** One container in its place aboard. */
export const StowPosition = z.strictObject({
  container: z.string().min(1).max(17),
  sizeType: z.string().max(4).optional(),
  /** ISO 9711 cell: bay, row, tier as `BBBRRTT`. */
  cell: z.string().regex(/^\d{7}$/, 'a cell has seven digits: bay, row, tier'),
  full: z.boolean(),
  grossKg: Weight.optional(),
  /** United Nations number of dangerous goods, e.g. `1993`. */
  unNumber: z
    .string()
    .regex(/^\d{4}$/, 'a UN number has four digits')
    .optional(),
  portOfLoading: Locode,
  portOfDischarge: Locode,
})
export type StowPosition = z.infer<typeof StowPosition>

/** Where every container of a voyage stands. Source: UN/EDIFACT BAPLIE; 19 CFR 4.7c asks for it after departure. */
export const StowPlan = z.strictObject({
  kind: z.literal('stow-plan'),
  ...numbered,
  voyage: Voyage,
  positions: z.array(StowPosition).max(100_000),
})
export type StowPlan = z.infer<typeof StowPlan>
