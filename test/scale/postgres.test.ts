import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workersBook } from '../../src/scale/postgres/book.ts'
import { type Database, openDatabase } from '../../src/scale/postgres/database.ts'
import { handOut } from '../../src/scale/postgres/hand-out.ts'
import { NoDatabase } from '../../src/scale/postgres/no-database.ts'
import { type PlannedUnit, sweepBook } from '../../src/scale/postgres/sweep-book.ts'
import { workUnits } from '../../src/scale/postgres/work-units.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { SQUARES, squaresOf, squareUnits, unitOf, WANTED } from './square-sweep.ts'

let postgres: Postgres
let database: Database
beforeAll(async () => {
  postgres = await startPostgres()
  database = await openDatabase({ ...WANTED, url: postgres.url, connections: 5 })
})
afterAll(async () => {
  await database.close()
  await postgres.remove()
})

/** Runs a sweep with one worker thread beside the coordinator. */
async function swept(units: readonly PlannedUnit[]) {
  const stop = new AbortController()
  const working = workUnits(database, SQUARES, {
    ...{ ...WANTED, worker: 'a test', workers: 1 },
    ...{ untilIdle: false, signal: stop.signal },
  })
  try {
    return await handOut<number>(database, units, WANTED)
  } finally {
    stop.abort()
    await working
  }
}

const attempts = async () =>
  (await database.sql('SELECT key FROM portpair.attempt')).map(({ key }) => key)

describe('D-07: a database that cannot be had is told in one line, without the password', () => {
  it.each<[string, (url: string) => string, string]>([
    ['a wrong password', (url) => url.replace('se%20cret', 'hush'), 'wrong user or password'],
    [
      'nobody there',
      (url) => url.replace(/:\d+\/postgres/, ':1/postgres'),
      'nothing listens there',
    ],
    ['no such database', (url) => `${url}_of_nobody`, 'there is no such database'],
  ])('%s', async (_, change, said) => {
    const url = change(postgres.url)
    const error = await openDatabase({ ...WANTED, url, connections: 1 }).catch((one) => one)
    const { host, pathname } = new URL(url)
    expect(error).toBeInstanceOf(NoDatabase)
    expect(error.message).toBe(`postgres://portpair@${host}${pathname}: ${said}`)
  })
})

describe('a sweep over PostgreSQL', () => {
  it('gives the results in the order of the units, and runs none a second time', async () => {
    const units = squareUnits(4, 1)
    expect(await swept(units)).toEqual({ kind: 'done', results: squaresOf(4) })
    const once = await attempts()
    expect(await swept([...units.slice(2), unitOf(9, 1)])).toEqual({
      kind: 'done',
      results: [102 ** 2, 103 ** 2, 81],
    })
    expect(await attempts()).toEqual([...once, unitOf(9, 1).key])
  })

  it('D-06: tries a failing unit as often as it says, tells how to replay it, and runs the rest', async () => {
    const units = [unitOf(14, 1), unitOf(20, 1)]
    const failed = {
      ...{ kind: 'failed', done: 1 },
      failed: [
        {
          ...{ key: unitOf(14, 1).key, attempts: WANTED.tries },
          ...{ message: 'a broken promise', replay: 'square 14' },
        },
      ],
    }
    expect(await swept(units)).toEqual(failed)
    // Started again after its end, it tries anew.
    expect(await swept(units)).toEqual(failed)
    expect((await attempts()).filter((key) => key === unitOf(14, 1).key)).toHaveLength(2)
  })

  it('raises an alarm when a unit has two results, and keeps the first', async () => {
    const units = [unitOf(30, 1)]
    await swept(units)
    const late = workersBook(database, 'a late worker', () => 0)
    const { key } = unitOf(30, 1)
    expect(await late.keep(key, 900)).toBe('same')
    expect(await late.keep(key, 901)).toBe('other')
    expect(
      await database.sql('SELECT body, worker FROM portpair.result WHERE key = $1', [key]),
    ).toEqual([{ body: '900', worker: 'a test' }])
    expect(await swept(units)).toEqual({ kind: 'alarm', replays: ['square 30'] })
  })

  it('numbers tries that begin at once each for itself', async () => {
    const book = workersBook(database, 'a test', WANTED.now)
    const begun = await Promise.all(Array.from({ length: 5 }, () => book.begin('begun at once')))
    expect(begun.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5])
  })

  it('can be asked how far it is', async () => {
    const [newest] = await sweepBook(database).all()
    expect(newest).toMatchObject({ name: 'squares', planned: 1, done: 1, failed: 0, alarms: 1 })
  })
})
