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
  /** Links lately made: every document of a shipment gives it most of its names again. */
  const present = new Set<string>()
  /** Names lately asked for, and their one shipment; null where more than one has it. */
  const found = new Map<string, number | null>()

  /** Links that this transaction has made and not written yet, and their names. */
  let made: Link[] = []
  const unwritten = new Set<string>()

  /** In the order of their keys: rows that are written one beside the other are written to the same page. */
  const flush = (): void => {
    if (made.length === 0) return
    const links = made.sort(byKey)
    made = []
    unwritten.clear()
    let at = 0
    for (; at + ROWS <= links.length; at += ROWS) putMany.run(...links.slice(at, at + ROWS).flat())
    for (; at < links.length; at++) putOne.run(...(links[at] as Link))
  }

  /** Before a name is read: others wait until there are enough of them for one statement. */
  const flushOf = (key: string): void => {
    if (unwritten.has(key)) flush()
  }

  const remember = (key: string, shipment: number | null): void => {
    if (found.size >= FOUND_MAX) found.clear()
    found.set(key, shipment)
  }

  return {
    /** The shipment of a name; null when nobody or more than one has it. */
    find(key: string): number | null {
      if (absent.has(key) || !given.mayHave(key)) return null
      const known = found.get(key)
      if (known !== undefined) return known
      flushOf(key)
      const [shipment, second] = first.all(key)
      if (shipment === undefined) {
        if (absent.size >= ABSENT_MAX) absent.clear()
        absent.add(key)
        return null
      }
      const only = second === undefined ? shipment : null
      remember(key, only)
      return only
    },
    /** How many shipments have a name. */
    count(key: string): number {
      flushOf(key)
      return count.get(key) ?? 0
    },
    /** True when a name is known to be of one shipment, and of which: nothing is read. */
    isOnly: (key: string, shipment: number): boolean => found.get(key) === shipment,
    link(key: string, shipment: number): void {
      if (found.get(key) === shipment) return
      const link = `${shipment} ${key}`
      if (present.has(link)) return
      if (present.size >= PRESENT_MAX) present.clear()
      present.add(link)
      // Of a name that nobody had the one who has it now is known.
      const isNew = absent.delete(key) || !given.mayHave(key)
      if (isNew) remember(key, shipment)
      else if (found.has(key)) remember(key, null)
      given.add(key)
      made.push([key, shipment])
      unwritten.add(key)
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
      made = []
      unwritten.clear()
    },
  }
}
export type Links = ReturnType<typeof createLinks>

type Link = readonly [key: string, shipment: number]

const byKey = (a: Link, b: Link): number => byCodeUnit(a[0], b[0]) || a[1] - b[1]
