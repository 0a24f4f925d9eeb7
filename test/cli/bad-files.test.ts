import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedScenarios } from '../../src/cli/files/find.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { InputError } from '../../src/kernel/input-error.ts'
import { portpair, STACK } from './portpair.ts'
import { TINY, written } from './tiny.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-bad-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** What a person is told about a scenario, with the folder left out; `loaded` when there is nothing to tell. */
function told(scenario: string): string {
  try {
    loadScenario(scenario)
    return 'loaded'
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.message.replaceAll(`${dir}/`, '').replace(/\n {4}mend: /g, ' | ')
  }
}

const SHIPPED = join(import.meta.dirname, '../../scenarios')
const PATHS = 'paths count from the folder of the file that names them'

describe('a scenario', () => {
  it('without a fault is loaded', () => {
    expect(told(written(dir, 'tiny.yaml', TINY))).toBe('loaded')
  })

  it.each<[string, string, string[]]>([
    [
      'keys nobody knows, one near to a known one',
      `${TINY}sed: 3\nwhatever: 1\n`,
      [
        't.yaml:12:1: sed: unknown key "sed" | did you mean "seed"?',
        't.yaml:13:1: whatever: unknown key "whatever" | known keys: agreement, arms, assistance, costs, days, expect, figures, filing, finding, goods, inspectorDiligence, instruments, learning, measures, name, nationalLines, network, operation, overSeeds, ports, publish, question, replies, riskLists, rules, seed, start, title, trade, vi',
      ],
    ],
    [
      'a code and a seed without quotes',
      TINY.replace('seed: "7"', 'seed: 7').replace('VNHPH, to', '090121, to'),
      [
        't.yaml:3:7: seed: got number 7 — write it in quotes: "7"',
        't.yaml:10:15: trade.lanes[0].from: got number 90121 — write it in quotes: "090121"',
      ],
    ],
    [
      'impossible faults of the network',
      `${TINY}network:\n  loss: 1.5\n  delayMin: 1 week\n  outages: [{ from: 3h, to: 2h }]\n  crashes: [{ at: 6h, port: USLAX, seam: after-recieve-commit }]\n`,
      [
        't.yaml:13:9: network.loss: Too big: expected number to be <=0.9',
        't.yaml:14:13: network.delayMin: "1 week" is no duration: write e.g. "30s", "15m", "36h" or "2d"',
        't.yaml:16:42: network.crashes[0].seam: got "after-recieve-commit", expected one of: before-seal-commit, after-seal-commit, after-due-commit, before-receive-commit, after-receive-commit, before-settle-commit, after-settle-commit, after-assess-commit | did you mean "after-receive-commit"?',
      ],
    ],
    [
      'an outage that ends before it begins',
      `${TINY}network: { outages: [{ from: 3h, to: 2h }] }\n`,
      ['t.yaml:12:38: network.outages[0].to: the outage ends before it begins'],
    ],
    [
      'text that is no YAML',
      'name: tiny\ntitle: x: y\n',
      ['t.yaml:2:8: Nested mappings are not allowed in compact mappings'],
    ],
    [
      'an anchor and a key given twice',
      `${TINY}title: &a x\ntitle: b\n`,
      [
        't.yaml:12:11: title: anchors are not supported | remove "&a"',
        't.yaml:13:1: title: the key "title" stands twice in one mapping | keep one of them',
      ],
    ],
    [
      'a base that is not there',
      'extends: nowhere.yaml\n',
      [`t.yaml:1:10: extends: names nowhere.yaml, and there is no such file beside it | ${PATHS}`],
    ],
    [
      'a base that is no document of ours',
      'extends: /etc/passwd\n',
      [
        't.yaml:1:10: extends: names /etc/passwd, which is not read: its name does not end in .yaml, .yml, .json',
      ],
    ],
    [
      'files that cannot be read, each at the place where it is named',
      `${TINY}agreement: /etc/passwd\nrules: nowhere\ngoods: .\n`,
      [
        't.yaml:12:12: agreement: names /etc/passwd, which is not read: its name does not end in .yaml, .yml, .json',
        't.yaml:14:8: goods: names DIR, which is not read: it is no file',
        `t.yaml:13:8: rules: names nowhere, and there is no such file beside it | ${PATHS}`,
      ],
    ],
    [
      'a lane that leads nowhere',
      TINY.replace('from: VNHPH, to: USLAX', 'from: USLAX, to: USLAX'),
      ['t.yaml:10:26: trade.lanes[0].to: the lane leads from USLAX to itself | name another port'],
    ],
  ])('with %s is told every fault with its place', (_, text, expected) => {
    expect(
      told(written(dir, 't.yaml', text))
        .replace(dir, 'DIR')
        .split('\n'),
    ).toEqual(expected)
  })

  it('under an agreement with a port it does not have is told so', () => {
    const agreement = readFileSync(join(SHIPPED, 'agreements/haiphong-los-angeles.yaml'), 'utf8')
    const wider = agreement
      .replace('[VNHPH, USLAX]', '[VNHPH, USLAX, CNSHA]')
      .replace('lanes:\n', 'lanes:\n  - { from: CNSHA, to: USLAX }\n')
    written(dir, 'agreement.yaml', wider)
    expect(told(written(dir, 't.yaml', `${TINY}agreement: agreement.yaml\n`))).toBe(
      't.yaml:12:12: agreement: the agreement haiphong-los-angeles is also with CNSHA, which the scenario does not have | add CNSHA under ports, or name another agreement',
    )
  })

  it('hears of the faults of all its files at once', () => {
    mkdirSync(join(dir, 'pack'))
    written(dir, 'agreement.yaml', 'id: a\nversion: 1\nkinds: { manifesto: { purpose: x } }\n')
    written(dir, 'goods.yaml', 'title: t\nsource: s\ngoods: [{ hs6: 090121 }]\n')
    written(dir, 'pack/pack.yaml', 'id: p\nversio: "1"\n')
    written(dir, 'pack/r.yaml', 'id: R1\nwhen: { anny: [] }\n')
    const scenario = `${TINY}agreement: agreement.yaml\ngoods: goods.yaml\nrules: pack\n`
    const lines = told(written(dir, 't.yaml', scenario)).split('\n')
    expect(lines.filter((line) => !/^[\w./]+:\d+:\d+: [\w.[\]]+: ./.test(line))).toEqual([])
    expect(lines).toEqual(
      expect.arrayContaining([
        'agreement.yaml:2:10: version: got number 1 — write it in quotes: "1"',
        'goods.yaml:3:16: goods[0].hs6: got number 90121 — write it in quotes: "090121"',
        'pack/pack.yaml:2:1: versio: unknown key "versio" | did you mean "version"?',
      ]),
    )
    expect(lines.some((line) => line.startsWith('pack/r.yaml:2:9: when.anny'))).toBe(true)
  })

  it('hears of every bad line of the truth about recorded trade', () => {
    const recorded = join(SHIPPED, 'recorded/haiphong-los-angeles-014e.edi')
    written(dir, 'truth.ndjson', '{"houseBill": 1}\n\n{"houseBill"\n')
    const trade = (truth: string) =>
      `extends: ${join(SHIPPED, 'replay-recorded.yaml')}\nname: r\ntrade: { from: [${recorded}], truth: ${truth} }\n`
    const lines = told(written(dir, 't.yaml', trade('truth.ndjson'))).split('\n')
    expect(lines[0]).toMatch(/^truth\.ndjson:1:\d+: \w+: /)
    expect(lines.at(-1)).toMatch(/^truth\.ndjson:3:\d+: /)
    expect(told(written(dir, 't.yaml', trade('/etc/passwd')))).toMatch(
      /^t\.yaml:3:\d+: trade\.truth: names \/etc\/passwd, which is not read: its name does not end in \.ndjson, \.jsonl, \.json$/,
    )
  })
})

describe('A-32: the name of a scenario', () => {
  const SHIPPED_ONES = shippedScenarios().join(', ')
  const NOT_THERE =
    'there is no such scenario file, and no shipped scenario of that name (a name may contain a-z 0-9 - _)'

  it.each([
    ['first-dya', `did you mean first-day? Or name a YAML file, or one of ${SHIPPED_ONES}`],
    ['../../etc/no-such-file', `name a YAML file, or one of ${SHIPPED_ONES}`],
    ['first-day\0.yaml', undefined],
    ['..', undefined],
    [tmpdir(), undefined],
    ['', undefined],
    ['a'.repeat(300), undefined],
    ['FIRST-DAY.YAML/..', undefined],
  ])('%j is no scenario', (name, mend) => {
    const [what, how] = told(name).split(' | ')
    expect(what).toBe(`${name.slice(0, 100)}: ${NOT_THERE}`)
    if (mend) expect(how).toBe(mend)
  })

  it('of a file that is no YAML or JSON is refused, and nothing of the file is shown', () => {
    expect(told(written(dir, 'secret.txt', 'name: the secret\n'))).toBe(
      'secret.txt: this is not read: its name does not end in .yaml, .yml, .json',
    )
    expect(told('/etc/passwd')).toBe(
      '/etc/passwd: this is not read: its name does not end in .yaml, .yml, .json',
    )
  })
})

describe('portpair run', () => {
  it.each<[string, string[], RegExp]>([
    [
      'a bad scenario',
      ['run', 'bad.yaml', '--out', 'out'],
      /^bad\.yaml:12:1: sed: unknown key "sed"\n {4}mend: did you mean "seed"\?\nbad\.yaml:13:1: wat: unknown key "wat"/,
    ],
    [
      'a file of secrets',
      ['run', '../../../../etc/passwd', '--out', 'out'],
      /^\/etc\/passwd: this is not read: [^\n]*\n$/,
    ],
    [
      'an unknown flag',
      ['run', 'first-day', '--out', 'out', '--sead', '3'],
      /unknown option '--sead'\n\(Did you mean --seed\?\)/,
    ],
    ['an unknown command', ['rum', 'first-day'], /unknown command 'rum'\n\(Did you mean run\?\)/],
  ])('given %s exits 2, says so on stderr, and leaves no half run', async (_, args, expected) => {
    written(dir, 'bad.yaml', `${TINY}sed: 3\nwat: 1\n`)
    const { code, stdout, stderr } = await portpair(args, {}, dir)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(expected)
    expect(stderr).not.toMatch(STACK)
    expect(stderr).not.toContain('root:')
    expect(readdirSync(dir)).toEqual(['bad.yaml'])
  })
})
