import { createNamesGiven, READ_MAX } from './names-given.ts'
import type { Sqlite } from './open.ts'

const ABSENT_MAX = 10_000
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
  const all = sqlite
    .prepare<[string], number>('SELECT shipment FROM link WHERE key = ? ORDER BY shipment')
    .pluck()
  const put = sqlite.prepare(
    'INSERT INTO link (key, shipment) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
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
  /** Names lately asked for, and their one shipment. */
  const found = new Map<string, number>()

  const remember = (key: string, shipment: number): void => {
    if (found.size >= FOUND_MAX) found.clear()
    found.set(key, shipment)
  }

  return {
    /** The shipment of a name; null when nobody or more than one has it. */
    find(key: string): number | null {
      if (absent.has(key) || !given.mayHave(key)) return null
      const known = found.get(key)
      if (known !== undefined) return known
      const [shipment, second] = first.all(key)
      if (shipment === undefined) {
        if (absent.size >= ABSENT_MAX) absent.clear()
        absent.add(key)
      }
      if (!shipment || second !== undefined) return null
      remember(key, shipment)
      return shipment
    },
    /** Every shipment of a name. */
    all(key: string): readonly number[] {
      const known = found.get(key)
      return known === undefined ? all.all(key).filter((shipment) => shipment !== 0) : [known]
    },
    /** How many shipments have a name. */
    count: (key: string): number => count.get(key) ?? 0,
    link(key: string, shipment: number): void {
      const link = `${shipment} ${key}`
      if (present.has(link)) return
      if (present.size >= PRESENT_MAX) present.clear()
      present.add(link)
      // Of a name that nobody had the one who has it now is known.
      const isNew = absent.delete(key) || !given.mayHave(key)
      if (isNew) remember(key, shipment)
      else found.delete(key)
      given.add(key)
      put.run(key, shipment)
    },
    unlink(key: string, shipment: number): void {
      present.delete(`${shipment} ${key}`)
      found.delete(key)
      remove.run(key, shipment)
    },
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      absent.clear()
      present.clear()
      found.clear()
    },
  }
}
