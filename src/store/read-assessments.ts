import Database from 'better-sqlite3'
import type { Channel } from '../domain/response.ts'
import type { Millis } from '../kernel/time.ts'

/** One assessment as a port kept it; `trace` is the JSON of reasons, typologies and rules that were not judged. */
export type KeptAssessment = {
  readonly at: Millis
  readonly score: number
  readonly expectedHarm: number
  readonly channel: Channel
  readonly trace: string
}

/** Every assessment of a shipment in a port's database, oldest first; the file is only read. `name`: house bill or UCR. */
export function readAssessments(path: string, name: string): readonly KeptAssessment[] {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return sqlite
      .prepare<[string, string], KeptAssessment>(
        `SELECT at, score, expected_harm AS expectedHarm, assessment.channel, trace FROM assessment
         WHERE shipment IN (SELECT id FROM shipment WHERE house_bill = ? OR ucr = ?) ORDER BY at, assessment.rowid`,
      )
      .all(name, name)
      .map((row) => ({ ...row }))
  } finally {
    sqlite.close()
  }
}

/** Shipments with the highest score in a port's database, most suspicious first: what to name when a name is unknown. */
export function readTopShipments(path: string, count: number): readonly string[] {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return sqlite
      .prepare<[number], string>(
        `SELECT coalesce(house_bill, ucr) FROM shipment WHERE score IS NOT NULL AND coalesce(house_bill, ucr) IS NOT NULL
         ORDER BY score DESC, id LIMIT ?`,
      )
      .pluck()
      .all(count)
  } finally {
    sqlite.close()
  }
}
