import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateCommand } from '../../src/cli/commands/generate.ts'
import { Interrupted } from '../../src/cli/drivers/driver.ts'
import { generateFiles } from '../../src/cli/generate/generate-files.ts'
import { shiploads } from '../../src/cli/generate/shipload.ts'
import { shipsHere } from '../../src/cli/generate/ships-here.ts'
import { loadScenario } from '../../src/cli/run/load.ts'
import { PortDocument } from '../../src/domain/port-document.ts'
import { TruthRecord } from '../../src/domain/truth.ts'
import { importText } from '../../src/interop/import-text.ts'
import { ndjsonFormat } from '../../src/interop/write/ndjson.ts'
import { inProcess } from './in-process.ts'
import { portpair } from './portpair.ts'
import { TINY, written } from './tiny.ts'

let dir: string
let out: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-generate-'))
  out = join(dir, 'out')
})
afterEach(() => rmSync(dir, { recursive: true }))

const generate = async (...args: readonly string[]) => {
  const told = await inProcess(generateCommand, 'generate', ...args, '--json')
  return JSON.parse(told.stdout)
}
const text = (file: string, folder = out) => readFileSync(join(folder, file), 'utf8')
const lines = (file: string, folder = out) =>
  text(file, folder)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
const digests = ({ files }: { files: { file: string; sha256: string }[] }) =>
  files.map(({ file, sha256 }) => `${file} ${sha256}`)

const SUSPICIONS = ['warning.ndjson', 'risk-list-update.ndjson']

describe('portpair generate', () => {
  it('writes valid documents by kind, and the truth of exactly so many consignments apart from them', async () => {
    const made = await generate('first-day', '--count', '60', '--out', out)
    const files = readdirSync(out).filter((file) => file !== 'truth.ndjson')
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const file of files) {
      const filings = lines(file)
      expect(filings).toHaveLength(made.filings[file.slice(0, -'.ndjson'.length)])
      for (const { document } of filings) {
        expect(`${document.kind}.ndjson`).toBe(file)
        expect(PortDocument.parse(document)).toEqual(document)
      }
      expect(text(file)).not.toMatch(/falsified|harmPoints/)
      // What an administration suspects names a typology; no paper of a trader does.
      if (!SUSPICIONS.includes(file)) expect(text(file)).not.toContain('typology')
    }
    const truths = lines('truth.ndjson')
    expect(truths.map((truth) => TruthRecord.parse(truth))).toHaveLength(60)
    const bills = lines('manifest.ndjson').map(({ document }) => document.houseBill)
    expect([...new Set(bills)].sort()).toEqual(truths.map(({ houseBill }) => houseBill).sort())
  })

  it('adds to a smaller count and changes nothing of it but the papers of the last ship as a whole', async () => {
    await generate('first-day', '--count', '300', '--out', out)
    await generate('first-day', '--count', '20', '--out', join(dir, 'fewer'))
    const [many, few] = [lines('truth.ndjson'), lines('truth.ndjson', join(dir, 'fewer'))]
    expect(many.slice(0, 20)).toEqual(few)
    expect(many).toHaveLength(300)
    const all = new Set(readdirSync(out).flatMap((file) => text(file).split('\n')))
    const changed = readdirSync(join(dir, 'fewer')).filter((file) =>
      text(file, join(dir, 'fewer'))
        .split('\n')
        .some((line) => !all.has(line)),
    )
    expect(changed.sort()).toEqual(['master-bill.ndjson', 'stow-plan.ndjson'])
  })

  it('leaves the truth out, and says nothing of it', async () => {
    const made = await generate('first-day', '--count', '5', '--out', out, '--no-truth')
    expect(readdirSync(out).filter((file) => file.includes('truth'))).toEqual([])
    expect(made.truth).toBeNull()
  })

  it('writes CUSCAR that is imported without an issue, consignment for consignment', async () => {
    await generate('first-day', '--out', out, '--format', 'cuscar')
    await generate('first-day', '--out', join(dir, 'plain'))
    const told = lines('manifest.ndjson', join(dir, 'plain'))
    for (const port of ['USLAX', 'VNHPH']) {
      const file = join(out, `manifest.${port}.edi`)
      const { issues, consignments } = importText(file, readFileSync(file))
      expect(issues).toEqual([])
      const filed = told.filter((filing) => filing.port === port)
      const byNumber = (
        a: { document: { number: string } },
        b: { document: { number: string } },
      ) => (a.document.number < b.document.number ? -1 : 1)
      expect(
        consignments.map(({ at, document }) => ({ at, port, document })).sort(byNumber),
      ).toEqual(filed.sort(byNumber))
    }
  })

  it('overwrites nothing unasked', async () => {
    const first = await generate('first-day', '--count', '3', '--out', out)
    await expect(generate('first-day', '--count', '4', '--out', out)).rejects.toThrow(
      /manifest\.ndjson: this file is there already and is not overwritten\n {4}mend: .*--force/,
    )
    expect(lines('truth.ndjson')).toHaveLength(3)
    const again = await generate('first-day', '--count', '3', '--out', out, '--force')
    expect(digests(again)).toEqual(digests(first))
  })

  it('with --force removes files of an earlier time that would be taken for its own, and no others', async () => {
    await generate('first-day', '--count', '3', '--out', out)
    writeFileSync(join(out, 'notes.txt'), 'mine')
    await generate('first-day', '--count', '3', '--out', out, '--force', '--no-truth')
    expect(readdirSync(out)).not.toContain('truth.ndjson')
    expect(text('notes.txt')).toBe('mine')
  })

  it('does not take a folder for a file to replace', async () => {
    mkdirSync(join(out, 'truth.ndjson'), { recursive: true })
    await expect(generate('first-day', '--out', out, '--force')).rejects.toThrow(
      /truth\.ndjson: a folder of this name/,
    )
  })

  it.runIf(existsSync('/dev/full'))(
    'on a full disk tells so, leaves nothing behind and keeps older files',
    async () => {
      await generate('first-day', '--count', '3', '--out', out)
      const before = readdirSync(out).map((file) => [file, text(file)])
      symlinkSync('/dev/full', join(out, 'manifest.ndjson.part'))
      await expect(
        generate('first-day', '--count', '4', '--out', out, '--force'),
      ).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(readdirSync(out).map((file) => [file, text(file)])).toEqual(before)
    },
  )

  it.each<[string, string[], RegExp]>([
    ['a name that is nearly one', ['frist-day'], /did you mean first-day\?/],
    [
      'more than the days hold',
      ['first-day', '--count', '9999', '--days', '1'],
      /--count: in 1 day it makes \d+ consignments, not 9999/,
    ],
    ['recorded trade', ['replay-recorded'], /replays recorded trade/],
    ['no number', ['first-day', '--count', '1e3'], /count is a whole number from 1 to/],
    ['an unknown format', ['first-day', '--format', 'xml'], /ndjson, csv, cuscar/],
  ])('refuses %s', async (_, args, why) => {
    await expect(generate(...args, '--out', out)).rejects.toThrow(why)
  })

  it('stopped by a person leaves no file behind, and keeps older ones', async () => {
    mkdirSync(out)
    writeFileSync(join(out, 'manifest.ndjson'), 'older')
    const stop = new AbortController()
    const trade = shiploads(loadScenario('first-day'), {})
    const format = ndjsonFormat()
    const stopped = generateFiles(shipsHere(trade, format, true), {
      dir: out,
      format,
      total: trade.total,
      force: true,
      signal: stop.signal,
      onProgress: () => {
        expect(readdirSync(out)).toContain('manifest.ndjson.part')
        stop.abort()
      },
    })
    await expect(stopped).rejects.toThrow(Interrupted)
    expect(readdirSync(out)).toEqual(['manifest.ndjson'])
    expect(text('manifest.ndjson')).toBe('older')
  })

  it('gives the same bytes in every time zone and locale', async () => {
    const tiny = written(dir, 'tiny.yaml', TINY)
    const places = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'vi_VN.UTF-8', LANG: 'vi_VN.UTF-8' },
      { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    ]
    const here = await generate(tiny, '--out', out)
    const there = await Promise.all(
      places.map((env, i) =>
        portpair(['generate', tiny, '--out', join(dir, String(i)), '--json'], env),
      ),
    )
    for (const { code, stdout } of there) {
      expect(code).toBe(0)
      expect(digests(JSON.parse(stdout))).toEqual(digests(here))
    }
  })
})
