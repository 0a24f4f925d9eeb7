/** The front door of labelled tables: what the command line calls. */

export { backtestTable, type RankerResult, type TableBacktest } from './backtest-table.ts'
export { loadMapping, type Mapping } from './load-mapping.ts'
export type { PrecisionLine } from './precision-lines.ts'
export { createRowReader, type RowReader, type TableRow } from './row-reader.ts'
