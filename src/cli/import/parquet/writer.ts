import { InputError } from '../../../kernel/input-error.ts'
import type { Column } from './tables.ts'

/** What is used of the optional package `hyparquet-writer`. */
type Package = {
  readonly fileWriter: (file: string) => unknown
  readonly ParquetWriter: new (options: {
    readonly writer: unknown
    readonly schema: readonly object[]
  }) => {
    write(options: { readonly columnData: readonly ColumnData[] }): void
    finish(): void
  }
}
type ColumnData = {
  readonly name: string
  readonly data: readonly (string | number | Date | null)[]
}

/** Rows held until they are a group of the file. */
const GROUP = 20_000

export type TableWriter<Row> = { readonly add: (row: Row) => void; readonly end: () => void }
export type Parquet = <Row>(file: string, columns: readonly Column<Row>[]) => TableWriter<Row>

/** The writer of Parquet files. Throws InputError when the package that knows how is not installed. */
export async function openParquet(name = 'hyparquet-writer'): Promise<Parquet> {
  const found = await import(name).catch((error: { readonly code?: unknown }) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    const what = `Parquet is written by the optional package ${name}, which is not installed`
    throw new InputError([{ file: '--parquet', what, mend: `npm install ${name}` }])
  })
  return (file, columns) => createTable(found as Package, file, columns)
}

function createTable<Row>(
  { fileWriter, ParquetWriter }: Package,
  file: string,
  columns: readonly Column<Row>[],
): TableWriter<Row> {
  const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)]
  const table = new ParquetWriter({ writer: fileWriter(file), schema })
  let rows: Row[] = []
  const flush = () => {
    const columnData = columns.map((column) => ({
      name: column.name,
      data: rows.map((row) => valueOf(column, row)),
    }))
    if (rows.length > 0) table.write({ columnData })
    rows = []
  }
  return {
    add(row) {
      rows.push(row)
      if (rows.length === GROUP) flush()
    },
    end() {
      flush()
      table.finish()
    },
  }
}

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const

function elementOf<Row>({ name, holds }: Column<Row>): object {
  return { name, ...TYPES[holds], repetition_type: 'OPTIONAL' }
}

function valueOf<Row>({ holds, of }: Column<Row>, row: Row): string | number | Date | null {
  const value = of(row) ?? null
  return holds === 'moment' && typeof value === 'number' ? new Date(value) : value
}
