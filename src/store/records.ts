import type { HeldItem } from './documents.ts'
import { type HeldRow, inForce, isSingle, putInForce } from './in-force.ts'
import type { Sqlite } from './open.ts'

/** Keys of a generation, of which there are two. */
const LIMIT = 20_000
const NONE: readonly HeldRow[] = []

/**
 * Documents found by a key instead of a shipment: an operator's status by its holder, a stow plan by its voyage. A key
 * leads to the revisions in force only. What was looked for, in vain or not, is remembered.
 */
export function createRecords(sqlite: Sqlite, heldItem: (row: HeldRow) => HeldItem) {
  const put = sqlite.prepare(
    'INSERT INTO document_key (key, document) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const remove = sqlite.prepare('DELETE FROM document_key WHERE key = ? AND document = ?')
  const ofKey = sqlite.prepare<[string], HeldRow>(
    `SELECT id, kind, source, number, revision, since FROM document_key
     JOIN document ON document.id = document_key.document WHERE key = ?`,
  )
  const someKey = sqlite
    .prepare<[string, string], number>(
      'SELECT EXISTS (SELECT 1 FROM document_key WHERE key >= ? AND key < ?)',
    )
    .pluck()
  const ofWord = sqlite.prepare<[string, string], HeldRow & { readonly key: string }>(
    `SELECT key, id, kind, source, number, revision, since FROM document_key
     JOIN document ON document.id = document_key.document WHERE key >= ? AND key < ?`,
  )
  let rows = new Map<string, readonly HeldRow[]>()
  let older = rows
  const words = new Map<string, boolean>()
  const tables = new Map<string, ReadonlyMap<string, readonly HeldRow[]>>()

  const remembered = (key: string) => rows.get(key) ?? older.get(key)

  const rowsOf = (key: string): readonly HeldRow[] => {
    const known = remembered(key)
    if (known !== undefined) return known
    const found = ofKey.all(key)
    const held = found.length === 0 ? NONE : inForce(found)
    rows.set(key, held)
    return held
  }

  const forget = (key: string): void => {
    rows.delete(key)
    older.delete(key)
    tables.delete(wordOf(key))
  }

  const readTable = (word: string): ReadonlyMap<string, readonly HeldRow[]> => {
    const found = new Map<string, HeldRow[]>()
    for (const { key, ...row } of ofWord.all(`${word}:`, `${word};`)) {
      const rest = key.slice(word.length + 1)
      const held = found.get(rest)
      if (held === undefined) found.set(rest, [row])
      else putInForce(held, row)
    }
    return found
  }

  return {
    /** Documents in force under a key, in order of (source, kind, number). */
    of(key: string): readonly HeldItem[] {
      const found = rowsOf(key)
      return found.length === 0 ? [] : found.map(heldItem)
    },
    /**
     * Everything kept under keys that begin with this word and a colon, by the rest of the key. For what is looked up more
     * often than it changes, and fits into memory.
     */
    table(word: string): ReadonlyMap<string, readonly HeldRow[]> {
      const known = tables.get(word) ?? readTable(word)
      tables.set(word, known)
      return known
    },
    item: heldItem,
    /** True when anything at all is kept under keys that begin with this word and a colon. */
    any(word: string): boolean {
      const known = words.get(word)
      if (known !== undefined) return known
      const found = someKey.get(`${word}:`, `${word};`) === 1
      words.set(word, found)
      return found
    },
    /** True when something is kept under a key. */
    has: (key: string): boolean => rowsOf(key).length > 0,
    /** What is remembered of a key is kept up, not read again: a partner may put thousands under one. */
    add(row: HeldRow, keys: readonly string[]): void {
      for (const key of keys) {
        put.run(key, row.id)
        const held = remembered(key)?.slice()
        forget(key)
        words.set(wordOf(key), true)
        if (held === undefined) continue
        putInForce(held, row)
        rows.set(key, held)
      }
    },
    /** A newer revision has taken a document's place: no key leads to it any more. */
    replace(document: number, keys: readonly string[]): void {
      for (const key of keys) {
        remove.run(key, document)
        const held = remembered(key)
        forget(key)
        // Where only one counts of a kind, another comes to the fore now.
        if (held === undefined || held.some(({ kind }) => isSingle(kind))) continue
        const left = held.filter(({ id }) => id !== document)
        rows.set(key, left)
      }
    },
    /** Begins a new generation when one is full. */
    trim(): void {
      if (rows.size < LIMIT) return
      older = rows
      rows = new Map()
    },
    /** Forgets what a rolled back transaction may have left in memory. */
    forget(): void {
      rows = new Map()
      older = rows
      words.clear()
      tables.clear()
    },
  }
}

const wordOf = (key: string): string => key.slice(0, key.indexOf(':'))
