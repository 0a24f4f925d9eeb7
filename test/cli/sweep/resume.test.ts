import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDigest } from '../../../src/cli/files/build-digest.ts'
import type { Io } from '../../../src/cli/io.ts'
import { runSweep } from '../../../src/cli/sweep/run-sweep.ts'
import { openProgressFile } from '../../../src/cli/sweep/sweep-progress.ts'
import { openWorldLog } from '../../../src/cli/sweep/world-log.ts'
import type { SweepWorld } from '../../../src/report/sweep/sweep-result.ts'
import { TINY, written } from '../tiny.ts'

type Result = SweepWorld['result']
const RESULT = { fingerprint: 'kept', ok: true, arms: {}, broken: [] } as unknown as Result

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-resume-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

/** Resumes a sweep of two seeds of which every world a log can know is known, and tells what was run and said. */
async function resumed(file: string, text: string, build: string) {
  const scenario = written(dir, `${file}.yaml`, text)
  const part = join(dir, `${file}.part`)
  const stopped = new AbortController()
  const said = { stderr: '' }
  const io: Io = {
    stdout: () => undefined,
    stderr: (words) => {
      said.stderr += words
    },
    exit: () => undefined,
    isTty: false,
    width: 100,
    env: {},
    now: () => 0,
    signal: stopped.signal,
  }
  const log = openWorldLog<Result>(part, true, build)
  let asked: string[] = []
  const keeping = {
    ...log,
    known: (key: string) => {
      asked = [...asked, key]
      return log.known(key) ?? RESULT
    },
  }
  const progress = openProgressFile(join(dir, `${file}.json`), file, () => 0)
  await runSweep({ scenario, axes: [], seeds: ['1', '2'] }, keeping, progress, io)
  const anew = [...new Set(asked)].filter((key) => log.known(key) === undefined)
  for (const key of anew) log.add(key, RESULT)
  return { anew: anew.length, ...said }
}

describe('F-10: a sweep that goes on', () => {
  it('takes what it made itself, and says nothing', async () => {
    expect(await resumed('same', TINY, 'one build')).toEqual({ anew: 2, stderr: '' })
    expect(await resumed('same', TINY, 'one build')).toEqual({ anew: 0, stderr: '' })
  })

  it.each<[string, string, string, string]>([
    ['the program', 'program', TINY, 'by another build of portpair'],
    [
      'the scenario',
      'scenario',
      TINY.replace('inspectionsPerDay: 2', 'inspectionsPerDay: 3'),
      'with another scenario, rules, lists, values or seeds',
    ],
  ])('runs everything anew when %s has changed, and says so', async (_, file, text, why) => {
    await resumed(file, TINY, 'one build')
    const again = await resumed(file, text, file === 'program' ? 'another build' : 'one build')
    expect(again.anew).toBe(2)
    expect(again.stderr).toBe(`Kept worlds that are not used, for they were made 2 ${why}.\n`)
  })

  it('keeps with each world by which build it was made', async () => {
    await resumed('kept', TINY, 'one build')
    const lines = readFileSync(join(dir, 'kept.part'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).build)).toEqual(['one build', 'one build'])
  })
})

it('the digest of a build changes with any file that runs, and with nothing else', () => {
  const folder = join(dir, 'program')
  mkdirSync(join(folder, 'room'), { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  write('main.ts', 'run()')
  write('room/part.js', 'part()')
  const before = buildDigest(folder)
  write('room/note.md', 'a note')
  write('room/part.d.ts', 'declare const part')
  expect(buildDigest(folder)).toBe(before)
  write('room/part.js', 'other()')
  expect(buildDigest(folder)).not.toBe(before)
  expect(buildDigest()).toMatch(/^[0-9a-f]{64}$/)
})
