import { z } from 'zod'
import { readYaml } from '../../kernel/read-yaml.ts'

const Column = z.string().min(1).max(200)
const Condition = z.strictObject({ column: Column, is: z.array(z.string()).min(1) })

/** A column; several give the first that holds something. */
const Source = z.strictObject({
  column: z.union([Column, z.array(Column).min(1)]),
  /** Only of rows in which another column holds one of these. */
  when: Condition.optional(),
  /** What the table writes, and what is meant: `Pounds: LBR`. Other texts stay as they are. */
  codes: z.record(z.string(), z.string()).optional(),
  /** Several values in one cell are divided by this. */
  split: z.string().min(1).max(5).optional(),
})
export type Source = z.infer<typeof Source>
const Field = z.union([Column, Source])

const Party = z.strictObject({
  name: Field,
  id: Field.optional(),
  street: Field.optional(),
  city: Field.optional(),
  country: Field.optional(),
})

/** How the rows of a table become consignments. Strict: what is not understood is a fault. */
export const TableMapping = z.strictObject({
  title: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  /** Columns (of NDJSON: names, divided by points inside an object) by which a table is known to be this one. */
  match: z.array(Column).min(1),
  /** Rows in which a column holds one of these are told; they are read all the same. */
  warn: z.array(Condition.extend({ say: z.string().min(1).max(200) })).optional(),
  /** Following rows of one bill are goods items of one consignment. */
  bill: Field,
  masterBill: Field.optional(),
  ucr: Field.optional(),
  carrier: Field.optional(),
  voyage: Field.optional(),
  vesselImo: Field.optional(),
  vesselName: Field.optional(),
  portOfLoading: Field.optional(),
  portOfDischarge: Field.optional(),
  etd: Field.optional(),
  eta: Field.optional(),
  madeAt: Field.optional(),
  freightPayment: Field.optional(),
  shipper: Party.optional(),
  consignee: Party.optional(),
  notify: Party.optional(),
  containers: Field.optional(),
  containerType: Field.optional(),
  seals: Field.optional(),
  item: z
    .strictObject({
      description: Field.optional(),
      hs: Field.optional(),
      packages: Field.optional(),
      packageKind: Field.optional(),
      gross: Field.optional(),
      /** Unit of the gross weight: a column, or `unit` for the whole table. */
      grossUnit: Field.optional(),
      unit: z.string().max(10).optional(),
      origin: Field.optional(),
      marks: Field.optional(),
    })
    .optional(),
})
export type TableMapping = z.infer<typeof TableMapping>

/** Reads a mapping; throws InputError with every fault and its place. */
export function loadTableMapping(file: string, text: string): TableMapping {
  return readYaml(file, text, TableMapping)
}
