import { byCodeUnit } from '../kernel/order.ts'
import { createNamesGiven, READ_MAX } from './names-given.ts'
import type { Sqlite } from './open.ts'

const ABSENT_MAX = 10_000
/** Rows that one statement writes. */
const ROWS = 16
const PRESENT_MAX = 50_000
const FOUND_MAX = 50_000

/**
 * Names by which documents find shipments: bill, UCR, container on a voyage, party, certificate. Some belong to one
 * shipment, some to many; whatever is later told under a name concerns all of them.
 */
export function createLinks(sqlite: Sqlite) {
  const first = sqlite
    .prepare<[string], number>('SELECT shipment FROM link WHERE key = ? LIMIT 2')
    .pluck()
  const putting = (rows: number) =>
    sqlite.prepare(
      `INSERT INTO link (key, shipment) VALUES ${Array(rows).fill('(?, ?)').join(', ')} ON CONFLICT DO NOTHING`,
    )
  const [putOne, putMany] = [putting(1), putting(ROWS)]
  const remove = sqlite.prepare('DELETE FROM link WHERE key = ? AND shipment = ?')
  const count = sqlite.prepare<[string], number>('SELECT count(*) FROM link WHERE key = ?').pluck()
  const keys = sqlite.prepare<[], string>('SELECT DISTINCT key FROM link').pluck()
  const many = sqlite
    .prepare<[number], number>('SELECT EXISTS (SELECT 1 FROM link LIMIT 1 OFFSET ?)')
    .pluck()
  const given = createNamesGiven()
  if (many.get(READ_MAX) === 1) given.giveUp()
  else for (const key of keys.iterate()) given.add(key)
  /** Names looked for in vain: a message's bills are asked for when it is judged, and again when it is kept. */
  const absent = new Set<string>()
  /** Links of shared names lately made: every document of a shipment gives it most of its names again. */
  const present = new Set<string>()
  /** Names lately asked for, and their one shipment; null where more than one has it. */
  const found = new Map<string, number | null>()

  /** Links that this transaction has made and not written yet: by name, the shipments. */
  const made = new Map<string, number[]>()

  /** In the order of their keys: rows that are written one beside the other are written to the same page. */
  const flush = (): void => {
    if (made.size === 0) return
    const row: (string | number)[] = []
    for (const key of [...made.keys()].sort(byCodeUnit))
      for (const shipment of made.get(key) as number[]) {
        row.push(key, shipment)
        if (row.length < 2 * ROWS) continue
        putMany.run(...row)
        row.length = 0
      }
    for (let at = 0; at < row.length; at += 2) putOne.run(row[at], row[at + 1])
    made.clear()
  }

  /** Before one name is read: the others wait until there are enough of them for a statement. */
  const flushOf = (key: string): void => {
    const shipments = made.get(key)
    if (shipments === undefined) return
    made.delete(key)
    for (const shipment of shipments) putOne.run(key, shipment)
  }

  const remember = (key: string, shipment: number | null): void => {
    if (found.size >= FOUND_MAX) found.clear()
    found.set(key, shipment)
  }

  /** Whether a link of a name that others have, too, was made lately; from now on it was. */
  const isPresent = (link: string): boolean => {
    if (present.has(link)) return true
    if (present.size >= PRESENT_MAX) present.clear()
    present.add(link)
    return false
  }

  /** The one shipment of a name; null when more than one has it, undefined when none. */
  const look = (key: string): number | null | undefined => {
    const known = found.get(key)
    if (known !== undefined) return known
    if (absent.has(key) || !given.mayHave(key)) return undefined
    flushOf(key)
    const [shipment, second] = first.all(key)
    if (shipment === undefined) {
      if (absent.size >= ABSENT_MAX) absent.clear()
      absent.add(key)
      return undefined
    }
    const only = second === undefined ? shipment : null
    remember(key, only)
    return only
  }

  return {
    /** The shipment of a name; null when nobody or more than one has it. */
    find: (key: string): number | null => look(key) ?? null,
    /** Whether more than one shipment has a name. */
    isShared: (key: string): boolean => look(key) === null,
    /** How many shipments have a name. */
    count(key: string): number {
      flushOf(key)
      return count.get(key) ?? 0
    },
    link(key: string, shipment: number): void {
      const known = found.get(key)
      if (known === shipment) return
      // Of a name that nobody had the one who has it now is known.
      const isNew = known === undefined && (absent.delete(key) || !given.mayHave(key))
      if (isNew) {
        remember(key, shipment)
        given.add(key)
      } else if (isPresent(`${shipment} ${key}`)) return
      else if (known !== undefined) remember(key, null)
      const waiting = made.get(key)
      if (waiting === undefined) made.set(key, [shipment])
      else waiting.push(shipment)
    },
    unlink(key: string, shipment: number): void {
      present.delete(`${shipment} ${key}`)
      found.delete(key)
      flushOf(key)
      remove.run(key, shipment)
    },
    /** Writes what was linked: before it commits, and before somebody else reads the whole table. */
    flush,
    /** The same before somebody else reads one name. */
    flushOf,
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      absent.clear()
      present.clear()
      found.clear()
      made.clear()
    },
  }
}
export type Links = ReturnType<typeof createLinks>
