import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { importText } from '../../src/interop/import-text.ts'
import { filesInTar } from './tar.ts'

const folder = new URL('../../../shared/corpus/messages/ens-cc315a/', import.meta.url)
const present = existsSync(folder)

type Row = {
  readonly suite: string
  readonly case: string
  readonly expected_error_codes: string
  readonly expected: 'clean' | 'error'
}

/** A quarter of the cases, by a digest of their name, was not looked at when the conditions were written. */
const isUnseen = ({ suite, case: name }: Row) =>
  (createHash('sha256').update(`${suite}/${name}`).digest()[0] as number) < 64

const codesOf = (row: Row) =>
  [...new Set(row.expected_error_codes.split('|'))].filter((code) => code !== '').sort()

function judge(
  rows: readonly Row[],
  files: ReadonlyMap<string, Uint8Array>,
  edition: 'own' | 'usual',
) {
  const found = { clean: 0, accepted: 0, error: 0, refused: 0, exact: 0 }
  for (const row of rows) {
    const bytes = files.get(`${row.suite}/${row.case}.xml`)
    if (bytes === undefined) throw new Error(`${row.suite}/${row.case}.xml is not in the archive`)
    const isFull = edition === 'own' && !row.suite.endsWith('New')
    const { verdicts, issues } = importText(row.case, bytes, isFull ? { ensHeader: 'full' } : {})
    const isAccepted = verdicts.length === 1 && verdicts[0]?.accepted === true
    const codes = [...new Set(issues.map(({ code }) => code))]
      .filter((code) => /^\d{4}$/.test(code))
      .sort()
    found[row.expected]++
    if (row.expected === 'clean') found.accepted += isAccepted ? 1 : 0
    else {
      found.refused += isAccepted ? 0 : 1
      found.exact += codes.join() === codesOf(row).join() ? 1 : 0
    }
  }
  return found
}

describe.skipIf(!present)(
  'entry summary declarations with the verdict of their customs administration',
  () => {
    const rows = present
      ? (parse(readFileSync(new URL('ens-cases-index.csv', folder)), { columns: true }) as Row[])
      : []
    const files = present ? filesInTar(new URL('ens-cases-shared.tar.gz', folder)) : new Map()
    const seen = rows.filter((row) => !isUnseen(row))
    const unseen = rows.filter(isUnseen)

    it('are judged exactly as expected, seen before or not, by the edition each was written for', () => {
      expect(judge(seen, files, 'own')).toEqual({
        clean: 186,
        accepted: 186,
        error: 479,
        refused: 479,
        exact: 479,
      })
      expect(judge(unseen, files, 'own')).toEqual({
        clean: 57,
        accepted: 57,
        error: 136,
        refused: 136,
        exact: 136,
      })
    })

    it('are judged nearly as well by the usual edition, which a message does not name', () => {
      expect(judge(rows, files, 'usual')).toEqual({
        clean: 243,
        accepted: 243,
        error: 615,
        refused: 607,
        exact: 570,
      })
    })
  },
)
