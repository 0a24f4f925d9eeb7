import { createFileReader, nothingRead } from './file-reader.ts'
import { createIssueLog, type Imported } from './issue.ts'
import { type ImportOptions, MAX_BYTES } from './options.ts'

/**
 * Reads one foreign file whole, of any format this room knows, told apart by how it begins. Never throws on what the
 * file holds. `file` is the name that issues carry.
 */
export function importText(file: string, bytes: Uint8Array, options: ImportOptions = {}): Imported {
  const maxBytes = options.maxBytes ?? MAX_BYTES
  if (bytes.length > maxBytes) {
    const log = createIssueLog(file, 1)
    const message = `the file has ${bytes.length} bytes, ${maxBytes} are read at most`
    log.add('file-too-large', { place: 'file', line: 1 }, message)
    return nothingRead(file, log)
  }
  const reader = createFileReader(file, options)
  reader.push(bytes)
  return reader.end()
}
