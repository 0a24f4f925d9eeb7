import Database from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { openDatabase } from '../../src/store/open.ts'
import { newStore } from './new-store.ts'

/** Statements that may read all of a table, and why they may. */
const WHOLE: readonly [statement: RegExp, why: string][] = [
  [/FROM offence_address$/, 'few addresses ever have an offence, and they are read once'],
  [/ORDER BY (outbox\.)?(seq|rowid) DESC LIMIT/, 'the newest few: the table is in that order'],
  [/json_each/, 'a purge, at most once a day, for all parties at once'],
  [/FROM document WHERE message_id IN/, 'the same, for all messages of a kind'],
  [/FROM refused ORDER BY at DESC LIMIT/, 'a refusal is rare, and a person looks at them'],
  [/select "state", count\(\*\) from "delivery"/, 'counted when somebody asks for the status'],
  [
    /"delivery"\."state" = \+?\? and "outbox"\."recipient" = \+?\?/,
    'compared with a partner once a day',
  ],
  [/FROM assistance( WHERE NOT|$)/, 'figures of all requests, when a person looks'],
  [/SELECT 1 FROM certificate(_draw)? LIMIT/, 'counted no further than to ten thousand'],
  [
    /EXISTS \(SELECT 1 FROM (withdrawn|scoring_failure)\)/,
    'one row is enough, and it is asked for once, when a store is opened',
  ],
  [/due_at AS dueAt FROM share$/, 'the queue is read once, when a store is opened'],
  [/FROM link( LIMIT|$)/, 'names are read once, when a store is opened, unless there are many'],
  [
    /FROM partner_rule ORDER BY publisher, number/,
    'at most two hundred of a partner, read when one of them changes or a person looks',
  ],
  [/ORDER BY kind, revision, id/, 'a file of an older build fills its register, once'],
]

/** How SQLite goes about every statement that a store prepares. */
function plans(): { sql: string; steps: string[] }[] {
  // The first store of a process works out how a new database is made.
  newStore()
  const prepared = vi.spyOn(Database.prototype, 'prepare')
  newStore().prepareAll()
  const texts = [...new Set(prepared.mock.calls.map(([sql]) => sql))]
  prepared.mockRestore()
  const sqlite = openDatabase(':memory:')
  const planned = texts.map((sql) => {
    // What a parameter is makes no difference to the plan, as long as there is one.
    const bound = sql.replace(/\?|@\w+/g, '1')
    const steps = sqlite.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${bound}`).all()
    return { sql: sql.replace(/\s+/g, ' '), steps: steps.map(({ detail }) => detail) }
  })
  sqlite.close()
  return planned
}

/** A step that reads a table from end to end, without an index that holds only what is wanted. */
const readsWhole = (step: string): boolean => /^SCAN \w+$/.test(step)

it('no statement of the store reads a whole table, but for those that say why', () => {
  const all = plans()
  expect(all.length).toBeGreaterThan(80)
  const whole = all.filter(({ steps }) => steps.some(readsWhole))
  const unexpected = whole.filter(({ sql }) => !WHOLE.some(([known]) => known.test(sql)))
  expect(unexpected).toEqual([])
  for (const [known, why] of WHOLE)
    expect(
      whole.some(({ sql }) => known.test(sql)),
      why,
    ).toBe(true)
})

it.each<[string, RegExp, string]>([
  ['documents of a group', /SELECT document FROM share WHERE recipient/, 'share_group'],
  ['shipments a notice may be about', /FROM shipment INDEXED BY/, 'shipment_voyage'],
  ['boxes to examine', /FROM examination JOIN shipment/, 'examination_asked'],
  ['messages too old to send', /AND expires_at <= \+?\?/, 'delivery_due'],
])('%s are found by the index of what waits', (_, statement, index) => {
  const [found, ...others] = plans().filter(({ sql }) => statement.test(sql))
  expect(others).toEqual([])
  expect(found?.steps.join('\n')).toContain(`INDEX ${index}`)
})
