import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RunResult } from '../../src/report/run-result.ts'
import { portpair, type Said, start } from './portpair.ts'
import { TINY, written } from './tiny.ts'

let dir: string
let json: Said
let summary: Said
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-run-'))
  written(dir, 'tiny.yaml', TINY)
  const run = (...flags: string[]) => portpair(['run', 'tiny.yaml', ...flags], {}, dir)
  ;[json, summary] = await Promise.all([
    run('--json', '--out', 'json'),
    run('--transport', 'memory', '--out', 'summary'),
  ])
})
afterAll(() => rmSync(dir, { recursive: true }))

/** The value at a path of names, as `jq` would find it; undefined where there is nothing. */
function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Record<string, unknown>)[name]
        : undefined,
    value,
  )
}

const integrityOf = (path: string): unknown => {
  const file = new Database(path, { readonly: true })
  try {
    return file.pragma('integrity_check', { simple: true })
  } finally {
    file.close()
  }
}

const RATES = ['precisionAt', 'recallAt', 'harmAt', 'revenueAt'].flatMap((rate) =>
  ['1', '5', '10'].map((top) => `${rate} ${top}`),
)
const MEASURES = [
  ...['consignments', 'inspected', 'hits'],
  ...RATES.flatMap((rate) => [`${rate} value`, `${rate} of`, `${rate} n`]),
  ...['harmFoundShare value', 'harmFoundShare of', 'decidedBeforeLoadingShare value'],
  ...['leadTimeHours p50', 'leadTimeHours p95', 'releaseHours p50', 'releaseHours p95'],
  ...['channels green', 'channels yellow', 'channels red', 'exchange attempted', 'exchange lost'],
]

describe('run --json', () => {
  it('prints one object and nothing else, and it keeps its schema', () => {
    expect([json.code, json.stderr]).toEqual([0, ''])
    const result = JSON.parse(json.stdout)
    expect(RunResult.parse(result)).toEqual(result)
    expect(json.stdout).toBe(`${JSON.stringify(result, null, 2)}\n`)
  })

  it('holds every name that others were promised', () => {
    const result = JSON.parse(json.stdout)
    const where = ['baseline', 'exchange'].flatMap((arm) => [
      `arms ${arm}`,
      `arms ${arm} byPort USLAX`,
      `arms ${arm} byPort VNHPH`,
    ])
    const totals = 'attempted acknowledged applied lost duplicated unexpected recovered expired'
    const promised = [
      ...['scenario', 'seed', 'fingerprint', 'ok'],
      ...`${totals} rejected pending`.split(' ').map((name) => `exchange ${name}`),
      ...where.flatMap((each) => MEASURES.map((name) => `${each} ${name}`)),
      ...['checks 0 name', 'checks 0 holds', 'checks 0 evidence'],
      ...['timing wallMs', 'timing consignments', 'timing perSecond'],
    ]
    expect(promised.filter((path) => at(result, path.split(' ')) === undefined)).toEqual([])
    expect(Object.keys(result.arms)).toEqual(['baseline', 'exchange'])
    expect(result).toMatchObject({ scenario: 'tiny', seed: '7', ok: true })
    expect(result.exchange).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, pending: 0 })
    expect(result.exchange.attempted).toBe(result.exchange.applied)
    expect(result.exchange.attempted).toBeGreaterThan(0)
    expect(result.arms.baseline.exchange.attempted).toBe(0)
  })

  it('gives a reason for every value it cannot give', () => {
    const bare: string[] = []
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      const inner = Object.entries(value)
      const nulls = inner.some(([name, each]) => each === null && name !== 'perSecond')
      if (nulls && !('whyNull' in value)) bare.push(path)
      for (const [name, each] of inner) look(each, `${path}.${name}`)
    }
    look(JSON.parse(json.stdout), '')
    expect(bare).toEqual([])
  })

  it('is in result.json too, without the timing', () => {
    const { timing: _, ...stored } = JSON.parse(json.stdout)
    expect(readFileSync(join(dir, 'json/result.json'), 'utf8')).toBe(
      `${JSON.stringify(stored, null, 2)}\n`,
    )
  })
})

describe('the summary', () => {
  it('is plain text where nobody watches a terminal, and needs no stderr', () => {
    expect([summary.code, summary.stderr]).toEqual([0, ''])
    expect(summary.stdout).not.toContain('\u001b')
    expect(summary.stdout).toMatch(/Hai Phong|What do both sides gain/)
  })

  it('ends with the files of the run: each is there, and each database is whole', () => {
    const paths = summary.stdout
      .split('\n')
      .map((line) => line.trim().split(/\s+/).at(-1) ?? '')
      .filter((word) => /^summary\/\S+\.(json|sqlite)$/.test(word))
    expect(paths).toEqual([
      'summary/result.json',
      'summary/journal.sqlite',
      'summary/baseline/USLAX.sqlite',
      'summary/baseline/VNHPH.sqlite',
      'summary/exchange/USLAX.sqlite',
      'summary/exchange/VNHPH.sqlite',
    ])
    const files = paths.map((path) => join(dir, path))
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const databases = files.filter((file) => file.endsWith('.sqlite'))
    const alike = databases.map((file) => file.replace('/summary/', '/json/'))
    for (const file of [...databases, ...alike])
      expect([file, integrityOf(file)]).toEqual([file, 'ok'])
  })

  it('tells of the same run, whatever carried it', () => {
    const stored = (folder: string) => readFileSync(join(dir, folder, 'result.json'), 'utf8')
    expect(stored('summary')).toBe(stored('json'))
  })
})

describe('a reader that closes the pipe early', () => {
  it('ends the program without a word', async () => {
    const { process, ended } = start(['schema', 'result'])
    process.stdout?.destroy()
    expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})
