import type { DocumentFormat } from '../../interop/write/document-format.ts'
import { type ByteSheet, createByteSheet } from './byte-sheet.ts'
import type { Shipload } from './shipload.ts'

/** What one ship adds to each file, in the order in which files are begun, and how many of what that is. */
export type ShipBytes = {
  readonly parts: readonly FilePart[]
  readonly consignments: number
  readonly illicit: number
  /** Filings by kind of document. */
  readonly filings: Readonly<Record<string, number>>
}

export type FilePart = { readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type ShipWriter = {
  readonly write: (shipload: Shipload) => ShipBytes
  /** Parts nobody reads any more: their memory is written over, which is cheaper than to ask for more. */
  readonly giveBack: (parts: readonly FilePart[]) => void
}

/** Writes ships as bytes in UTF-8, each of them apart from all others. */
export function createShipWriter(format: DocumentFormat, withTruth: boolean): ShipWriter {
  const spare = new Map<string, ArrayBuffer[]>()
  return {
    write({ place, filings, truths }) {
      const sheets = new Map<string, ByteSheet>()
      const emit = (file: string, text: string) => {
        let sheet = sheets.get(file)
        if (sheet === undefined) {
          sheet = createByteSheet(spare.get(file)?.pop())
          sheets.set(file, sheet)
        }
        sheet.add(text)
      }
      format.writeFilings(filings, place, emit)
      if (withTruth) format.writeTruths(truths, emit)
      return {
        parts: [...sheets].map(([file, sheet]) => ({ file, bytes: sheet.bytes() })),
        consignments: truths.length,
        illicit: truths.filter(({ typology }) => typology !== null).length,
        filings: countByKind(filings, format),
      }
    },
    giveBack(parts) {
      for (const { file, bytes } of parts) {
        const held = spare.get(file)
        if (held === undefined) spare.set(file, [bytes.buffer])
        else held.push(bytes.buffer)
      }
    },
  }
}

function countByKind(filings: Shipload['filings'], { holds }: DocumentFormat) {
  const counted: Record<string, number> = {}
  for (const { document } of filings) {
    if (holds(document.kind)) counted[document.kind] = (counted[document.kind] ?? 0) + 1
  }
  return counted
}
