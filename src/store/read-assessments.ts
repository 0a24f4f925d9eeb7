import Database from 'better-sqlite3'
import type { Channel } from '../domain/response.ts'
import type { Millis } from '../kernel/time.ts'
import type { CaseRow } from './learning.ts'

/** One assessment as a port kept it; `trace` is the JSON of reasons, typologies and rules that were not judged. */
export type KeptAssessment = {
  readonly at: Millis
  readonly score: number
  readonly expectedHarm: number
  readonly channel: Channel
  readonly trace: string
  /** What it rests on, in JSON; null in a database of a build that did not keep it. */
  readonly grounds: {
    /** Row of the terms in force. */
    readonly terms: number
    readonly facts: string
    readonly missing: string
    readonly alerts: string | null
    readonly learnedBy: string | null
  } | null
}

type Row = Omit<KeptAssessment, 'grounds'> & {
  [K in keyof NonNullable<KeptAssessment['grounds']>]:
    | NonNullable<KeptAssessment['grounds']>[K]
    | null
}

/**
 * The newest assessment of a shipment as a row of the database, so that many are read at little cost: shipment, moment,
 * score, expected harm, situation, facts, keys by which past findings were looked up.
 */
export type NewestRow = readonly [
  shipment: number,
  at: Millis,
  score: number,
  expectedHarm: number,
  situation: number | null,
  facts: string | null,
  learnedBy: string | null,
]

/** Bytes of the file that are mapped into memory instead of being copied page by page. */
const MAPPED = 2 ** 31 - 1

/** A port's database, read only: what it thought of shipments, and what that rested on. Close it. */
export function openAssessments(path: string) {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  sqlite.pragma(`mmap_size = ${MAPPED}`)
  const columns = sqlite.pragma('table_info(assessment)') as { name: string }[]
  const keepsGrounds = columns.some(({ name }) => name === 'learned_by')
  const grounds = keepsGrounds
    ? 'terms, facts, missing, alerts, learned_by AS learnedBy'
    : 'NULL AS terms, NULL AS facts, NULL AS missing, NULL AS alerts, NULL AS learnedBy'
  const newest = lazily(() =>
    sqlite
      .prepare(
        `SELECT shipment, at, score, expected_harm, situation, facts, learned_by
         FROM (SELECT max(id) AS row FROM assessment WHERE shipment > ? GROUP BY shipment ORDER BY shipment LIMIT ?)
         JOIN assessment ON assessment.id = row`,
      )
      .raw(),
  )
  return {
    /** Every assessment of a shipment, oldest first. `name`: house bill or UCR. */
    of: (name: string): readonly KeptAssessment[] =>
      sqlite
        .prepare<[string, string], Row>(
          `SELECT at, score, expected_harm AS expectedHarm, assessment.channel, trace, ${grounds} FROM assessment
           ${keepsGrounds ? 'LEFT JOIN situation ON situation.id = assessment.situation' : ''}
           WHERE shipment IN (SELECT id FROM shipment WHERE house_bill = ? OR ucr = ?) ORDER BY at, assessment.id`,
        )
        .all(name, name)
        .map(keptOf),
    /** The newest assessments of so many shipments, in order of these, from the one after `shipment` on. */
    newest: (shipment: number, limit: number): readonly NewestRow[] =>
      keepsGrounds ? (newest().all(shipment, limit) as NewestRow[]) : [],
    /** The number of the newest shipment, and how many were ever assessed. */
    extent: (): { readonly last: number; readonly assessed: number } =>
      sqlite
        .prepare<[], { last: number; assessed: number }>(
          `SELECT coalesce(max(id), 0) AS last, count(*) FILTER (WHERE score IS NOT NULL) AS assessed FROM shipment`,
        )
        .get() ?? { last: 0, assessed: 0 },
    /** The terms of a situation, and the JSON of why each fact could be missing in it. */
    situation: (row: number): { readonly terms: number; readonly missing: string } =>
      sqlite
        .prepare<[number], { terms: number; missing: string }>(
          'SELECT terms, missing FROM situation WHERE id = ?',
        )
        .get(row) ?? { terms: 0, missing: '[]' },
    /** House bill or UCR of a shipment. */
    nameOf: (shipment: number): string =>
      sqlite
        .prepare<[number], string>(
          'SELECT coalesce(house_bill, ucr, id) FROM shipment WHERE id = ?',
        )
        .pluck()
        .get(shipment) ?? String(shipment),
    /** The JSON of terms that assessments refer to. */
    terms: (row: number): string =>
      sqlite.prepare<[number], string>('SELECT body FROM terms WHERE id = ?').pluck().get(row) ??
      '',
    /** All findings the port has learned from, oldest first. */
    cases: (): readonly CaseRow[] =>
      sqlite
        .prepare<[], CaseRow>(
          'SELECT id, at, keys, illicit, harm FROM learned_case ORDER BY at, id',
        )
        .all(),
    /** Names of shipments with the highest score, most suspicious first: what to name when a name is unknown. */
    top: (count: number): readonly string[] =>
      sqlite
        .prepare<[number], string>(
          `SELECT coalesce(house_bill, ucr) FROM shipment WHERE score IS NOT NULL AND coalesce(house_bill, ucr) IS NOT NULL
           ORDER BY score DESC, id LIMIT ?`,
        )
        .pluck()
        .all(count),
    close: (): void => void sqlite.close(),
  }
}
function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

export type KeptAssessments = ReturnType<typeof openAssessments>

function keptOf(row: Row): KeptAssessment {
  const { at, score, expectedHarm, channel, trace, terms, facts, missing, alerts, learnedBy } = row
  return {
    ...{ at, score, expectedHarm, channel, trace },
    grounds:
      terms === null || facts === null || missing === null
        ? null
        : { terms, facts, missing, alerts, learnedBy },
  }
}
