import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreedKinds } from '../../src/agreement/agreement.ts'
import { PRESETS } from '../../src/agreement/preset.ts'
import { readPreset } from '../../src/cli/agreement/read-agreement.ts'
import { agreementCommand } from '../../src/cli/commands/agreement.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { inProcess } from './in-process.ts'
import { TINY, written } from './tiny.ts'

const SHIPPED = 'scenarios/agreements/haiphong-los-angeles.yaml'
const text = readFileSync(join(import.meta.dirname, '../..', SHIPPED), 'utf8')

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-agreement-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

const agreement = (...args: string[]) => inProcess(agreementCommand, 'agreement', ...args)
/** The shipped agreement with a text changed, in a file of its own. */
const changed = (name: string, ...changes: [string, string][]) => {
  for (const [from] of changes) expect(text).toContain(from)
  const made = changes.reduce((all, [from, to]) => all.replace(from, to), text)
  return written(dir, name, made)
}
const second = (name: string, from: string, to: string) =>
  changed(name, ['version: "1"', 'version: "2"'], [from, to])

describe('agreement check', () => {
  it('tells of a good one who shares what, for people and for scripts', async () => {
    const { stdout } = await agreement('check', SHIPPED)
    expect(stdout).toMatch(/haiphong-los-angeles 1 holds, 2026-01-01T00:00:00Z to 2028/)
    expect(stdout).toMatch(/^ {2}manifest +20 of 20 fields {2}pre-arrival risk assessment$/m)
    const { agreements } = JSON.parse((await agreement('check', SHIPPED, '--json')).stdout)
    expect(agreements).toMatchObject([
      { id: 'haiphong-los-angeles', lanes: ['VNHPH>USLAX', 'USLAX>VNHPH'], goods: null },
    ])
    expect(agreements[0].kinds).toHaveLength(17)
  })

  it.each<[string, [string, string], RegExp]>([
    [
      'keeps less long than a message lives',
      ['batchWindow: 0m', 'batchWindow: 0m, retention: 71h'],
      /kinds\.\S+\.retention: .*at least 72h/,
    ],
    [
      'names a field twice',
      ['batchWindow: 15m', 'batchWindow: 15m, fields: [ucr, ucr]'],
      /kinds\.manifest\.fields\[1\]: ucr is named twice/,
    ],
    [
      'lets a stranger give',
      ['batchWindow: 15m', 'batchWindow: 15m, givers: [KRPUS]'],
      /kinds\.manifest\.givers\[0\]: KRPUS is not one of the ports/,
    ],
    [
      'names a lane twice',
      ['{ from: USLAX, to: VNHPH }', '{ from: VNHPH, to: USLAX }'],
      /lanes\[1\]: the lane VNHPH>USLAX is named twice/,
    ],
    [
      'has a port without a lane',
      ['ports: [VNHPH, USLAX]', 'ports: [VNHPH, USLAX, KRPUS]'],
      /ports\[2\]: no lane begins or ends at KRPUS/,
    ],
    [
      'names goods within goods',
      ['kinds:', 'goods: ["94", "9403"]\nkinds:'],
      /goods\[1\]: 9403 is within 94/,
    ],
  ])('refuses one that %s', async (_, change, fault) => {
    await expect(agreement('check', changed('bad.yaml', change))).rejects.toThrow(fault)
  })

  it('refuses two versions in force at once, and one version that says two things', async () => {
    const first = changed('first.yaml')
    const overlapping = second('overlapping.yaml', '"2028-01-01"', '"2029-01-01"')
    await expect(agreement('check', first, overlapping)).rejects.toThrow(/2 and 1 .*at once/)
    const next = second(
      'next.yaml',
      'validFrom: "2026-01-01"\nvalidTo: "2028',
      'validFrom: "2028-01-01"\nvalidTo: "2029',
    )
    await expect(agreement('check', first, next)).resolves.toMatchObject({ exits: [] })
    const other = changed('other.yaml', ['batchWindow: 15m', 'batchWindow: 16m'])
    await expect(agreement('check', first, other)).rejects.toThrow(/says something else in/)
  })

  it('names the faults of every file', async () => {
    const bad = changed('one.yaml', ['ports: [VNHPH, USLAX]', 'ports: [VNHPH]'])
    await expect(agreement('check', bad, join(dir, 'none.yaml'))).rejects.toThrow(
      /one\.yaml[\s\S]*none\.yaml/,
    )
  })
})

describe('agreement diff', () => {
  it('tells what an amendment changes, and what the rules make of it', async () => {
    const amended = changed(
      'amended.yaml',
      ['export-declaration: {', 'export-declaration: { fields: [ucr, houseBill, items.hs6],'],
      ['purpose: unmanifested containers', 'purpose: boxes nobody named'],
      ['examination before loading,', 'examination before loading, givers: [USLAX],'],
    )
    const { stdout } = await agreement('diff', SHIPPED, amended)
    expect(stdout).toContain('~ export-declaration\n  - field zoneStatus\n  - field exporter\n')
    expect(stdout).toContain('  ~ purpose: "unmanifested containers", then "boxes nobody named"')
    expect(stdout).toContain('~ referral\n  ~ givers: either end, then "USLAX"')
    expect(stdout).toMatch(/^- rule R07\S*: something it needs is not agreed$/m)
    expect((await agreement('diff', SHIPPED, SHIPPED)).stdout).toBe('nothing changes\n')
  })

  it('compares with a preset, for scripts too', async () => {
    const { stdout } = await agreement('diff', SHIPPED, 'PROTO', '--json')
    const { kinds, rules } = JSON.parse(stdout)
    expect(kinds).toContainEqual(expect.objectContaining({ kind: 'manifest', is: 'removed' }))
    expect(rules.starved.length).toBeGreaterThan(5)
    expect(rules.freed).toEqual([])
  })
})

describe('a preset', () => {
  it.each(PRESETS)('%s gives a scenario its terms', (preset) => {
    const file = join(import.meta.dirname, '../..', SHIPPED)
    const under = `${TINY}agreement: { preset: ${preset}, file: ${file} }\n`
    const { agreement: agreed } = loadScenario(written(dir, `${preset}.yaml`, under))
    expect(agreed.version).toBe(`1-${preset}`)
    expect(agreed.kinds).toEqual(readPreset(preset).kinds)
    expect(agreedKinds(agreed).length).toBeGreaterThan(0)
  })

  it('nobody ships is refused', () => {
    expect(() => readPreset('SAFE8')).toThrow(/no such preset[\s\S]*SAFE7/)
  })
})
