import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')
const OLDEST = 'node@22.18.0'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-versions-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

/** Runs `portpair generate` on this Node or, from npm, on the oldest one that is supported. */
function generate(where: string, format: string, oldest: boolean, env: NodeJS.ProcessEnv) {
  const args = ['generate', 'haiphong-los-angeles', '--count', '2000', '--json']
  const own = [MAIN, ...args, '--format', format, '--out', join(dir, where)]
  const [command, all] = oldest
    ? ['npm', ['exec', '--yes', `--package=${OLDEST}`, '--', 'node', ...own]]
    : [process.execPath, own]
  const done = spawnSync(command, all, {
    cwd: dir,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  expect(done.stderr.replace(/^.*ExperimentalWarning.*\n|^\(Use `node.*\n|^npm .*\n/gm, '')).toBe(
    '',
  )
  const { files } = JSON.parse(done.stdout) as { files: { file: string; sha256: string }[] }
  return files.map(({ file, sha256 }) => `${file} ${sha256}`)
}

describe.each(['ndjson', 'csv', 'cuscar'])('documents as %s', (format) => {
  it('are the same bytes on Node 22.18 and this Node, in three time zones and two locales', () => {
    const here = generate(`${format}-here`, format, false, { TZ: 'UTC', LC_ALL: 'C.UTF-8' })
    expect(here.length).toBeGreaterThan(1)
    const abroad = { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' }
    expect(generate(`${format}-abroad`, format, false, abroad)).toEqual(here)
    const old = { TZ: 'America/Los_Angeles', LC_ALL: 'vi_VN.UTF-8' }
    expect(generate(`${format}-old`, format, true, old)).toEqual(here)
  })
})
