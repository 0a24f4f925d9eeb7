import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentFormat, Emit } from '../../interop/write/document-format.ts'
import { InputError } from '../../kernel/input-error.ts'
import { Interrupted } from '../drivers/driver.ts'
import { shownPath } from '../files/find.ts'
import { makeFolder } from '../files/make-folder.ts'
import { createFileSink, type Written } from './file-sink.ts'
import type { Shiploads } from './shipload.ts'

export type FilesWanted = {
  readonly dir: string
  readonly format: DocumentFormat
  readonly withTruth: boolean
  /** Replaces files of an earlier time. */
  readonly force: boolean
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

/** What was written: files in the order they were begun, and how many of what. */
export type FilesMade = {
  readonly consignments: number
  readonly illicit: number
  /** Filings by kind of document. */
  readonly filings: Readonly<Record<string, number>>
  readonly files: readonly Written[]
}

/**
 * Writes a trade into files, ship after ship, holding one ship's documents at a time: memory does not grow with the
 * trade. Throws InputError when a file is there already, `Interrupted` when stopped; then nothing is left behind.
 */
export async function generateFiles(trade: Shiploads, wanted: FilesWanted): Promise<FilesMade> {
  const { dir, format, withTruth, signal } = wanted
  makeRoom(dir, [...format.files, ...format.truthFiles], wanted.force)
  const sink = createFileSink(dir, format.head)
  const emit: Emit = sink.append
  const filings: Record<string, number> = {}
  let [consignments, illicit] = [0, 0]
  try {
    for (const shipload of trade.each()) {
      format.writeFilings(shipload.filings, emit)
      if (withTruth) format.writeTruths(shipload.truths, emit)
      for (const { document } of shipload.filings) {
        if (!format.holds(document.kind)) continue
        filings[document.kind] = (filings[document.kind] ?? 0) + 1
      }
      consignments += shipload.truths.length
      illicit += shipload.truths.filter(({ typology }) => typology !== null).length
      wanted.onProgress(consignments / Math.max(1, trade.total))
      // A signal is only heard when the loop pauses.
      await new Promise((resolve) => setImmediate(resolve))
      if (signal.aborted) throw new Interrupted()
    }
    return { consignments, illicit, filings, files: sink.finish() }
  } catch (error) {
    sink.discard()
    throw error
  }
}

/** Nothing that is there is overwritten unasked; with `force` what an earlier time left is removed first. */
function makeRoom(dir: string, files: readonly string[], force: boolean): void {
  makeFolder(dir)
  const there = files.map((file) => join(dir, file)).filter((path) => existsSync(path))
  if (there.length > 0 && !force) {
    throw new InputError(
      there.map((path) => ({
        file: shownPath(path),
        what: 'this file is there already and is not overwritten',
        mend: 'give another folder with --out, or --force to replace it',
      })),
    )
  }
  for (const path of there) rmSync(path)
}
