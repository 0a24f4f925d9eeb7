import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateCommand } from '../../src/cli/commands/generate.ts'
import { inProcess } from './in-process.ts'
import { written } from './tiny.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-quality-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const quality = (...args: readonly string[]) =>
  inProcess(
    generateCommand,
    'generate',
    'quality',
    'haiphong-los-angeles',
    '--count',
    '1200',
    ...args,
  )

const targets = (share: string) =>
  written(
    dir,
    'targets.yaml',
    `title: T\nsource: S\nthreshold: 0.9\npayloadKg: {}\ntargets:\n  - { id: late, title: Late, measure: late, share: ${share}, within: 0.05 }\n`,
  )

describe('portpair generate quality', () => {
  it('finds the flagship good enough against the shipped targets', async () => {
    const { stdout, exits } = await inProcess(
      generateCommand,
      ...['generate', 'quality', 'haiphong-los-angeles', '--count', '4000', '--json'],
    )
    const report = JSON.parse(stdout)
    expect(report.fields.filter((field: { score: number }) => field.score === 0)).toEqual([])
    expect([report.ok, exits]).toEqual([true, []])
  })

  it('exits 1 below the threshold, 0 at it, and writes the page', async () => {
    const file = join(dir, 'page.html')
    const far = ['--targets', targets('0.9')]
    expect((await quality(...far, '--html', file)).exits).toEqual([1])
    expect(readFileSync(file, 'utf8')).toContain('not good enough')
    await expect(quality(...far, '--html', file)).rejects.toThrow(/not overwritten/)
    expect((await quality(...far, '--html', file, '--force', '--threshold', '0')).exits).toEqual([])
  })

  it('takes numbers from the scenario, and says which place it does not have', async () => {
    const near = targets('{ scenario: trade.filing.lateShare }')
    expect((await quality('--targets', near)).exits).toEqual([])
    await expect(
      quality('--targets', targets('{ scenario: trade.filing.lateShar }')),
    ).rejects.toThrow(/no "trade\.filing\.lateShar"\n {4}mend: did you mean lateShare\?/)
  })

  it.each([
    ['a threshold over one', ['--threshold', '1.5'], /a share is a number from 0 to 1/],
    ['targets that are not there', ['--targets', 'nowhere.yaml'], /nowhere\.yaml/],
  ])('refuses %s', async (_, args, why) => {
    await expect(quality(...args)).rejects.toThrow(why)
  })
})
