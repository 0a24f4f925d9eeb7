import { PORT_DOCUMENT_KINDS, type PortDocument } from '../../domain/port-document.ts'
import type { DocumentFormat } from './document-format.ts'

/**
 * One JSON object a line: `<kind>.ndjson` holds `{ at, port, document }` (the time in ms UTC), `truth.ndjson` one truth
 * record for each true consignment.
 */
export function ndjsonFormat(): DocumentFormat {
  return {
    files: PORT_DOCUMENT_KINDS.map(fileOf),
    truthFiles: [TRUTH],
    holds: () => true,
    head: () => null,
    writeFilings(filings, _ship, emit) {
      const texts = new Map<PortDocument, string>()
      for (const { at, port, document } of filings) {
        // A manifest is filed with both ports: its text is made once.
        const text = texts.get(document) ?? JSON.stringify(document)
        texts.set(document, text)
        emit(fileOf(document.kind), `{"at":${at},"port":"${port}","document":${text}}\n`)
      }
    },
    writeTruths(truths, emit) {
      for (const truth of truths) emit(TRUTH, `${JSON.stringify(truth)}\n`)
    },
  }
}

const TRUTH = 'truth.ndjson'

const fileOf = (kind: string): string => `${kind}.ndjson`
