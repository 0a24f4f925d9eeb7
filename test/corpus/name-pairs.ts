import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { matchNames, type NameKind } from '../../src/risk/names/names.ts'

const FILE = new URL('../../../shared/corpus/reference/name-matching/pairs.csv', import.meta.url)

export const hasNamePairs = existsSync(FILE)

export type JudgedPair = {
  readonly group: string
  readonly names: readonly [string, string]
  readonly isMatch: boolean
  readonly score: number
}

/** The labelled pairs with our score; with `kinds`, what the set says a name is of is handed in too. */
export function judgedPairs(kinds: boolean): readonly JudgedPair[] {
  const rows = parse(readFileSync(FILE), { columns: true }) as Record<string, string>[]
  return rows.map((row) => {
    const [a, b] = [row.name1 as string, row.name2 as string]
    const { score } = matchNames(a, b, kinds ? KINDS[row.schema as string] : undefined)
    return {
      group: row.case_group as string,
      names: [a, b],
      isMatch: row.is_match === 'true',
      score,
    }
  })
}

const KINDS: Readonly<Record<string, NameKind>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  Vessel: 'vessel',
}

export type Confusion = {
  readonly tp: number
  readonly fp: number
  readonly tn: number
  readonly fn: number
  readonly f1: number
}

/** Counts, each pair judged at its own threshold. */
export function confusion(
  pairs: readonly JudgedPair[],
  minOf: (pair: JudgedPair) => number,
): Confusion {
  let [tp, fp, tn, fn] = [0, 0, 0, 0]
  for (const pair of pairs) {
    const says = pair.score >= minOf(pair)
    if (says && pair.isMatch) tp++
    else if (says) fp++
    else if (pair.isMatch) fn++
    else tn++
  }
  return { tp, fp, tn, fn, f1: Math.round((20_000 * tp) / (2 * tp + fp + fn)) / 10_000 }
}
