import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Five tables, each with its own number, as a normalised schema is often drawn. */
export const consignments = sqliteTable('consignments', {
  id: integer().primaryKey({ autoIncrement: true }),
  houseBill: text('house_bill').notNull(),
  ucr: text(),
  voyage: text().notNull(),
  grossKg: integer('gross_kg').notNull(),
  packages: integer().notNull(),
})
export const parties = sqliteTable('parties', {
  id: integer().primaryKey({ autoIncrement: true }),
  consignment: integer().notNull(),
  role: text().notNull(),
  name: text().notNull(),
  number: text(),
  country: text(),
})
export const containers = sqliteTable('containers', {
  id: integer().primaryKey({ autoIncrement: true }),
  consignment: integer().notNull(),
  number: text().notNull(),
  seals: text().notNull(),
})
export const goods = sqliteTable('goods', {
  id: integer().primaryKey({ autoIncrement: true }),
  consignment: integer().notNull(),
  line: integer().notNull(),
  description: text().notNull(),
  hs6: text(),
  grossKg: integer('gross_kg'),
})
export const assessments = sqliteTable('assessments', {
  id: integer().primaryKey({ autoIncrement: true }),
  consignment: integer().notNull(),
  score: integer().notNull(),
})
/** What is to be sent, and whether its receipt came. */
export const outbox = sqliteTable('outbox', {
  id: integer().primaryKey({ autoIncrement: true }),
  body: text().notNull(),
  state: text().notNull(),
})

const TABLES = `
CREATE TABLE consignments (id INTEGER PRIMARY KEY AUTOINCREMENT, house_bill TEXT NOT NULL, ucr TEXT,
  voyage TEXT NOT NULL, gross_kg INTEGER NOT NULL, packages INTEGER NOT NULL);
CREATE TABLE parties (id INTEGER PRIMARY KEY AUTOINCREMENT, consignment INTEGER NOT NULL, role TEXT NOT NULL,
  name TEXT NOT NULL, number TEXT, country TEXT);
CREATE TABLE containers (id INTEGER PRIMARY KEY AUTOINCREMENT, consignment INTEGER NOT NULL, number TEXT NOT NULL,
  seals TEXT NOT NULL);
CREATE TABLE goods (id INTEGER PRIMARY KEY AUTOINCREMENT, consignment INTEGER NOT NULL, line INTEGER NOT NULL,
  description TEXT NOT NULL, hs6 TEXT, gross_kg INTEGER);
CREATE TABLE assessments (id INTEGER PRIMARY KEY AUTOINCREMENT, consignment INTEGER NOT NULL, score INTEGER NOT NULL);
CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL, state TEXT NOT NULL);
CREATE INDEX assessments_by_score ON assessments (score DESC);
CREATE INDEX parties_by_consignment ON parties (consignment);
CREATE INDEX containers_by_consignment ON containers (consignment);
CREATE INDEX goods_by_consignment ON goods (consignment);
`

/** A durable database of these tables: the same promises to the disk as ours. */
export function openTables(path: string) {
  const sqlite = new Database(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.exec(TABLES)
  return drizzle({ client: sqlite })
}
