import { createTextDecoder } from '../decode-text.ts'
import { createIssueLog, type FileReader } from '../issue.ts'
import { type ImportOptions, MAX_BYTES, MAX_ISSUES } from '../options.ts'
import { createBills } from './bills.ts'
import { createPieces } from './pieces.ts'

/**
 * Reads DCSA bills from JSON. Of a long sequence or list no more than some documents are held; a single document, which
 * may wrap many, is held up to `maxBytes`: what is longer is not read.
 */
export function createJsonReader(file: string, options: ImportOptions): FileReader {
  const log = createIssueLog(file, options.maxIssues ?? MAX_ISSUES)
  const limit = options.maxBytes ?? MAX_BYTES
  const decoder = createTextDecoder(log)
  const bills = createBills(file, options.defaults ?? {}, log)
  const pieces = createPieces(bills.read)
  let stopped = false

  const push = (text: string) => {
    if (stopped) return
    pieces.push(text)
    if (pieces.held() <= limit) return
    stopped = true
    const message = `a document goes on for ${pieces.held()} characters, ${limit} are read at most`
    log.add('file-too-large', { place: 'file', line: 1 }, message)
  }
  return {
    push: (chunk) => push(decoder.decode(chunk)),
    take: () => ({ consignments: bills.take(), documents: [], statuses: [] }),
    end() {
      push(decoder.end())
      if (!stopped) pieces.end()
      return {
        file,
        format: 'dcsa',
        consignments: bills.take(),
        documents: [],
        statuses: [],
        verdicts: [],
        issues: log.list(),
        unknownSegments: {},
      }
    },
  }
}
