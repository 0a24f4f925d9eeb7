import { describe, expect, it } from 'vitest'
import { damaged, expectSound, FILES, readDamaged } from './damage.ts'

const TIMES = 120

describe.each(Object.entries(FILES))('%s', (format, files) => {
  it(`damaged in ${TIMES} ways ends as documents that are valid and issues with a place`, () => {
    for (let turn = 0; turn < TIMES; turn++) {
      const [name, file] = files[turn % files.length] as readonly [string, Uint8Array]
      expectSound(readDamaged(name, damaged(file, format, String(turn))))
    }
  })

  it('undamaged gives something', () => {
    for (const [name, file] of files) {
      const { consignments, documents, statuses } = readDamaged(name, file)
      expect(consignments.length + documents.length + statuses.length, name).toBeGreaterThan(0)
    }
  })
})

it.each([
  ['an XML element in itself without end', `<CC315A>${'<a>'.repeat(100_000)}`],
  ['a million attributes', `<CC315A ${'a="1" '.repeat(200_000)}>`],
  ['text without an end', `<CC315A>${'x'.repeat(6_000_000)}`],
  ['a million messages', '<e>'.concat('<CC315A/>'.repeat(20_000))],
  ['a million goods items', `<CC315A>${'<GOOITEGDS/>'.repeat(50_000)}</CC315A>`],
  ['ISA again and again', 'ISA*'.repeat(100_000)],
  [
    'sets without an end',
    `ISA*00*          *00*          *02*A              *ZZ*B              *260301*0600*U*00401*000000017*0*P*>~${'ST*309*1~'.repeat(20_000)}`,
  ],
  [
    'bills without an end',
    `ISA*00*          *00*          *02*A              *ZZ*B              *260301*0600*U*00401*000000017*0*P*>~ST*309*1~${'LX*1~'.repeat(3_000)}`,
  ],
  ['quotes that open only', `bill_no,pol\n${'"a,b\n'.repeat(50_000)}`],
  ['a cell without an end', `bill_no,pol\n"${'a'.repeat(3_000_000)}`],
  ['cells that open and close and open', `bill_no,pol\n${'"a"b"c,\n'.repeat(30_000)}`],
])(
  '%s ends, and soon',
  (_, text) => {
    const read = readDamaged('hostile', new TextEncoder().encode(text))
    expect(read.issues.length).toBeLessThanOrEqual(10_001)
  },
  5_000,
)
