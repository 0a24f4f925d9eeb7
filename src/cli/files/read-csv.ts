import { createReadStream, statSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import { InputError } from '../../kernel/input-error.ts'

/** Longest cell or line that is read; a file without line ends must not fill the memory. */
const RECORD_MAX = 1_000_000

/**
 * Hands over the rows of a delimited file one by one, the header first; `line` counts from 1. Holds one row at a time.
 * Throws InputError for a file that cannot be read or is no such table.
 */
export async function readCsv(
  file: string,
  delimiter: string,
  take: (cells: readonly string[], line: number) => void,
): Promise<void> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new InputError([{ file, what: 'there is no such file', mend: 'name a CSV file' }])
  const rows = createReadStream(file).pipe(
    parse({
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      max_record_size: RECORD_MAX,
    }),
  )
  try {
    for await (const { record, info } of rows as AsyncIterable<Parsed>) take(record, info.lines)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new InputError([{ file, ...lineOf(error), what: `this is no table: ${error.message}` }])
  }
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

function lineOf(error: CsvError): { line?: number } {
  const { lines } = error as unknown as { lines?: unknown }
  return typeof lines === 'number' ? { line: lines } : {}
}
