import type { ManifestConsignment } from '../../domain/documents.ts'
import type { PortFiling } from '../../domain/port-document.ts'
import { SECOND } from '../../kernel/time.ts'
import { type Batch, interchangeText } from './cuscar/interchange.ts'
import type { DocumentFormat } from './document-format.ts'
import { ndjsonFormat } from './ndjson.ts'

/**
 * UN/EDIFACT CUSCAR: `manifest.<LOCODE>.edi` holds the manifests filed with each port, one interchange for each time at
 * which a ship’s were. CUSCAR reports cargo and nothing else, so other documents have no place in it; the truth is NDJSON.
 */
export function cuscarFormat(ports: readonly string[]): DocumentFormat {
  const { truthFiles, writeTruths } = ndjsonFormat()
  return {
    files: ports.map(fileOf),
    truthFiles,
    holds: (kind) => kind === 'manifest',
    head: () => null,
    writeFilings(filings, ship, emit) {
      let place = 0
      for (const batch of batchesOf(filings)) {
        emit(fileOf(batch.port), interchangeText(batch, referenceOf(batch.port, ship, place++)))
      }
    },
    writeTruths,
  }
}

/** The control reference of an interchange: the port, the ship, and its place among the ship's. Base 36, for its room. */
const referenceOf = (port: string, ship: number, place: number): string =>
  `${port}${ship.toString(36)}-${place.toString(36)}`.toUpperCase()

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
