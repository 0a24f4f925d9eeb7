import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { rulesCommand } from '../../src/cli/commands/rules.ts'
import { schemaCommand } from '../../src/cli/commands/schema.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { runScenario } from '../../src/cli/run/run-scenario.ts'
import { editorValidator } from './editor-validator.ts'
import { inProcess } from './in-process.ts'
import { written } from './tiny.ts'

const SHIPPED = join(import.meta.dirname, '../../scenarios')
const read = (name: string) => readFileSync(join(SHIPPED, name), 'utf8')

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-rules-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const PACK = `id: own
version: 1.0.0
title: { en: Own, vi: Riêng }
harm: { T11: 40, T13: 20 }
familyCaps: { A: 25 }
`

/** A pack of one shipped rule, changed as the test wants it. */
function pack(change: (rule: string) => string): string {
  mkdirSync(join(dir, 'a'))
  const rest = read('rules/pack.yaml').split('\n')
  const from = rest.findIndex((line) => line.startsWith('thresholds:'))
  const to = rest.findIndex((line, index) => index > from && /^\w/.test(line))
  const thresholds = rest.slice(from, to === -1 ? undefined : to).join('\n')
  written(dir, 'pack.yaml', `${PACK}${thresholds}\n`)
  written(dir, 'a/r01.yaml', change(read('rules/a/r01-vague-description.yaml')))
  return dir
}

describe('portpair rules', () => {
  const rules = (...args: string[]) => inProcess(rulesCommand, 'rules', ...args)

  it('finds no fault in the shipped pack, and all its examples hold', async () => {
    expect(await rules('lint')).toMatchObject({
      stdout: expect.stringMatching(/^\S+ \S+: \d+ rules, no faults \(digest [0-9a-f]{16}\)\n$/),
      exits: [],
    })
    const { stdout, exits } = await rules('test')
    const [, held, all] = /^(\d+) of (\d+) examples of \d+ rules hold\n$/.exec(stdout) ?? []
    expect([exits, held, Number(all) > 0]).toEqual([[], all, true])
  })

  it('names a failing example and exits 1, as text and as JSON', async () => {
    const folder = pack((rule) =>
      rule.replace('- { descriptionVague: true,', '- { descriptionVague: false,'),
    )
    expect(await rules('test', folder)).toMatchObject({
      stdout: expect.stringMatching(
        /^✗ \S+a\/r01\.yaml:\d+:\d+: R01 mustFire\[0\]: expected fires, got does not fire\n2 of 3 examples of 1 rules hold\n$/,
      ),
      exits: [1],
    })
    const { stdout, exits } = await rules('test', folder, '--json')
    const { ok, examples } = JSON.parse(stdout)
    expect([exits, ok, examples.length]).toEqual([[1], false, 3])
  })

  it('names the branches and the changes that no example notices, and exits 1', async () => {
    const folder = pack((rule) => rule.replace(/( {4}- \{ descriptionVague: )true/g, '$1false'))
    const { stdout, exits } = await rules('test', folder, '--threshold', '100', '--mutants')
    expect(exits).toEqual([1])
    expect(stdout).toMatch(/a\/r01\.yaml:17:\d+: R01: no example makes this yes\n/)
    expect(stdout).toMatch(/\n50 % of branches covered \(1 of 2\)\n/)
    expect(await rules('test', '--coverage', '--threshold', '100', '--mutants')).toMatchObject({
      stdout: expect.stringMatching(
        /\n100 % of branches covered \((\d+) of \1\)\n(\d+) of \2 changes/,
      ),
      exits: [],
    })
  })

  it('tells every fault of a rule with its place', async () => {
    const folder = pack((rule) =>
      rule
        .replace('weight: 15', 'weight: "15"')
        .replace('descriptionVague, op: eq', 'descriptionVague, op: equals'),
    )
    const said = await rules('lint', folder).catch((error: Error) => error.message)
    expect(said).toMatch(/a\/r01\.yaml:15:9: weight: expected a number, got the text "15"/)
    expect(said).toMatch(/a\/r01\.yaml:17:37: when\.op: got "equals", expected one of: lt, /)
  })

  it.each([
    ['a folder that is not there', 'nowhere', 'this is no folder'],
    ['a folder without a pack', '.', 'the pack has no pack.yaml'],
  ])('given %s says so', async (_, folder, what) => {
    await expect(rules('lint', join(dir, folder))).rejects.toThrow(what)
  })
})

describe('portpair schema', () => {
  const schemaOf = async (name: string) =>
    JSON.parse((await inProcess(schemaCommand, 'schema', name)).stdout)
  /** What somebody else's reader of JSON Schema makes of a value: the places that it does not accept. */
  const refusals = async (name: string, value: unknown) =>
    z
      .fromJSONSchema(await schemaOf(name))
      .safeParse(value)
      .error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []

  it.each([
    ['scenario', 'first-day.yaml'],
    ['scenario', 'haiphong-los-angeles.yaml'],
    ['scenario', 'replay-recorded.yaml'],
    ['agreement', 'agreements/haiphong-los-angeles.yaml'],
    ['goods', 'lists/goods.yaml'],
    ['figures', 'lists/risk-reference.yaml'],
    ['pack', 'rules/pack.yaml'],
    ['rule', 'rules/a/r01-vague-description.yaml'],
    ['rule', 'rules/b/r07-value-gap.yaml'],
  ])('%s accepts the shipped %s', async (name, file) => {
    expect(await refusals(name, parse(read(file)))).toEqual([])
  })

  it('result accepts the result of a run', async () => {
    const options = { transport: 'memory', arms: ['exchange'], dir, now: () => 0 } as const
    const { result } = await runScenario(loadScenario('replay-recorded'), {
      ...options,
      signal: new AbortController().signal,
    })
    const written = JSON.parse(JSON.stringify(result))
    expect(await refusals('result', written)).toEqual([])
    const accepts = await editorValidator('result')
    expect([accepts(written), accepts.errors]).toEqual([true, null])
    expect(accepts({ ...written, arms: 'none' })).toBe(false)
  })

  it.each([
    'scenario',
    'agreement',
    'goods',
    'figures',
    'pack',
    'rule',
    'texts',
    'truth',
    'result',
  ])('%s says which JSON Schema it is, has a title, and refuses a text', async (name) => {
    expect(await schemaOf(name)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.stringMatching(/^(Portpair|Result of a Portpair) /),
    })
    expect(await refusals(name, 'text')).not.toEqual([])
  })

  it('scenario refuses a key nobody knows', async () => {
    const flagship = parse(read('haiphong-los-angeles.yaml'))
    expect(await refusals('scenario', { ...flagship, sed: '1' })).not.toEqual([])
  })
})
