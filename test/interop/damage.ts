import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { PortDocument } from '../../src/domain/port-document.ts'
import { importText } from '../../src/interop/import-text.ts'
import type { Imported } from '../../src/interop/issue.ts'
import { loadTableMapping } from '../../src/interop/table/mapping.ts'
import { csvFormat } from '../../src/interop/write/csv.ts'
import { ndjsonFormat } from '../../src/interop/write/ndjson.ts'
import { make } from '../support/make.ts'

export { damaged } from '../support/damaged.ts'

const samples = new URL('./samples/', import.meta.url)

/** Whole files of each format, to be damaged. */
export const FILES: Readonly<Record<string, readonly (readonly [string, Uint8Array])[]>> = {
  EDIFACT: sampleFiles(/\.edi$/),
  X12: sampleFiles(/\.x12$/),
  XML: sampleFiles(/\.xml$/),
  JSON: sampleFiles(/\.json$/),
  'own NDJSON': [['manifest.ndjson', ownFile(ndjsonFormat(), 'manifest.ndjson')]],
  'own CSV': [['manifest.csv', ownFile(csvFormat(), 'manifest.csv')]],
  tables: [
    [
      'bills.csv',
      bytes(
        'bill_no,pol,goods\nF1,VNHPH,"CHAIRS, ""GOOD"""\nF2,VNHPH,SOFAS\nF3,USLAX,"LAMPS\nOF BRASS"\n',
      ),
    ],
  ],
}

const MAPPING = loadTableMapping(
  'm.yaml',
  'title: A\nsource: A\nlicence: A\nmatch: [bill_no, pol]\nbill: bill_no\nportOfLoading: pol\nitem: { description: goods }\n',
)
const LISTS = new Map(
  ['manifest.items.csv', 'manifest.containers.csv'].map((file) => [
    file,
    new TextDecoder().decode(ownFile(csvFormat(), file)),
  ]),
)

/** Reads a file as the command would, its lists beside it. */
export const readDamaged = (name: string, file: Uint8Array): Imported =>
  importText(name, file, { mappings: [MAPPING], beside: (one) => LISTS.get(one) ?? null })

/** What must hold of anything read: valid documents, issues with a place, a message and a mend. */
export function expectSound(read: Imported): void {
  for (const { document } of [...read.consignments, ...read.documents])
    if (!PortDocument.safeParse(document).success) expect(document).toBe('valid')
  for (const { code, place, message, mend } of read.issues)
    if (
      code === 'not-valid' ||
      place === '' ||
      message === '' ||
      message.length >= 600 ||
      mend === ''
    )
      expect({ code, place, message, mend }).toBe('located')
}

function sampleFiles(ending: RegExp): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(samples)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, samples))])
}

function ownFile(format: ReturnType<typeof csvFormat>, file: string): Uint8Array {
  let text = format.head(file) ?? ''
  const filings = ['A', 'B', 'C'].map((number, at) => ({
    at,
    port: 'USLAX',
    document: { ...make.manifest(), number },
  }))
  format.writeFilings(filings, 0, (name, more) => {
    if (name === file) text += more
  })
  return bytes(text)
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
