import { createIssueLog, type FileReader, type IssueLog } from '../issue.ts'
import { type ImportOptions, MAX_BYTES, MAX_ISSUES } from '../options.ts'
import { importJson } from './import-json.ts'

/** Reads DCSA bills from JSON. The file is held whole, up to `maxBytes`: what is beyond makes it unreadable. */
export function createJsonReader(file: string, options: ImportOptions): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const chunks: Uint8Array[] = []
  let length = 0
  const limit = options.maxBytes ?? MAX_BYTES
  return {
    push(chunk) {
      length += chunk.length
      if (length <= limit) chunks.push(chunk.slice())
    },
    take: () => ({ consignments: [], documents: [], statuses: [] }),
    end() {
      if (length > limit) {
        const message = `the file has ${length} bytes, ${limit} are read at most`
        log.add('file-too-large', { place: 'file', line: 1 }, message)
        chunks.length = 0
      }
      return importJson(file, decode(Buffer.concat(chunks), log), options.defaults ?? {}, log)
    },
  }
}

function decode(bytes: Uint8Array, log: IssueLog): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length
    const message = 'the file is not valid UTF-8; what is not becomes U+FFFD'
    log.add('invalid-utf8', { place: 'file', line }, message)
    return text
  }
}
