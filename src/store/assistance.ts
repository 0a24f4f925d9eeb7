import type { Sqlite } from './open.ts'

/** A request for assistance. */
export type RequestRow = {
  readonly number: string
  readonly shipment: number
  readonly subject: string
  readonly deadline: number
}

/** Requests for assistance between this port and its partners, and how far they have come. */
export function createAssistance(sqlite: Sqlite) {
  const add = sqlite.prepare(
    `INSERT INTO assistance (number, own, shipment, subject, deadline)
     VALUES (@number, @own, @shipment, @subject, @deadline) ON CONFLICT DO NOTHING`,
  )
  const answer = sqlite.prepare('UPDATE assistance SET answer = ?, again_at = ? WHERE number = ?')
  const waiting = sqlite.prepare<[number], RequestRow & { readonly answer: string | null }>(
    `SELECT number, shipment, subject, deadline, answer FROM assistance
     WHERE own = 0 AND (answer IS NULL OR answer = 'postponed') AND coalesce(again_at, 0) <= ? ORDER BY deadline, number`,
  )
  const find = sqlite.prepare<[string], RequestRow & { readonly own: number }>(
    'SELECT number, own, shipment, subject, deadline FROM assistance WHERE number = ?',
  )
  return {
    /** Notes a request; false when it is known. `own`: this port asked. */
    add: (row: RequestRow & { readonly own: 0 | 1 }): boolean => add.run(row).changes > 0,
    /** What was answered, and when it is to be answered again. */
    answer: (number: string, said: string, againAt: number | null): void =>
      void answer.run(said, againAt, number),
    /** Requests of partners that wait for an answer now, the most urgent first. */
    waiting: (now: number) => waiting.all(now),
    find: (number: string) => find.get(number),
  }
}
