import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ManifestConsignment } from '../../src/domain/documents.ts'
import { importText } from '../../src/interop/import-text.ts'
import { fc } from '../support/properties.ts'

const folders = ['./samples/', '../../scenarios/recorded/'].map(
  (path) => new URL(path, import.meta.url),
)
const samples = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(edi|json|txt)$/.test(name))
    .sort()
    .map((name): [string, Uint8Array] => [name, readFileSync(new URL(name, folder))]),
)

type Mutation = {
  readonly kind: 'flip' | 'drop' | 'insert' | 'cut' | 'double'
  readonly at: number
  readonly byte: number
  readonly length: number
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'drop', 'insert', 'cut', 'double'),
  at: fc.nat(100_000),
  byte: fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from(`'+:?*{}[]",\n\\0UN`))),
  length: fc.integer({ min: 1, max: 40 }),
})

function mutate(bytes: Uint8Array, { kind, at, byte, length }: Mutation): Uint8Array {
  const place = at % Math.max(1, bytes.length)
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)])
    case 'drop':
      return Buffer.concat([before, after.subarray(length)])
    case 'insert':
      return Buffer.concat([before, Buffer.from([byte]), after])
    case 'cut':
      return before
    case 'double':
      return Buffer.concat([before, after.subarray(0, length), after])
  }
}

const GOOD_INTERCHANGE = [
  "UNA:+.? '",
  "UNB+UNOC:3+A+B+260301:0600+GOOD'",
  "UNH+1+CUSCAR:D:99B:UN'",
  "BGM+85+GOOD+9'",
  "TDT+20+1E+1++RTPL:172:20'",
  "LOC+9+VNHPH::6'",
  "CNI+1'",
  "RFF+BM:GOODNEIGHBOUR'",
  "GID+1+5:CT'",
  "MEA+AAE+G+KGM:4321'",
  "UNT+9+1'",
  "UNZ+1+GOOD'",
].join('\n')

const GOOD_BILL = JSON.stringify({
  transportDocumentReference: 'GOODNEIGHBOUR',
  transports: { portOfLoading: { UNLocationCode: 'VNHPH' } },
  consignmentItems: [{ cargoItems: [{ cargoGrossWeight: { value: 4321, unit: 'KGM' } }] }],
})

describe('hostile input', () => {
  it.each(samples)(
    '%s, damaged in 110 ways, gives valid documents and located issues, never an exception',
    (name, bytes) => {
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
          const { consignments, issues } = importText(name, mutations.reduce(mutate, bytes))
          for (const { document } of consignments)
            expect(ManifestConsignment.safeParse(document).success).toBe(true)
          for (const issue of issues)
            expect(
              issue.place.length > 0 && issue.message.length < 400 && issue.mend.length > 0,
            ).toBe(true)
          expect(issues.some((issue) => issue.code === 'not-valid')).toBe(false)
          expect(
            new Set(consignments.map((one) => `${one.document.number} ${one.document.revision}`))
              .size,
          ).toBe(consignments.length)
        }),
        { numRuns: 110, seed: 2026 },
      )
    },
  )

  it.each(samples)(
    '%s, however damaged, never takes the good neighbour behind it along',
    (name, bytes) => {
      const neighbour = name.endsWith('.edi') ? GOOD_INTERCHANGE : GOOD_BILL
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
          const damaged = mutations.reduce(mutate, bytes)
          const read = importText(name, Buffer.concat([damaged, Buffer.from(`\n${neighbour}`)]))
          const found = read.consignments.filter(
            (one) => one.document.houseBill === 'GOODNEIGHBOUR',
          )
          expect(
            found.map((one) => [one.document.grossKg, one.document.voyage.portOfLoading]),
          ).toEqual([[4321, 'VNHPH']])
        }),
        { numRuns: 80, seed: 2026 },
      )
    },
  )

  it.each([
    ['an endless service string', 'UNA'.repeat(200_000)],
    ['a million opened braces', '{'.repeat(1_000_000)],
    ['a million closed brackets', `[${']'.repeat(1_000_000)}`],
    ['a million commas', `[${','.repeat(1_000_000)}`],
    ['many empty objects', '{}'.repeat(100_000)],
    ['one quotation mark a line', `[${'"\n'.repeat(300_000)}`],
    ['segments of nothing', `UNB+UNOA:1+A+B+260301:0600+1'${"'".repeat(1_000_000)}`],
    ['a million line feeds', `UNB+UNOA:1+A${'\n'.repeat(1_000_000)}`],
    ['tags only', `UNH+1+CUSCAR:D:95B:UN'${"CNI'".repeat(3_000)}`],
    ['plus signs only', `UNB${'+'.repeat(1_000_000)}`],
    ['release characters only', `UNB+${'?'.repeat(1_000_001)}`],
    ['a thousand interchange headers', "UNB+UNOA:1+A+B+260301:0600+1'".repeat(1_000)],
    [
      'unknown tags',
      `UNH+1+CUSCAR:D:95B:UN'${Array.from({ length: 5_000 }, (_, i) => `A${(i % 1296).toString(36).toUpperCase().padStart(2, '0')}+1'`).join('')}`,
    ],
  ])(
    '%s ends, and soon',
    (_, text) => {
      const imported = importText('hostile', new TextEncoder().encode(text))
      expect(imported.issues.length).toBeLessThanOrEqual(10_001)
      expect(Object.keys(imported.unknownSegments).length).toBeLessThanOrEqual(1_000)
    },
    3_000,
  )

  it('takes any bytes at all', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'UNB+UNOA:2+', "UNH+1+CUSCAR:D:95B:UN'", '{"consignmentItems":'),
        (bytes, start) => {
          expect(() => importText('any', Buffer.concat([Buffer.from(start), bytes]))).not.toThrow()
        },
      ),
      { numRuns: 400, seed: 2026 },
    )
  })
})
