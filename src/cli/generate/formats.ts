import type { TradePlan } from '../../generate/plan.ts'
import { csvFormat } from '../../interop/write/csv.ts'
import { cuscarFormat } from '../../interop/write/cuscar.ts'
import type { DocumentFormat } from '../../interop/write/document-format.ts'
import { ndjsonFormat } from '../../interop/write/ndjson.ts'

/** The formats `generate` writes, by the name a person gives. */
export const FORMATS = {
  ndjson: ndjsonFormat,
  csv: csvFormat,
  cuscar: ({ lanes }) =>
    cuscarFormat([...new Set(lanes.flatMap(({ from, to }) => [from, to]))].sort()),
} as const satisfies Readonly<Record<string, (plan: TradePlan) => DocumentFormat>>

export type FormatName = keyof typeof FORMATS
