import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createFileReader, nothingRead } from '../../interop/file-reader.ts'
import { createIssueLog, type FileReader, type Imported, type Taken } from '../../interop/issue.ts'
import type { ImportOptions } from '../../interop/options.ts'

const CHUNK = 1024 * 1024

/**
 * Reads a file in pieces and hands over what was read after each, so that memory does not grow with the file. What it
 * returns holds the rest: issues and counts, and the documents of the last piece. A file that cannot be opened is one issue.
 */
export function readFile(
  file: string,
  options: ImportOptions,
  onRead: (taken: Taken) => void,
): Imported {
  let descriptor: number
  try {
    // To open a pipe that nobody writes would wait for ever, deaf to signals. Windows has no such flag.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch {
    return unopened(file)
  }
  try {
    // A device or a pipe may never end: only what has a size is read.
    if (!fstatSync(descriptor).isFile()) return unopened(file)
    const reader = createFileReader(file, { ...options, beside: (name) => textBeside(file, name) })
    readAll(descriptor, reader, onRead)
    const { consignments, documents, statuses, ...rest } = reader.end()
    onRead({ consignments, documents, statuses })
    return { ...rest, consignments: [], documents: [], statuses: [] }
  } finally {
    closeSync(descriptor)
  }
}

function readAll(descriptor: number, reader: FileReader, onRead: (taken: Taken) => void): void {
  const chunk = new Uint8Array(CHUNK)
  for (;;) {
    const length = readSync(descriptor, chunk)
    if (length === 0) return
    reader.push(chunk.subarray(0, length))
    onRead(reader.take())
  }
}

/** Tables of ours have the tables of their lists in the same folder. */
function textBeside(file: string, name: string): string | null {
  try {
    return readFileSync(join(dirname(file), name), 'utf8')
  } catch {
    return null
  }
}

function unopened(file: string): Imported {
  // The other files are read all the same.
  const issues = createIssueLog(file, 1)
  issues.add('file-not-opened', { place: 'file' }, 'this file cannot be read')
  return nothingRead(file, issues)
}
