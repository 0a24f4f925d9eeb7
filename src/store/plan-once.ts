import type { Database } from 'better-sqlite3'

/** A column compared with a parameter that stands alone. */
const COMPARED = /([=<>]\s*|\b(?:IS|IS\s+NOT|LIMIT)\s+)(?=[?@])/gi
const BETWEEN = /\bBETWEEN\s+(?=[?@])|(?<=\bBETWEEN\s+[?@]\w*\s+)AND\s+(?=[?@])/gi

/**
 * Has every statement planned once, when it is prepared. SQLite looks at the value of a parameter that a column is compared
 * with wherever a value could matter to the plan (joins, `ORDER BY`, `max`, partial indexes), and then plans the statement
 * anew for each value that is bound: five to ten times the work of looking a row up. A plus before the parameter hides the
 * value and changes nothing else. Source: sqlite3_bind_* and SQLITE_DBCONFIG_ENABLE_QPSG, which the library does not offer.
 */
export function planOnce(sqlite: Database): void {
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((text: string) => prepare(hideValues(text))) as typeof sqlite.prepare
}

/** The same statement with a plus before every parameter that is compared with something. */
export function hideValues(text: string): string {
  return text.replace(COMPARED, '$1+').replace(BETWEEN, '$&+')
}
