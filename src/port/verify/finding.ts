/** What does not agree, and where: a table and an id of a port's file. */
export type Finding = {
  readonly table: 'outbox' | 'delivery' | 'inbox' | 'refused' | 'witness' | 'log' | 'file'
  readonly id: string
  readonly verdict: 'EDITED' | 'GAP' | 'MISSING' | 'REGRESSED' | 'REWRITTEN' | 'UNREADABLE'
  readonly what: string
}
