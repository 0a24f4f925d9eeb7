import type { QueueLine, QueuePlace } from '../domain/assessment.ts'
import type { Sqlite } from './open.ts'

/** The total order of the work queue; `risk` holds the same order for values in memory. */
export const QUEUE_ORDER = 'expected_harm DESC, score DESC, eta, id'

const COLUMNS = `id AS shipment, house_bill AS houseBill, ucr, score, expected_harm AS expectedHarm, channel, eta`

/** The indexes of the queue hold these and no others, and are used where a statement says so in the same words. */
export const IN_QUEUE = "direction = 'in' AND state IN ('open', 'arrived') AND score > 0"

/**
 * What follows a place, nearest first. One condition for all would read every line that ties with the place in its first
 * key; each of these is one stretch of the index.
 */
export const STRETCHES = [
  'expected_harm = @expectedHarm AND score = @score AND eta IS @eta AND id > @shipment',
  'expected_harm = @expectedHarm AND score = @score AND eta > @etaAtLeast',
  'expected_harm = @expectedHarm AND score < @score',
  'expected_harm < @expectedHarm',
]

/** Pages of the work queue. As quick far down as at the top: a page is found by the line before it, not by counting. */
export function createQueue(sqlite: Sqlite) {
  const read = (where: string) =>
    sqlite.prepare<unknown[], QueueLine>(
      `SELECT ${COLUMNS} FROM shipment WHERE ${IN_QUEUE}${where} ORDER BY ${QUEUE_ORDER} LIMIT @limit`,
    )
  const top = read('')
  const stretches = STRETCHES.map((stretch) => read(` AND ${stretch}`))
  /** The first `limit` lines, or the first that follow a place. */
  return (limit: number, after?: QueuePlace): QueueLine[] => {
    if (after === undefined) return top.all({ limit })
    const { expectedHarm, score, eta, shipment } = after
    // Who has no time of arrival stands before those who have one.
    const etaAtLeast = eta ?? Number.MIN_SAFE_INTEGER
    const page: QueueLine[] = []
    for (const stretch of stretches) {
      if (page.length >= limit) break
      const place = { expectedHarm, score, eta, etaAtLeast, shipment }
      page.push(...stretch.all({ ...place, limit: limit - page.length }))
    }
    return page
  }
}

/** A line of the queue with what is planned for its shipment. */
export type AheadLine = QueueLine & {
  readonly loadAt: number | null
  readonly etd: number | null
}

/** The head of the queue of what has not arrived yet. */
export function createAhead(sqlite: Sqlite) {
  const head = sqlite.prepare<[number], AheadLine>(
    `SELECT ${COLUMNS}, load_at AS loadAt, etd FROM shipment
     WHERE ${IN_QUEUE} AND state = 'open' ORDER BY ${QUEUE_ORDER} LIMIT ?`,
  )
  return (limit: number): readonly AheadLine[] => head.all(limit)
}
