import type { Sqlite } from '../open.ts'

export type AssistanceRow = {
  readonly number: string
  readonly own: 0 | 1
  readonly houseBill: string | null
  readonly ucr: string | null
  readonly id: number
  readonly subject: string
  readonly deadline: number
  readonly answer: string | null
  readonly askedAt: number | null
  readonly answeredAt: number | null
}

const TOLD = (which: 'min' | 'max', kind: string) =>
  `(SELECT ${which}(since) FROM document WHERE document.number = assistance.number AND kind = '${kind}')`

const COLUMNS = `assistance.number, own, shipment.house_bill AS houseBill, shipment.ucr, shipment.id, subject, deadline,
  answer, ${TOLD('min', 'assistance-request')} AS askedAt, ${TOLD('max', 'assistance-response')} AS answeredAt`

const WAITS = "(answer IS NULL OR answer = 'postponed')"
const WITHIN = { any: '1', waiting: WAITS, answered: `NOT ${WAITS}` } as const

export type AssistancePlace = { readonly deadline: number; readonly number: string }

/** Requests for assistance as people read them. */
export function createRequestReads(sqlite: Sqlite) {
  const read = (within: keyof typeof WITHIN) =>
    sqlite.prepare<AssistancePlace & { limit: number }, AssistanceRow>(
      `SELECT ${COLUMNS} FROM assistance INDEXED BY assistance_deadline JOIN shipment ON shipment.id = assistance.shipment
       WHERE (deadline, assistance.number) > (@deadline, @number) AND ${WITHIN[within]}
       ORDER BY deadline, assistance.number LIMIT @limit`,
    )
  const pages = { any: read('any'), waiting: read('waiting'), answered: read('answered') }
  const figures = sqlite.prepare<
    { now: number },
    Readonly<Record<'waitingHere' | 'waitingThere' | 'overdue' | 'answered' | 'confirmed', number>>
  >(
    `SELECT count(CASE WHEN own = 0 AND ${WAITS} THEN 1 END) AS waitingHere,
       count(CASE WHEN own = 1 AND ${WAITS} THEN 1 END) AS waitingThere,
       count(CASE WHEN deadline < @now AND ${WAITS} THEN 1 END) AS overdue,
       count(CASE WHEN NOT ${WAITS} THEN 1 END) AS answered,
       count(CASE WHEN answer = 'confirmed' OR answer = 'accepted' THEN 1 END) AS confirmed FROM assistance`,
  )
  const answered = sqlite.prepare<
    [],
    { askedAt: number | null; answeredAt: number | null; deadline: number }
  >(
    `SELECT ${TOLD('min', 'assistance-request')} AS askedAt, ${TOLD('max', 'assistance-response')} AS answeredAt, deadline
     FROM assistance WHERE NOT ${WAITS} ORDER BY deadline DESC LIMIT 10000`,
  )
  return {
    /** Requests that follow a place, the nearest deadline first. */
    page: (
      place: AssistancePlace,
      limit: number,
      within: keyof typeof WITHIN,
    ): readonly AssistanceRow[] => pages[within].all({ ...place, limit }),
    figures: (now: number) => figures.get({ now }) as NonNullable<ReturnType<typeof figures.get>>,
    /** The times of answered requests; the 10,000 of the latest deadlines. */
    answered: () => answered.all(),
  }
}
