import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentFormat } from '../../interop/write/document-format.ts'
import { InputError } from '../../kernel/input-error.ts'
import { Interrupted } from '../drivers/driver.ts'
import { shownPath } from '../files/find.ts'
import { makeFolder } from '../files/make-folder.ts'
import { createFileSink, type Written } from './file-sink.ts'
import type { ShipBytes } from './ship-bytes.ts'

export type FilesWanted = {
  readonly dir: string
  readonly format: DocumentFormat
  /** How many true consignments there will be. */
  readonly total: number
  /** Replaces the format's files of an earlier time once the new ones are whole, and removes those not written anew. */
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
 * Writes ships into files, one after the other: memory does not grow with the trade. Throws InputError when a file is
 * there already, `Interrupted` when stopped, the system's error when the disk refuses; then nothing is left behind, and
 * older files stay.
 */
export async function generateFiles(
  ships: AsyncIterable<ShipBytes>,
  wanted: FilesWanted,
): Promise<FilesMade> {
  const { dir, format, total, signal } = wanted
  makeFolder(dir)
  const older = olderFiles(dir, [...format.files, ...format.truthFiles], wanted.force)
  const sink = createFileSink(dir, format.head)
  const filings: Record<string, number> = {}
  let [consignments, illicit] = [0, 0]
  let files: readonly Written[]
  try {
    for await (const ship of ships) {
      if (signal.aborted) throw new Interrupted()
      for (const { file, bytes } of ship.parts) sink.append(file, bytes)
      for (const [kind, count] of Object.entries(ship.filings)) {
        filings[kind] = (filings[kind] ?? 0) + count
      }
      consignments += ship.consignments
      illicit += ship.illicit
      wanted.onProgress(consignments / Math.max(1, total))
    }
    if (signal.aborted) throw new Interrupted()
    files = sink.finish()
  } catch (error) {
    sink.discard()
    throw error
  }
  removeStale(dir, older, files)
  return { consignments, illicit, filings, files }
}

/** Files that are there already. Without `force` there may be none; a folder of such a name is in the way always. */
function olderFiles(dir: string, names: readonly string[], force: boolean): readonly string[] {
  const there = names.flatMap((name) => {
    const stat = statSync(join(dir, name), { throwIfNoEntry: false })
    return stat === undefined ? [] : [{ name, isFolder: stat.isDirectory() }]
  })
  const refused = there.filter(({ isFolder }) => isFolder || !force)
  if (refused.length > 0) {
    throw new InputError(
      refused.map(({ name, isFolder }) => ({
        file: shownPath(join(dir, name)),
        what: isFolder
          ? 'a folder of this name is there already'
          : 'this file is there already and is not overwritten',
        mend: isFolder
          ? 'give another folder with --out'
          : 'give another folder with --out, or --force to replace it',
      })),
    )
  }
  return there.map(({ name }) => name)
}

/** An older file that was not written anew, like the truth of another trade, would be taken for a part of this one. */
function removeStale(dir: string, older: readonly string[], files: readonly Written[]): void {
  const anew = new Set(files.map(({ file }) => file))
  for (const name of older) if (!anew.has(name)) rmSync(join(dir, name))
}
