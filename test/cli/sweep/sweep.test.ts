import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../src/cli/commands/run.ts'
import { sweepCommand } from '../../../src/cli/commands/sweep.ts'
import { readPath } from '../../../src/cli/files/setting.ts'
import { loadScenario } from '../../../src/cli/run/load.ts'
import { readAxes } from '../../../src/cli/sweep/axis.ts'
import { planSweep, replayOf } from '../../../src/cli/sweep/plan-sweep.ts'
import { inProcess } from '../in-process.ts'
import { TINY, written } from '../tiny.ts'

let dir: string
let tiny: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-sweep-'))
  tiny = written(dir, 'tiny.yaml', TINY)
})
afterAll(() => rmSync(dir, { recursive: true }))

const sweep = (...args: string[]) => inProcess(sweepCommand, 'sweep', tiny, ...args)

describe('portpair sweep', () => {
  it.each<[string, string[], string]>([
    ['a place that is none', ['--set', 'a..b=1'], '"a..b" is no place in a scenario'],
    ['no values', ['--set', 'days'], '--set: days: names no values, or one twice'],
    ['a value twice', ['--set', 'days=1,1'], '--set: days: names no values, or one twice'],
    ['a place twice', ['--set', 'days=1', 'days=2'], '--set: days: is given twice'],
    [
      'a misspelt place',
      ['--set', 'trade.honestErrors.valueGapSdPercen=6'],
      'did you mean "valueGapSdPercent"?',
    ],
    [
      'a value that cannot be, among good ones',
      ['--set', 'trade.lanes[*].illicitShare=0.1,2'],
      'trade.lanes[1].illicitShare: a share over 1 is more than 100 %',
    ],
    ['a lane that is not there', ['--set', 'trade.lanes[7].illicitShare=0'], 'no such item'],
    ['a place inside a number', ['--set', 'days.x=0'], 'this is no mapping'],
    [
      'no address of a database',
      ['--postgres', 'mysql://h/db'],
      'this is no address of a database',
    ],
    [
      'a password that nobody can read',
      ['--postgres', 'postgres://me:50%off@h/db'],
      'a % in the user’s name or password stands alone',
    ],
  ])('refuses %s before any world runs', async (_, args, told) => {
    await expect(sweep(...args, '--out', join(dir, 'none'))).rejects.toThrow(told)
  })
})

describe('the command that runs a world again', () => {
  it('is one that `portpair run` takes, from a shell, whatever the file is called', async () => {
    const scenario = written(dir, "o'hara.yaml", `${TINY}finding: All is well\n`)
    const axes = readAxes(['trade.lanes[*].illicitShare=0.25,0.5'])
    const wanted = { scenario, axes, seeds: ['9'] }
    const [, world] = planSweep(wanted)
    const command = `${replayOf(scenario, wanted, world!)} --json --out '${join(dir, 'again')}'`
    const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    const [program, ...args] = words.trimEnd().split('\n')
    expect(program).toBe('portpair')
    const { stdout } = await inProcess(runCommand, ...args)
    const about = { finding: 'All is well', notJudged: 'changed' }
    expect(JSON.parse(stdout)).toMatchObject({ seed: '9', about })
    await expect(inProcess(runCommand, 'run', tiny, '--set', 'days=1,2')).rejects.toThrow(
      '--set: days: names 2 values, and a run takes one',
    )
  })
})

it('a world is not judged by what was found with the scenario’s own seed', () => {
  const expects = `${TINY}expect: [{ measure: hits, atLeast: 1000 }]\n`
  const scenario = written(dir, 'expects.yaml', expects)
  const [world] = planSweep({ scenario, axes: [], seeds: ['9'] })
  expect(world?.shared.value).toMatchObject({ scenario: { name: 'tiny', expect: [] } })
})

describe('a setting', () => {
  const lanes = (path: string, value: unknown) => {
    const { trade } = loadScenario('haiphong-los-angeles', {
      settings: [{ path: readPath(path), value }],
    }).scenario
    return 'lanes' in trade ? trade.lanes.map(({ illicitShare }) => illicitShare) : []
  }
  it('changes every item of a list, or one', () => {
    expect(lanes('trade.lanes[*].illicitShare', 0.07)).toEqual([0.07, 0.07])
    expect(lanes('trade.lanes[1].illicitShare', 0.07)).toEqual([0.02, 0.07])
  })
  it('is made where the file says nothing', () => {
    const { network } = loadScenario('haiphong-los-angeles', {
      settings: [{ path: readPath('network.loss'), value: 0.25 }],
    }).scenario
    expect(network.loss).toBe(0.25)
  })
})
