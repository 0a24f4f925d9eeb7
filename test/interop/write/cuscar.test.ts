import { describe, expect, it } from 'vitest'
import type { ManifestConsignment } from '../../../src/domain/documents.ts'
import { importText } from '../../../src/interop/import-text.ts'
import { asHeld } from '../../../src/interop/write/cuscar/as-held.ts'
import { interchangeText } from '../../../src/interop/write/cuscar/interchange.ts'
import { fc } from '../../support/properties.ts'
import { anyBatch, roomyBatch } from './manifests.ts'

const AT = Date.UTC(2026, 2, 1, 6)

/** What the reader of `portpair import` makes of documents sent together. */
function readBack(documents: readonly ManifestConsignment[]) {
  const text = interchangeText({ at: AT, port: 'USLAX', documents }, 'R1')
  const read = importText('written.edi', new TextEncoder().encode(text))
  return { issues: read.issues, consignments: read.consignments, text }
}

/** By bill and revision: a batch may be told in several messages. */
const sorted = (documents: readonly ManifestConsignment[]) =>
  [...documents].sort((a, b) =>
    `${a.revision} ${a.number}` < `${b.revision} ${b.number}` ? -1 : 1,
  )

describe('CUSCAR written by us', () => {
  it('is read without an issue and gives back every field, when all fits', () => {
    fc.assert(
      fc.property(roomyBatch, (documents) => {
        const { issues, consignments } = readBack(documents)
        expect(issues).toEqual([])
        expect(consignments.every(({ at }) => at === AT)).toBe(true)
        expect(sorted(consignments.map(({ document }) => document))).toEqual(sorted(documents))
      }),
      { numRuns: 60 },
    )
  })

  it('is read as what CUSCAR can hold, whatever the domain allows', () => {
    fc.assert(
      fc.property(anyBatch, (documents) => {
        const { issues, consignments } = readBack(documents)
        expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
        expect(sorted(consignments.map(({ document }) => document))).toEqual(
          sorted(documents.map(asHeld)),
        )
      }),
      { numRuns: 60 },
    )
  })
})
