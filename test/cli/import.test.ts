import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importCommand } from '../../src/cli/commands/import.ts'
import { inProcess } from './in-process.ts'
import { written } from './tiny.ts'

const SAMPLES = join(import.meta.dirname, '../interop/samples')
const MANIFEST = join(SAMPLES, 'haiphong-manifest-d95b.edi')
const BILL = join(SAMPLES, 'straight-bill.json')
const BROKEN = join(SAMPLES, 'broken-in-the-middle.edi')

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-import-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const imported = async (...args: string[]) => {
  const { stdout, exits } = await inProcess(importCommand, 'import', ...args)
  return { stdout: stdout.replaceAll(`${SAMPLES}/`, '').replaceAll(`${dir}/`, ''), exits }
}

describe('portpair import', () => {
  it('says of each file what was read, and of each issue where it is and how to mend it', async () => {
    const { stdout, exits } = await imported(MANIFEST, BILL)
    expect(exits).toEqual([])
    expect(stdout.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'haiphong-manifest-d95b.edi: edifact, 3 consignments, 0 errors, 0 warnings, 3 notes',
      'straight-bill.json: dcsa, 1 consignments, 0 errors, 1 warnings, 3 notes',
    ])
    expect(stdout).toContain('  RTPLHPH100001  VNHPH to USLAX  1 items, 1 containers, 18150 kg\n')
    expect(stdout).toMatch(
      / {2}warning line 57, \/consignmentItems\/0\S+: container [^\n]+\n {6}mend: list the container/,
    )
  })

  it('prints one JSON object with every consignment and every issue', async () => {
    const { stdout, exits } = await imported(MANIFEST, BROKEN, BILL, '--json')
    const { consignments, issues, ...rest } = JSON.parse(stdout)
    expect([exits, rest]).toEqual([[], { documents: [], statuses: [], verdicts: [] }])
    expect(
      consignments.map((one: { document: { houseBill: string } }) => one.document.houseBill),
    ).toEqual(
      expect.arrayContaining(['RTPLHPH100001', 'RTPLHPH100002', 'RTPLHPH100003', 'RTPLSWB300001']),
    )
    for (const issue of issues) {
      expect(issue).toMatchObject({
        file: expect.stringMatching(/\.(edi|json)$/),
        place: expect.stringMatching(/./),
        code: expect.stringMatching(/^[a-z0-9-]+$/),
        severity: expect.stringMatching(/^(error|warning|info)$/),
        message: expect.stringMatching(/./),
        mend: expect.stringMatching(/./),
      })
    }
    expect(issues.some((issue: { severity: string }) => issue.severity === 'error')).toBe(true)
  })

  it('does not wait for a pipe that nobody writes', async () => {
    const pipe = join(dir, 'pipe.edi')
    execFileSync('mkfifo', [pipe])
    const { stdout, exits } = await imported(pipe)
    expect(exits).toEqual([2])
    expect(stdout).toContain('this file cannot be read')
  })

  it('reads on when one of its files cannot be opened or read', async () => {
    const { stdout, exits } = await imported(
      join(dir, 'nowhere.edi'),
      written(dir, 'a.yaml', 'a: 1\n'),
      MANIFEST,
      '--json',
    )
    const { consignments, issues } = JSON.parse(stdout)
    expect([exits, consignments.length]).toEqual([[], 3])
    expect(issues.slice(0, 2)).toMatchObject([
      { file: 'nowhere.edi', place: 'file', code: 'file-not-opened', severity: 'error' },
      { file: 'a.yaml', place: 'file', code: 'format-not-read', severity: 'error' },
    ])
  })

  it.each([[], ['--submit'], ['--json'], ['--json', '--submit']])(
    'exits 2 when nothing could be read, and still tells why: %s',
    async (...flags) => {
      const { stdout, exits } = await imported(written(dir, 'empty.edi', ''), dir, ...flags)
      expect(exits).toEqual([2])
      expect(stdout).toContain('the file is empty')
      expect(stdout).toContain('this file cannot be read')
    },
  )

  it('shows nothing that would move a cursor', async () => {
    const { stdout } = await imported(written(dir, 'odd\u001b[2J.edi', 'UNB+\u001b[31m'))
    expect(stdout).not.toContain('\u001b')
  })
})

describe('portpair import --submit', () => {
  it('sends what was read through a pair of ports, and ranks every consignment', async () => {
    const { stdout, exits } = await imported(MANIFEST, BILL, '--submit', '--json')
    const { consignments, ranked } = JSON.parse(stdout)
    expect(exits).toEqual([])
    expect(ranked.messages.sent).toBeGreaterThan(0)
    expect(ranked.messages.acknowledged).toBe(ranked.messages.sent)
    const bills = consignments.map(
      (one: { document: { houseBill: string } }) => one.document.houseBill,
    )
    const shipments = ranked.shipments.map((line: { shipment: string }) => line.shipment)
    expect([...shipments].sort()).toEqual([...bills].sort())
    const harm = ranked.shipments.map((line: { expectedHarm: number }) => line.expectedHarm)
    expect(harm).toEqual([...harm].sort((a, b) => b - a))
    for (const line of ranked.shipments) expect(line.because).toHaveLength(line.rules.length)
  })

  it('prints the ranking under the issues for people', async () => {
    const { stdout } = await imported(BILL, '--submit')
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-3)).toMatch(/^sent (\d+) messages between the ports, \1 acknowledged$/)
    expect(lines.at(-1)).toMatch(/^ {3}1 {2}green +\d+ +\d+ {2}USLAX {2}RTPLSWB300001 {2}\S/)
  })
})
