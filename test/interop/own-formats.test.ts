import { describe, expect, it } from 'vitest'
import { ManifestConsignment } from '../../src/domain/documents.ts'
import type { PortDocument, PortFiling } from '../../src/domain/port-document.ts'
import { RiskListUpdate } from '../../src/domain/risk-list-update.ts'
import { StowPlan } from '../../src/domain/stow-plan.ts'
import { importText } from '../../src/interop/import-text.ts'
import { csvFormat } from '../../src/interop/write/csv.ts'
import type { DocumentFormat } from '../../src/interop/write/document-format.ts'
import { joinList, splitList } from '../../src/interop/write/list-cell.ts'
import { ndjsonFormat } from '../../src/interop/write/ndjson.ts'
import { make } from '../support/make.ts'
import { fc } from '../support/properties.ts'

const written = (format: DocumentFormat, filings: readonly PortFiling[]) => {
  const files = new Map(format.files.map((file) => [file, format.head(file) ?? '']))
  format.writeFilings(filings, 0, (file, text) =>
    files.set(file, `${files.get(file) ?? ''}${text}`),
  )
  return files
}

/** What comes back of filings of one kind. */
const back = (format: DocumentFormat, filings: readonly PortFiling[], file: string) => {
  const files = written(format, filings)
  const read = importText(file, new TextEncoder().encode(files.get(file)), {
    beside: (name) => files.get(name) ?? null,
  })
  return {
    ...read,
    all: [...read.consignments, ...read.documents].map(({ at, document }) => ({ at, document })),
  }
}

/** Text with everything in it that a table may stumble over. */
const awkward = fc
  .array(
    fc.constantFrom(
      'a',
      'Ế',
      ',',
      '"',
      '\n',
      '\r',
      '\t',
      "'",
      '=',
      '+',
      '-',
      '@',
      '|',
      '\\',
      ';',
      ' ',
      '0',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const manifest = fc
  .record({
    name: awkward,
    street: maybe(awkward),
    seals: fc.array(awkward, { maxLength: 3 }),
    marks: maybe(fc.oneof(awkward, fc.constant(''))),
    bill: awkward,
  })
  .map(({ name, street, seals, marks, bill }): PortDocument => {
    const base = make.manifest()
    return ManifestConsignment.parse({
      ...base,
      number: bill,
      houseBill: bill,
      shipper: { name, ...(street === undefined ? {} : { address: { street } }) },
      containers: base.containers.map((one) => ({ ...one, seals })),
      items: [...base.items, ...base.items].map((item, index) => ({
        ...item,
        number: index + 1,
        ...(marks === undefined ? {} : { marks }),
      })),
    })
  })

describe.each([
  ['CSV', csvFormat, 'csv'],
  ['NDJSON', ndjsonFormat, 'ndjson'],
] as const)('our own %s', (_, format, ending) => {
  it('gives back every manifest exactly, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.array(manifest, { minLength: 1, maxLength: 4 }), (documents) => {
        const filings = documents.flatMap((document, index) => [
          { at: index, port: 'VNHPH', document },
          { at: index + 1, port: 'USLAX', document },
        ])
        const { all, issues } = back(format(), filings, `manifest.${ending}`)
        expect(issues).toEqual([])
        expect(all).toEqual(filings.map(({ at, document }) => ({ at, document })))
      }),
      { numRuns: 100 },
    )
  })

  it('gives back lists inside lists and values of any shape', () => {
    const voyage = make.manifest().voyage
    const documents = [
      StowPlan.parse({ kind: 'stow-plan', number: 'S1', revision: 1, voyage, positions: [] }),
      RiskListUpdate.parse({
        kind: 'risk-list-update',
        number: 'USLAX:routes',
        revision: 1,
        list: 'routes',
        from: 'USLAX',
        effectiveFrom: 1,
        entries: [
          {
            id: 'R1',
            subject: { goods: ['02', '03'], route: ['VNHPH', 'USLAX'] },
            reason: 'a way',
            validFrom: 1,
            validTo: 2,
          },
          { id: 'R2', subject: { party: { name: 'A' } }, reason: '=b', validFrom: 1, validTo: 2 },
        ],
      }),
    ]
    for (const document of documents) {
      const { all, issues } = back(
        format(),
        [{ at: 5, port: 'USLAX', document }],
        `${document.kind}.${ending}`,
      )
      expect([all, issues]).toEqual([[{ at: 5, document }], []])
    }
  })
})

describe('a row that is no document', () => {
  it('costs only itself', () => {
    const filings = ['A', 'B', 'C'].map((bill, index) => ({
      at: index,
      port: 'USLAX',
      document: { ...make.manifest(), number: bill, houseBill: bill },
    }))
    const files = written(csvFormat(), filings)
    const text = (files.get('manifest.csv') ?? '').replace(
      '1,USLAX,manifest,B,1',
      '1,USLAX,manifest,B,none',
    )
    const read = importText('manifest.csv', new TextEncoder().encode(text), {
      beside: (name) => files.get(name) ?? null,
    })
    expect(read.consignments.map(({ document }) => document.number)).toEqual(['A', 'C'])
    expect(read.consignments[1]?.document).toEqual(filings[2]?.document)
    expect(read.issues).toMatchObject([{ code: 'not-a-document', place: 'row 2', line: 3 }])
  })

  it('a table of lists is named for what it is, and its absence is told', () => {
    const files = written(csvFormat(), [{ at: 1, port: 'USLAX', document: make.manifest() }])
    const bytes = (name: string) => new TextEncoder().encode(files.get(name))
    expect(importText('x.csv', bytes('manifest.items.csv')).issues).toMatchObject([
      { code: 'list-table' },
    ])
    const alone = importText('manifest.csv', bytes('manifest.csv'))
    expect(alone.issues.map(({ code }) => code)).toEqual([
      'list-missing',
      'list-missing',
      'not-a-document',
    ])
  })
})

it('a list in a cell comes back, whatever its values hold', () => {
  fc.assert(
    fc.property(fc.array(awkward, { minLength: 1 }), (values) => {
      expect(splitList(joinList(values))).toEqual(values)
    }),
  )
})
