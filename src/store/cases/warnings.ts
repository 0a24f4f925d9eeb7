import type { Sqlite } from '../open.ts'

/** The newest revision of a warning as the documents have it, and what came of it. */
export type WarningRow = {
  readonly id: number
  readonly source: 'own' | 'partner'
  readonly number: string
  readonly since: number
  readonly met: number
  readonly answered: number
  readonly inTime: number
  readonly overdue: number
  readonly seizures: number
}

/** Warnings of a stretch of time: from (inclusive) until (exclusive); `now` says what is overdue. */
export type Stretch = { readonly from: number; readonly to: number; readonly now: number }

/** The words of the partial index of warnings and lists. */
const IS_WARNING = "(kind = 'warning' OR kind = 'risk-list-update') AND kind = 'warning'"

const SUMS = `count(*) AS met, count(given_at) AS answered,
  count(CASE WHEN given_at <= coalesce(due_at, given_at) THEN 1 END) AS inTime,
  count(CASE WHEN given_at IS NULL AND due_at < @now THEN 1 END) AS overdue,
  count(CASE WHEN given_by = 'control-result' AND shipment.found = 'offence' THEN 1 END) AS seizures
  FROM feedback JOIN shipment ON shipment.id = feedback.shipment`

const FIRST_TOLD = `SELECT number, source, min(since) AS since FROM document WHERE ${IS_WARNING} GROUP BY number, source`

type Met = Pick<WarningRow, 'met' | 'answered' | 'inTime' | 'overdue' | 'seizures'>

/** Warnings and what came of them. Nothing here is on a hot path. */
export function createWarningReads(sqlite: Sqlite) {
  const page = sqlite.prepare<
    { before: number; limit: number },
    Pick<WarningRow, 'id' | 'source' | 'number' | 'since'>
  >(
    `SELECT id, source, number, since FROM document AS told WHERE ${IS_WARNING} AND id < @before AND NOT EXISTS (
       SELECT 1 FROM document AS later WHERE later.number = told.number AND later.kind = 'warning'
         AND later.source = told.source AND later.revision > told.revision)
     ORDER BY id DESC LIMIT @limit`,
  )
  const metBy = sqlite.prepare<{ warning: string; now: number }, Met>(
    `SELECT ${SUMS} WHERE feedback.warning = @warning`,
  )
  const actionsOn = sqlite.prepare<[string], { action: string; count: number }>(
    'SELECT action, count(*) AS count FROM warning_answer WHERE warning = ? GROUP BY action ORDER BY action',
  )
  const told = sqlite.prepare<Stretch, { given: number; received: number }>(
    `SELECT count(CASE WHEN source = 'own' THEN 1 END) AS given, count(CASE WHEN source = 'partner' THEN 1 END) AS received
     FROM (${FIRST_TOLD}) WHERE since >= @from AND since < @to`,
  )
  const met = sqlite.prepare<Stretch, Met>(
    `SELECT ${SUMS} WHERE feedback.warning IN
       (SELECT number FROM (${FIRST_TOLD}) WHERE source = 'partner' AND since >= @from AND since < @to)`,
  )
  const heard = sqlite.prepare<Stretch, { heard: number; heardSeizures: number }>(
    `SELECT count(*) AS heard, count(CASE WHEN action = 'seizure' THEN 1 END) AS heardSeizures FROM warning_answer
     WHERE warning IN (SELECT number FROM (${FIRST_TOLD}) WHERE source = 'own' AND since >= @from AND since < @to)`,
  )
  const waits = sqlite
    .prepare<Stretch, number>(
      `SELECT given_at - since FROM feedback WHERE given_at IS NOT NULL AND warning IN
         (SELECT number FROM (${FIRST_TOLD}) WHERE source = 'partner' AND since >= @from AND since < @to)
       ORDER BY given_at DESC LIMIT 10000`,
    )
    .pluck()
  const one = <P, R>(read: { get(parameters: P): R | undefined }, parameters: P) =>
    read.get(parameters) as R

  return {
    /** Warnings told before a row, the newest first. */
    page: (before: number, limit: number, now: number): readonly WarningRow[] =>
      page
        .all({ before, limit })
        .map((row) => ({ ...row, ...one(metBy, { warning: row.number, now }) })),
    /** What the partner did about shipments that met a warning of this port, counted. */
    actionsOn: (warning: string) => actionsOn.all(warning),
    figures: (stretch: Stretch) => ({
      ...one(told, stretch),
      ...one(heard, stretch),
      ...one(met, stretch),
    }),
    /** From the meeting to the word, in ms; of the newest 10,000. */
    waits: (stretch: Stretch): readonly number[] => waits.all(stretch),
  }
}
