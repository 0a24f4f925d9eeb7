import Database from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { make } from '../support/make.ts'
import { twoPorts } from '../support/two-ports.ts'

/** How often anything is asked of any database while something is done. */
function asked(what: () => void): number {
  const sqlite = new Database(':memory:')
  const statements = Object.getPrototypeOf(sqlite.prepare('SELECT 1')) as Database.Statement
  const spies = (['run', 'get', 'all', 'iterate'] as const).map((verb) =>
    vi.spyOn(statements, verb),
  )
  what()
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
  for (const spy of spies) spy.mockRestore()
  sqlite.close()
  return count
}

it('a port with nothing to do asks its database nothing', () => {
  const t = twoPorts()
  t.origin.file(make.manifest())
  t.settleDown(t.now())
  for (const port of [t.origin, t.destination]) {
    port.work()
    expect(asked(() => port.work())).toBe(0)
    expect(asked(() => port.due(10))).toBe(0)
  }
})
