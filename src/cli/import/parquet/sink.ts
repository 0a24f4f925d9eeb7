import { join } from 'node:path'
import { makeFolder } from '../../files/make-folder.ts'
import type { Sink } from '../sinks.ts'
import { CONSIGNMENT_COLUMNS, ITEM_COLUMNS } from './tables.ts'
import type { Parquet } from './writer.ts'

/** What was read as two Parquet tables in a folder, beside what `sink` prints of it. */
export function parquetSink(parquet: Parquet, folder: string, sink: Sink): Sink {
  makeFolder(folder)
  const consignments = parquet(join(folder, 'consignments.parquet'), CONSIGNMENT_COLUMNS)
  const items = parquet(join(folder, 'items.parquet'), ITEM_COLUMNS)
  return {
    take(file, taken) {
      for (const one of taken.consignments) {
        consignments.add({ file, ...one })
        for (const item of one.document.items) items.add({ document: one.document, item })
      }
      sink.take(file, taken)
    },
    close: sink.close,
    end(ranked) {
      consignments.end()
      items.end()
      sink.end(ranked)
    },
  }
}
