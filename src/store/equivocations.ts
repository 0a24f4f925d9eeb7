import type { Sqlite } from './open.ts'

/** Proof that a partner has shown two logs; the first is kept, one is enough. */
export function createEquivocations(sqlite: Sqlite) {
  const keep = sqlite.prepare(
    `INSERT INTO equivocation (partner, at, size, first_signed, second_signed)
     SELECT @partner, @at, size, signed, @signed FROM witness WHERE partner = @partner
     ON CONFLICT DO NOTHING`,
  )
  const has = sqlite
    .prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM equivocation WHERE partner = ?)')
    .pluck()
  return {
    /** Keeps what was shown now beside the newest checkpoint held. False when there was proof already. */
    keep: (row: { partner: string; at: number; signed: Uint8Array }): boolean =>
      keep.run(row).changes > 0,
    has: (partner: string): boolean => has.get(partner) === 1,
  }
}
