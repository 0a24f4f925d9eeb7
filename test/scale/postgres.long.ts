import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { postgresSweep } from '../../src/cli/sweep/postgres-sweep.ts'
import { BrokenPromise } from '../../src/kernel/assert.ts'
import { createChance } from '../../src/kernel/chance.ts'
import { workersBook } from '../../src/scale/postgres/book.ts'
import { type Database, openDatabase } from '../../src/scale/postgres/database.ts'
import { handOut } from '../../src/scale/postgres/hand-out.ts'
import type { PlannedUnit } from '../../src/scale/postgres/sweep-book.ts'
import { portpair, start } from '../cli/portpair.ts'
import { TINY, written } from '../cli/tiny.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { type Heard, startScript } from './processes.ts'
import { SQUARES, squaresOf, squareUnits, unitOf, WANTED } from './square-sweep.ts'

let postgres: Postgres
let database: Database
let running: Heard[] = []
beforeAll(async () => {
  postgres = await startPostgres()
  database = await openDatabase({ ...WANTED, url: postgres.url, connections: 5 })
})
afterEach(async () => {
  await Promise.all(running.map((one) => one.kill()))
  running = []
  await database.sql(
    'TRUNCATE portpair.sweep, portpair.unit, portpair.result, portpair.attempt, portpair.failure, portpair.alarm',
  )
})
afterAll(async () => {
  await database.close()
  await postgres.remove()
})

function worker(name: string): Heard {
  const started = startScript('square-worker', postgres.url, name)
  running.push(started)
  return started
}

const swept = (units: readonly PlannedUnit[]) => handOut<number>(database, units, WANTED)
const done = (line: string) => line.endsWith(' kept')

async function count(what: string): Promise<number> {
  const [row] = await database.sql(`SELECT count(*)::int AS n FROM portpair.${what}`)
  return row?.n as number
}

describe('a sweep over PostgreSQL', () => {
  it('D-01: kill -9 of workers in a sweep of 500 units leaves every unit one result, without help', async () => {
    const chance = createChance('D-01').of('kills')
    const [units, killed] = [squareUnits(500, 30), 8]
    const sweep = swept(units)
    let kills = 0
    // Two at a time; each that is to die does so after a few units, and another takes its place.
    const keepAlive = async (name: string) => {
      for (;;) {
        const one = worker(`${name}${kills}`)
        if (kills++ >= killed) return
        const lives = chance.int(1, 30)
        await one.line(() => one.lines.filter(done).length >= lives)
        await one.kill()
      }
    }
    await Promise.all([keepAlive('a'), keepAlive('b')])
    expect(await sweep).toEqual({ kind: 'done', results: squaresOf(500) })
    expect(await count('result')).toBe(500)
    expect(await count('attempt')).toBeGreaterThanOrEqual(killed)
    expect(await count('alarm')).toBe(0)
  })

  it('D-02: a worker that was paused past its heartbeat changes nothing when it comes back', async () => {
    const units = squareUnits(1, 20_000)
    const sweep = swept(units)
    const paused = worker('paused')
    while ((await count("attempt WHERE worker = 'paused'")) === 0);
    paused.process.kill('SIGSTOP')
    worker('other')
    expect(await sweep).toEqual({ kind: 'done', results: squaresOf(1) })
    const before = await database.sql('SELECT * FROM portpair.result')
    expect(before).toMatchObject([{ worker: 'other' }])
    paused.process.kill('SIGCONT')
    expect(await paused.line(() => true)).toBe(`${units[0]?.key} same`)
    expect(await database.sql('SELECT * FROM portpair.result')).toEqual(before)
    expect(await count('alarm')).toBe(0)
  })

  it('D-03: PostgreSQL that is stopped at once and started again ends with the same result', async () => {
    const sweep = swept(squareUnits(60, 100))
    const [one] = [worker('a'), worker('b')]
    await one?.line(done)
    await postgres.stopAtOnce()
    await postgres.start()
    expect(await sweep).toEqual({ kind: 'done', results: squaresOf(60) })
    expect(await count('result')).toBe(60)
  })

  it('D-05: a coordinator that died goes on where it was, and nothing done is done again', async () => {
    const begin = () => {
      const started = startScript('square-coordinator', postgres.url, '40', '100')
      running.push(started)
      return started
    }
    const first = begin()
    const one = worker('a')
    await first.line((line) => /^[1-9]\d* done/.test(line))
    await first.kill()
    await one.line(() => one.lines.filter(done).length >= 20)
    const told = await begin().line((line) => line.startsWith('{'))
    expect(JSON.parse(told)).toEqual({ kind: 'done', results: squaresOf(40) })
    expect(await count('attempt')).toBe(40)
  })
})

describe('the command line over PostgreSQL', () => {
  let dir: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'portpair-postgres-sweep-'))
  })
  afterAll(() => rmSync(dir, { recursive: true }))
  const files = (out: string) =>
    ['worlds.ndjson', 'measures.csv', 'sweep.html'].map((name) =>
      readFileSync(join(out, name), 'utf8'),
    )

  it('D-04: one worker, eight workers and two threads without PostgreSQL give the same bytes', async () => {
    const scenario = written(dir, 'tiny.yaml', TINY)
    const env = { PORTPAIR_POSTGRES: postgres.url }
    const sweep = (out: string, ...more: string[]) =>
      portpair(
        [
          ...['sweep', scenario, '--seeds', '1..8', '--out', join(dir, out), ...more],
          ...['--set', 'inspectorDiligence=0.5'],
        ],
        env,
      )
    const alone = await sweep('alone', '--workers', '2')
    expect(alone.code).toBe(0)
    const over = async (out: string, workers: number) => {
      await database.sql('DELETE FROM portpair.result')
      await database.sql('DELETE FROM portpair_jobs.job')
      const helpers = Array.from({ length: workers }, () =>
        start(['worker', '--postgres', '--workers', '1'], env),
      )
      const told = await sweep(out, '--postgres')
      for (const { process } of helpers) process.kill('SIGINT')
      const ended = await Promise.all(helpers.map(({ ended }) => ended))
      expect(ended.map(({ code }) => code)).toEqual(helpers.map(() => 130))
      expect({ ...told, stdout: told.stdout.replaceAll(out, 'alone') }).toMatchObject({
        ...{ code: 0, stdout: alone.stdout },
      })
      return told.stderr + ended.map(({ stderr }) => stderr).join('')
    }
    const said = [await over('over-1', 1), await over('over-8', 8)].join('')
    expect(said).not.toContain(decodeURIComponent(new URL(postgres.url).password))
    expect(files(join(dir, 'over-1'))).toEqual(files(join(dir, 'alone')))
    expect(files(join(dir, 'over-8'))).toEqual(files(join(dir, 'alone')))
    const status = await portpair(['sweep', '--postgres', '--status'], env)
    expect(status.stdout).toMatch(/tiny.yaml, begun .*: 8 of 8 worlds, ended /)
  })

  it('D-06: exits 1 when a unit was given up, with the command that runs it alone', async () => {
    const told = { stderr: '', exits: [] as number[] }
    const io = {
      ...{ stdout: () => undefined, isTty: false, width: 100, env: {} },
      ...{ now: () => 0, signal: new AbortController().signal },
      stderr: (text: string) => {
        told.stderr += text
      },
      exit: (code: number) => void told.exits.push(code),
    }
    const wanted = { ...WANTED, workers: 1, module: SQUARES }
    const units = [unitOf(14, 1), unitOf(20, 1)]
    expect(await postgresSweep(database, units, wanted, io)).toBeNull()
    expect(told).toEqual({
      stderr: [
        'given up after 2 tries: a broken promise',
        '    square 14',
        '1 of 2 worlds have no result; 1 are kept, and are not run again.',
        '',
      ].join('\n'),
      exits: [1],
    })
    // Two results for one unit are our mistake, and end the program with 5.
    await workersBook(database, 'another machine', WANTED.now).keep(unitOf(20, 1).key, 401)
    await expect(postgresSweep(database, units.slice(1), wanted, io)).rejects.toThrow(BrokenPromise)
  })

  it('a worker of another build says that it is one, and leaves the units alone', async () => {
    const stop = new AbortController()
    const units = squareUnits(1, 1)
    const sweep = handOut(database, units, { ...WANTED, signal: stop.signal }).catch(
      () => 'stopped',
    )
    while ((await count('unit')) === 0);
    const told = await portpair(['worker', '--postgres', postgres.url, '--until-idle'])
    stop.abort()
    expect(await sweep).toBe('stopped')
    expect(told.code).toBe(0)
    expect(told.stderr).toContain(
      `1 sweeps wait here for another build of portpair: ${WANTED.build.slice(0, 12)}`,
    )
    expect(await count('attempt')).toBe(0)
  })

  it('D-07: a server that accepts and is silent is told in one line before ten seconds', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const url = `postgres://me:hush@127.0.0.1:${port}/x`
    // The program itself takes a second or two to start, many on a busy machine: the waiting is measured.
    const begun = performance.now()
    const tried = openDatabase({ ...WANTED, url, connections: 1 })
    await expect(tried).rejects.toThrow(`postgres://me@127.0.0.1:${port}/x: no answer`)
    expect(performance.now() - begun).toBeLessThan(7_000)
    const told = await portpair(['worker', '--postgres', url])
    silent.close()
    expect(told).toMatchObject({
      code: 4,
      stderr: `postgres://me@127.0.0.1:${port}/x: no answer\n`,
    })
  })
})
