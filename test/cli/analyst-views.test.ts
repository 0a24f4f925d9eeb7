import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaCommand } from '../../src/cli/commands/schema.ts'
import { JOURNAL_VIEWS } from '../../src/store/views/journal-views.ts'
import { PORT_VIEWS } from '../../src/store/views/port-views.ts'
import { READING_VIEWS } from '../../src/store/views/reading-views.ts'
import type { View } from '../../src/store/views/view.ts'
import { inProcess } from './in-process.ts'
import { keptRun } from './kept-run.ts'

let dir: string
let journal: Database.Database
let port: Database.Database
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-views-'))
  const run = await keptRun(dir, 'first-day', 'run')
  journal = new Database(join(run, 'journal.sqlite'), { readonly: true })
  port = new Database(join(run, 'exchange/USLAX.sqlite'), { readonly: true })
})
afterAll(() => {
  journal.close()
  port.close()
  rmSync(dir, { recursive: true })
})

const FILES = { journal: () => journal, port: () => port } as const
const ALL = [
  ...JOURNAL_VIEWS.map((view) => ['journal', view.name, view] as const),
  ...PORT_VIEWS.map((view) => ['port', view.name, view] as const),
]
/** Nobody decides anything in a run that nobody watches. */
const EMPTY: ReadonlySet<string> = new Set(['port v_decision'])

/** Columns that hold something of another type than their description says. */
function mistyped(sqlite: Database.Database, { name, columns }: View): readonly unknown[] {
  return columns.flatMap(([column, type]) =>
    sqlite
      .prepare(
        `SELECT DISTINCT '${column}' AS column, typeof(${column}) AS type FROM ${name}
         WHERE typeof(${column}) NOT IN ('${type.toLowerCase()}', 'null')`,
      )
      .all(),
  )
}

describe('views for analysts', () => {
  it.each(ALL)('%s %s holds the columns described, each of its type', (file, name, view) => {
    const sqlite = FILES[file]()
    const rows = sqlite.prepare(`SELECT * FROM ${name}`)
    expect(rows.columns().map((column) => column.name)).toEqual(view.columns.map(([one]) => one))
    expect(mistyped(sqlite, view)).toEqual([])
    expect(rows.all().length > 0).toBe(!EMPTY.has(`${file} ${name}`))
  })

  it('no other view lies in a file, and each is told with all its columns', async () => {
    const { stdout } = await inProcess(schemaCommand, 'schema', 'views')
    for (const [file, views] of [
      ['journal', JOURNAL_VIEWS],
      ['port', PORT_VIEWS],
    ] as const) {
      const there = FILES[file]().prepare("SELECT name FROM sqlite_schema WHERE type = 'view'")
      expect(there.pluck().all().sort()).toEqual(views.map(({ name }) => name).sort())
    }
    for (const [, name, { columns, rows }] of ALL) {
      const told = stdout.split(`\n${name}: a row is ${rows}\n`)[1]?.split('\n\n')[0] ?? ''
      const names = [...told.matchAll(/^ {2}(\w+) /gm)].map(([, column]) => column)
      expect(names).toEqual(columns.map(([column]) => column))
    }
  })

  const one = (sqlite: Database.Database, sql: string) => sqlite.prepare(sql).pluck().get()
  const same: readonly [string, keyof typeof FILES, string, string][] = [
    [
      'every message sealed, with its documents',
      'journal',
      'SELECT count(*) || sum(applied) FROM v_message',
      `SELECT (SELECT count(*) FROM entry WHERE kind = 'sealed') || (SELECT count(*) FROM entry WHERE kind = 'applied')`,
    ],
    [
      'every opened box is the only one of its shipment that counts as inspected',
      'journal',
      "SELECT count(*) FROM v_shipment WHERE arm = 'exchange' AND inspected = 1",
      "SELECT count(*) FROM v_finding WHERE arm = 'exchange' AND opened_in = port",
    ],
    [
      'the truth of every shipment that was decided',
      'journal',
      'SELECT count(*) || sum(harm_points) FROM v_shipment WHERE eta IS NOT NULL',
      `SELECT count(*) || sum(harm_points) FROM truth`,
    ],
    [
      'one newest assessment of each shipment, that of the queue',
      'port',
      'SELECT count(*) || sum(score) FROM v_assessment WHERE newest = 1',
      'SELECT count(*) || sum(score) FROM v_shipment WHERE assessed_at IS NOT NULL',
    ],
    [
      'the newest of every document',
      'port',
      'SELECT count(*) FROM v_document WHERE newest = 1',
      'SELECT count(*) FROM (SELECT 1 FROM document GROUP BY number, kind, source)',
    ],
    [
      'messages both ways',
      'port',
      'SELECT count(*) FROM v_message',
      'SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM inbox)',
    ],
  ]
  it.each(same)('tell %s (%s)', (_, file, view, table) => {
    const sqlite = FILES[file]()
    expect(one(sqlite, view)).toBeTruthy()
    expect(one(sqlite, view)).toEqual(one(sqlite, table))
  })

  it('find the truth of a shipment without looking through that of every other', () => {
    const plan = journal.prepare<[], { detail: string }>(
      'EXPLAIN QUERY PLAN SELECT * FROM v_shipment',
    )
    const steps = plan.all().map(({ detail }) => detail.replace(/ USING .*(?=\()/, ' '))
    expect(steps).toEqual([
      'SCAN e',
      'SEARCH billed (arm=? AND house_bill=?) LEFT-JOIN',
      'SEARCH referred (arm=? AND ucr=?) LEFT-JOIN',
    ])
  })

  it('answer the questions of the help', () => {
    const asked = [
      ...READING_VIEWS.matchAll(/out\/first-day\/(\S+)\.sqlite[\s\S]*?(SELECT [^"']+)/g),
    ]
    expect(asked.map(([, file]) => file)).toEqual(['journal', 'journal', 'exchange/USLAX'])
    for (const [, file, sql = ''] of asked)
      expect(FILES[file === 'journal' ? 'journal' : 'port']().prepare(sql).all()).not.toEqual([])
  })
})
