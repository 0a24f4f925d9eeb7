import type { ManifestConsignment } from '../../domain/documents.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import { SECOND } from '../../kernel/time.ts'
import { type Batch, interchangeText } from './cuscar/interchange.ts'
import type { DocumentFormat } from './document-format.ts'
import { ndjsonFormat } from './ndjson.ts'

/**
 * UN/EDIFACT CUSCAR: `manifest.<LOCODE>.edi` holds the manifests filed with each port, one interchange for each time at
 * which some were. CUSCAR reports cargo and nothing else, so other documents have no place in it; the truth is NDJSON.
 */
export function cuscarFormat(ports: readonly string[]): DocumentFormat {
  const { truthFiles, writeTruths } = ndjsonFormat()
  const references = new Map<string, number>()
  return {
    files: ports.map(fileOf),
    truthFiles,
    holds: (kind) => kind === 'manifest',
    head: () => null,
    writeFilings(filings, emit) {
      for (const batch of batchesOf(filings)) {
        const place = (references.get(batch.port) ?? 0) + 1
        references.set(batch.port, place)
        emit(fileOf(batch.port), interchangeText(batch, `${batch.port}${place}`))
      }
    },
    writeTruths,
  }
}

const fileOf = (port: string): string => `manifest.${port}.edi`

/** Manifests that reach one port in the same second, in order of time and port. */
function batchesOf(filings: readonly PortFiling[]): Iterable<Batch> {
  const batches = new Map<string, Batch & { readonly documents: ManifestConsignment[] }>()
  for (const { at, port, document } of filings) {
    if (document.kind !== 'manifest') continue
    const second = Math.floor(at / SECOND) * SECOND
    const name = `${second} ${port}`
    const batch = batches.get(name) ?? { at: second, port, documents: [] }
    batches.set(name, batch)
    batch.documents.push(document)
  }
  return batches.values()
}
