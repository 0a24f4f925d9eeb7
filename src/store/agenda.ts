import type { Sqlite } from './open.ts'

/** What a port has to do next, in one look: it is asked before and after everything else. Times in ms UTC, null: never. */
export type Agenda = {
  /** 1 when a shipment waits for its assessment. */
  readonly dirty: 0 | 1
  /** When a shipment whose assessment threw is to be assessed again. */
  readonly retryAt: number | null
  /** When the next item is to be sealed. */
  readonly shareAt: number | null
  /** When the next message is to be sent, or to expire. */
  readonly sendAt: number | null
  /** When the books are to be compared with the partner's. */
  readonly reconcileAt: number | null
  /** When the next deadline of a procedure passes. */
  readonly procedureAt: number | null
}

/** `shareAt`: what is remembered of what waits to be sealed. */
export function createAgenda(sqlite: Sqlite, shareAt: () => number | null) {
  const look = sqlite.prepare<[], Omit<Agenda, 'shareAt'>>(
    `SELECT EXISTS (SELECT 1 FROM shipment WHERE dirty = 1) AS dirty,
       (SELECT min(retry_at) FROM scoring_failure WHERE retry_at IS NOT NULL) AS retryAt,
       (SELECT min(next_at) FROM delivery WHERE state = 'queued') AS sendAt,
       (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'reconcile-at') AS reconcileAt,
       (SELECT min(due_at) FROM procedure WHERE open = 1 AND passed = 0 AND due_at IS NOT NULL) AS procedureAt`,
  )
  let known: Agenda | null = null
  return {
    /** Between transactions: only what is written changes it. */
    look(): Agenda {
      known ??= { ...(look.get() as Omit<Agenda, 'shareAt'>), shareAt: shareAt() }
      return known
    },
    /** Something may have been written. */
    forget(): void {
      known = null
    },
  }
}
