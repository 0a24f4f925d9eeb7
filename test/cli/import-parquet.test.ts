import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importCommand } from '../../src/cli/commands/import.ts'
import { openParquet } from '../../src/cli/import/parquet/writer.ts'
import { importText } from '../../src/interop/import-text.ts'
import { inProcess } from './in-process.ts'

const SAMPLES = join(import.meta.dirname, '../interop/samples')
const NAMES = ['haiphong-manifest-d95b.edi', 'straight-bill.json'] as const

type Reader = {
  readonly parquetReadObjects: (options: { readonly file: ArrayBuffer }) => Promise<object[]>
}
// An optional package: where it is not installed, only its absence can be tried.
const reader: Reader | null = await import('hyparquet' as string).catch(() => null)

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-parquet-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const rowsOf = async (name: string) => {
  const { buffer, byteOffset, length } = readFileSync(join(dir, 'tables', name))
  return reader?.parquetReadObjects({
    file: (buffer as ArrayBuffer).slice(byteOffset, byteOffset + length),
  })
}

describe.skipIf(reader === null)('portpair import --parquet', () => {
  it('writes tables that hold what was read, numbers as numbers and moments as moments', async () => {
    const files = NAMES.map((name) => join(SAMPLES, name))
    await inProcess(importCommand, 'import', ...files, '--parquet', join(dir, 'tables'))
    const documents = NAMES.flatMap((name) =>
      importText(name, readFileSync(join(SAMPLES, name))).consignments.map(
        ({ document }) => document,
      ),
    )
    const consignments = await rowsOf('consignments.parquet')
    expect(consignments).toHaveLength(documents.length)
    expect(consignments).toMatchObject(
      documents.map(({ number, voyage, shipper, consignee, grossKg, packages, items }) => ({
        number,
        port_of_loading: voyage.portOfLoading,
        eta: new Date(voyage.eta),
        shipper: shipper.name,
        consignee: consignee?.name ?? null,
        gross_kg: grossKg,
        packages,
        items: items.length,
      })),
    )
    expect(await rowsOf('items.parquet')).toEqual(
      documents.flatMap(({ number, revision, items }) =>
        items.map((item) => ({
          consignment: number,
          revision,
          item: item.number,
          description: item.description,
          hs6: item.hs6 ?? null,
          origin: item.origin ?? null,
          packages: item.packages ?? null,
          package_kind: item.packageKind ?? null,
          gross_kg: item.grossKg ?? null,
          marks: item.marks ?? null,
        })),
      ),
    )
  })
})

it('without the package says which one is missing', async () => {
  await expect(openParquet('portpair-no-such-package')).rejects.toThrow(
    /optional package portpair-no-such-package[\s\S]*npm install/,
  )
})
