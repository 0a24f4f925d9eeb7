import type { Millis } from '../kernel/time.ts'
import type { Sqlite } from './open.ts'

/** An opened box as it is kept to be learned from. `keys`: JSON of what the shipment was looked up by before. */
export type CaseRow = {
  readonly id: string
  readonly at: Millis
  readonly keys: string
  readonly illicit: 0 | 1
  readonly harm: number
}

/** Findings to learn from, and the scores that tell whether the world still looks as it did. */
export function createLearning(sqlite: Sqlite) {
  const add = sqlite.prepare(
    `INSERT INTO learned_case (id, at, keys, illicit, harm)
     SELECT ?, ?, learned_by, ?, ? FROM assessment
     WHERE shipment = ? AND learned_by IS NOT NULL ORDER BY id DESC LIMIT 1
     ON CONFLICT DO NOTHING`,
  )
  const before = sqlite.prepare<[number], CaseRow>(
    'SELECT id, at, keys, illicit, harm FROM learned_case WHERE at < ? ORDER BY at, id',
  )
  const scores = sqlite
    .prepare<[number, number], number>(
      'SELECT score FROM assessment WHERE at >= ? AND at < ? AND learned_by IS NOT NULL ORDER BY id',
    )
    .pluck()
  return {
    /** Keeps a finding with what its shipment was last looked up by; one that was never assessed teaches nothing. */
    add: ({ id, at, illicit, harm }: Omit<CaseRow, 'keys'>, shipment: number): void =>
      void add.run(id, at, illicit, harm, shipment),
    /** Findings from before a moment, oldest first. */
    casesBefore: (at: Millis): readonly CaseRow[] => before.all(at),
    /** Scores of the assessments from one moment until before another. */
    scores: (from: Millis, until: Millis): readonly number[] => scores.all(from, until),
  }
}
