import { describe, expect, it } from 'vitest'
import { createFileReader } from '../../src/interop/file-reader.ts'
import type { Imported } from '../../src/interop/issue.ts'

const DOCUMENTS = 4_000

/** Some 300 characters on three lines; every hundredth names no goods, the 2,000th has lost a bracket. */
function bill(n: number): string {
  const filler = 'x'.repeat(200)
  const goods = n % 100 === 0 ? '' : `, "consignmentItems": [{"descriptionOfGoods": "Chairs ${n}"}]`
  const lost = n === 2_000 ? '[' : ''
  return `{"transportDocumentReference": "BILL${n}",\n "comment": "} ] \\" ${filler}"${lost},\n "documentParties": {}${goods}}`
}

const documents = Array.from({ length: DOCUMENTS }, (_, index) => bill(index))

function readInChunks(text: string, size: number): { read: Imported; early: number } {
  const reader = createFileReader('long.json', { maxIssues: 100_000 })
  const bytes = Buffer.from(text)
  const consignments = []
  for (let at = 0; at < bytes.length; at += size) {
    reader.push(bytes.subarray(at, at + size))
    consignments.push(...reader.take().consignments)
  }
  const early = consignments.length
  const read = reader.end()
  return { read: { ...read, consignments: [...consignments, ...read.consignments] }, early }
}

describe('a long JSON file', () => {
  it.each([
    ['a list', `[\n${documents.join(',\n')}\n]\n`, 2],
    ['a document a line, or several lines', `${documents.join('\n')}\n`, 1],
  ])('that is %s is read while it comes, each document in its place', (_, text, firstLine) => {
    const { read, early } = readInChunks(text, 50_001)
    expect(early).toBeGreaterThan(DOCUMENTS / 2)
    expect(read.consignments.map(({ document }) => document.number)).toEqual(
      Array.from({ length: DOCUMENTS }, (_, n) => `BILL${n}`).filter((name) => name !== 'BILL2000'),
    )
    expect(read.consignments.at(-1)?.place).toBe(`/${DOCUMENTS - 1}`)
    const places = read.issues.flatMap((issue) => (issue.code === 'no-goods' ? [issue] : []))
    expect(places.map(({ place, line, column }) => [place, line, column])).toEqual(
      Array.from({ length: DOCUMENTS / 100 }, (_, i) => i * 100)
        .filter((n) => n !== 2_000)
        .map((n) => [`/${n}`, firstLine + n * 3, 1]),
    )
    const broken = read.issues.filter((issue) => issue.code === 'json-syntax')
    expect(broken[0]).toMatchObject({ line: firstLine + 2_000 * 3 + 1 })
  })

  it('of one document that wraps many is read whole', () => {
    const good = documents.filter((_, n) => n !== 2_000)
    const { read } = readInChunks(`{"transportDocuments": [${good.join(',')}]}`, 64 * 1024)
    expect(read.consignments).toHaveLength(DOCUMENTS - 1)
  })
})
