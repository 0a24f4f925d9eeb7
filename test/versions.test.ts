import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAtLeast } from '../src/cli/doctor/check.ts'
import { NODE_MIN, SQLITE_MIN } from '../src/cli/doctor/check-runtime.ts'
import { sqliteVersion } from '../src/store/sqlite-version.ts'

const TOP = join(import.meta.dirname, '..')
const BIN = join(TOP, 'bin/portpair.js')
const manifest = (folder: string) =>
  JSON.parse(readFileSync(join(TOP, folder, 'package.json'), 'utf8')) as {
    version: string
    engines: { node: string }
  }

/** Versions before these have known holes; `npm audit` may not be there to say so. */
describe('an installed package is not older than its last known hole', () => {
  it.each([
    ['protobufjs', '8.8.1'],
    ['hono', '4.12.25'],
    ['@hono/node-server', '2.1.8'],
    ['drizzle-orm', '0.45.2'],
  ])('%s is at least %s', (name, floor) => {
    const { version } = manifest(join('node_modules', name))
    expect(isAtLeast(version, floor), `${name} ${version}`).toBe(true)
  })
  it(`SQLite is at least ${SQLITE_MIN}`, () => {
    expect(isAtLeast(sqliteVersion(), SQLITE_MIN), sqliteVersion()).toBe(true)
  })
})

describe('the oldest Node', () => {
  it('is the same in package.json, in the doctor and at the doorstep', () => {
    expect(manifest('.').engines.node).toBe(`>=${NODE_MIN}`)
    expect(readFileSync(BIN, 'utf8')).toContain(`, ${NODE_MIN} or newer is needed`)
  })

  it.each(['20.20.2', '22.17.1', '18.0.0'])('%s is turned away with the mend', (version) => {
    expect(startOn(version)).toEqual({
      status: 4,
      stderr: [
        `portpair: Node ${version} is too old, ${NODE_MIN} or newer is needed`,
        '    mend: install Node 24 LTS from https://nodejs.org',
        '',
      ].join('\n'),
    })
  })
  it.each(['22.18.0', '24.0.0', '26.1.0'])('%s is let in', (version) => {
    expect(startOn(version).stderr).not.toContain('is too old')
  })
})

/** Starts the packed program on a Node that says it is another version. */
function startOn(version: string): { status: number | null; stderr: string } {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
  const run = spawnSync(process.execPath, ['--import', pretend, BIN, '--version'], {
    encoding: 'utf8',
  })
  return { status: run.status, stderr: run.stderr }
}
