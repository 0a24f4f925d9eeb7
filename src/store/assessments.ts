import type { Assessment } from '../domain/assessment.ts'
import type { Channel } from '../domain/response.ts'
import type { Sqlite } from './open.ts'

/** What a shipment was thought of at a moment. `trace`: JSON of reasons, typologies and rules that were not judged. */
export type Thought = Pick<Assessment, 'at' | 'score' | 'expectedHarm'> & {
  readonly channel: Channel
  readonly trace: string
}

/** What an assessment rests on, kept with it so that it can be made again: see `createAssessments`. */
export type Grounds = {
  /** Row of the situation: which facts could be missing, and why. */
  readonly situation: number
  /** JSON list of the values of all facts, in the order the terms name them; null: missing. */
  readonly facts: string
  /** JSON of the alerts met; null when there was none. */
  readonly alerts: string | null
  /** JSON of the keys by which past findings were looked up; null where the port does not learn. */
  readonly learnedBy: string | null
}

/**
 * What a port thought of shipments, and what that rested on. Facts change with every document and are kept with each
 * assessment; why others were missing is the same for most shipments, and the terms (rules, lists) for all of a run.
 */
export function createAssessments(sqlite: Sqlite) {
  const add = sqlite.prepare(
    `INSERT INTO assessment (shipment, at, score, expected_harm, channel, trace, situation, facts, alerts, learned_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const ofShipment = sqlite.prepare<[number], Thought>(
    `SELECT at, score, expected_harm AS expectedHarm, channel, trace FROM assessment
     WHERE shipment = ? ORDER BY at, id`,
  )
  const termsOf = sqlite.prepare<[string], number>('SELECT id FROM terms WHERE sha256 = ?').pluck()
  const addTerms = sqlite.prepare('INSERT INTO terms (sha256, since, body) VALUES (?, ?, ?)')
  const situationOf = sqlite
    .prepare<[number, string], number>('SELECT id FROM situation WHERE terms = ? AND held = ?')
    .pluck()
  const addSituation = sqlite.prepare(
    'INSERT INTO situation (terms, held, missing) VALUES (?, ?, ?)',
  )
  const situations = new Map<string, number>()
  const knownTerms = new Map<string, number>()

  return {
    keep(
      shipment: number,
      { at, score, expectedHarm }: Assessment,
      channel: Channel,
      trace: string,
      { situation, facts, alerts, learnedBy }: Grounds,
    ): void {
      const thought = [shipment, at, score, expectedHarm, channel, trace]
      add.run(...thought, situation, facts, alerts, learnedBy)
    },
    /** What a shipment was thought of, oldest first. */
    of: (shipment: number): readonly Thought[] => ofShipment.all(shipment),
    /** The row of these terms, made when they are new; `body` is their JSON. */
    terms(sha256: string, body: string, at: number): number {
      const known = knownTerms.get(sha256)
      if (known !== undefined) return known
      const id = termsOf.get(sha256) ?? Number(addTerms.run(sha256, at, body).lastInsertRowid)
      knownTerms.set(sha256, id)
      return id
    },
    /** The row of a situation, made when it is new; `missing` is the JSON of why each fact could be missing in it. */
    situation(terms: number, held: string, missing: () => string): number {
      const key = `${terms} ${held}`
      const known = situations.get(key)
      if (known !== undefined) return known
      const id =
        situationOf.get(terms, held) ??
        Number(addSituation.run(terms, held, missing()).lastInsertRowid)
      situations.set(key, id)
      return id
    },
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      situations.clear()
      knownTerms.clear()
    },
  }
}
