import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Check, isAtLeast, shellWord } from '../../src/cli/doctor/check.ts'
import { doctorCommand } from '../../src/cli/doctor/command.ts'
import type { Facts } from '../../src/cli/doctor/facts.ts'
import { renderDoctor } from '../../src/cli/doctor/render-doctor.ts'
import { judge, runDoctor } from '../../src/cli/doctor/run-doctor.ts'

/** A machine on which all is well. */
const WELL: Facts = {
  nodeVersion: '24.21.0',
  platform: 'linux-x64',
  sqlite: { value: '3.51.3' },
  dir: 'out',
  pragmas: { value: { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 } },
  fsyncMillis: { value: [1, 3, 250, 251, 400] },
  freeBytes: { value: 1_000_000_000 },
  portWanted: 0,
  port: { value: 40_000 },
  keys: { path: 'keys', files: { value: [{ path: 'keys/a.pem', mode: 0o600 }] } },
}

const LOCAL_DISK =
  'use a folder on a local disk that you may write to: portpair doctor --dir FOLDER'

describe('a machine', () => {
  it('on which all is well passes every check, at the very limits too', () => {
    expect(judge(WELL)).toEqual([
      { name: 'Node', ok: true, found: '24.21.0 (22.18 or newer)' },
      { name: 'native module', ok: true, found: 'better-sqlite3 loads on linux-x64' },
      { name: 'SQLite', ok: true, found: '3.51.3 (3.51.3 or newer)' },
      {
        name: 'database settings',
        ok: true,
        found: 'journal_mode=wal synchronous=2 foreign_keys=1',
      },
      {
        name: 'write and fsync',
        ok: true,
        found: '250.00 ms for 4 KiB (median of 5, slowest 400.00 ms)',
      },
      { name: 'free disk space', ok: true, found: '1.00 GB at out (1.00 GB or more)' },
      { name: 'loopback port', ok: true, found: '127.0.0.1:40000 can be listened on' },
      { name: 'key files', ok: true, found: '1, for their owner only' },
    ])
  })

  it.each<[string, Partial<Facts>, Check[]]>([
    [
      'an old Node',
      { nodeVersion: '22.17.9' },
      [
        {
          name: 'Node',
          ok: false,
          found: '22.17.9 (22.18 or newer)',
          mend: 'install Node 24 LTS from https://nodejs.org',
        },
      ],
    ],
    [
      'modules of another machine',
      { sqlite: { error: 'invalid ELF header' } },
      [
        {
          name: 'native module',
          ok: false,
          found: 'better-sqlite3 does not load on linux-x64: invalid ELF header',
          mend: 'install again on this machine: rm -rf node_modules && npm ci',
        },
        {
          name: 'SQLite',
          ok: false,
          found: 'not known',
          mend: 'mend the native module, then ask again: portpair doctor',
        },
      ],
    ],
    [
      'a platform without a prebuilt module',
      { sqlite: { error: 'not found' }, platform: 'linux-riscv64' },
      [
        {
          name: 'native module',
          ok: false,
          found: 'better-sqlite3 does not load on linux-riscv64: not found',
          mend: 'compile it: npm --prefix node_modules/better-sqlite3 run build-release (needs Python and a C++ compiler)',
        },
        {
          name: 'SQLite',
          ok: false,
          found: 'not known',
          mend: 'mend the native module, then ask again: portpair doctor',
        },
      ],
    ],
    [
      'an old SQLite',
      { sqlite: { value: '3.51.2' } },
      [
        {
          name: 'SQLite',
          ok: false,
          found: '3.51.2 (3.51.3 or newer)',
          mend: 'npm install better-sqlite3@^13.2.0',
        },
      ],
    ],
    [
      'a database that forgets',
      { pragmas: { value: { journal_mode: 'wal', synchronous: 1, foreign_keys: 0 } } },
      [
        {
          name: 'database settings',
          ok: false,
          found: 'journal_mode=wal synchronous=1 foreign_keys=0, not synchronous=2 foreign_keys=1',
          mend: LOCAL_DISK,
        },
      ],
    ],
    [
      'a folder that cannot be written',
      {
        dir: '/a b',
        pragmas: { error: 'EACCES' },
        fsyncMillis: { error: 'EACCES' },
        freeBytes: { error: 'ENOENT' },
      },
      [
        { name: 'database settings', ok: false, found: "'/a b': EACCES", mend: LOCAL_DISK },
        { name: 'write and fsync', ok: false, found: "'/a b': EACCES", mend: LOCAL_DISK },
        { name: 'free disk space', ok: false, found: "'/a b': ENOENT", mend: LOCAL_DISK },
      ],
    ],
    [
      'a slow disk',
      { fsyncMillis: { value: [400, 1, 250.01] } },
      [
        {
          name: 'write and fsync',
          ok: false,
          found: '250.01 ms for 4 KiB (median of 3, slowest 400.00 ms)',
          mend: 'use a folder on a faster disk, at most 250 ms: portpair doctor --dir FOLDER',
        },
      ],
    ],
    [
      'a full disk',
      { freeBytes: { value: 120_000_000 } },
      [
        {
          name: 'free disk space',
          ok: false,
          found: '0.12 GB at out (1.00 GB or more)',
          mend: 'free 0.88 GB there, or write elsewhere: portpair run SCENARIO --out FOLDER',
        },
      ],
    ],
    [
      'a port that is taken',
      { portWanted: 8443, port: { error: 'listen EADDRINUSE: 127.0.0.1:8443' } },
      [
        {
          name: 'loopback port',
          ok: false,
          found: 'listen EADDRINUSE: 127.0.0.1:8443',
          mend: 'stop what listens there (lsof -i :8443), or choose another: --port 0',
        },
      ],
    ],
    [
      'a port for root only',
      { portWanted: 443, port: { error: 'listen EACCES: 127.0.0.1:443' } },
      [
        {
          name: 'loopback port',
          ok: false,
          found: 'listen EACCES: 127.0.0.1:443',
          mend: 'choose a port above 1023: --port 0',
        },
      ],
    ],
    [
      'no loopback interface',
      { port: { error: 'listen EADDRNOTAVAIL' } },
      [
        {
          name: 'loopback port',
          ok: false,
          found: 'listen EADDRNOTAVAIL',
          mend: 'bring the loopback interface up: ip link set lo up',
        },
      ],
    ],
    [
      'keys that others can read',
      {
        keys: {
          path: 'keys',
          files: {
            value: [
              { path: 'keys/a.pem', mode: 0o400 },
              { path: 'keys/b c.pem', mode: 0o644 },
              { path: 'keys/d.pem', mode: 0o700 },
            ],
          },
        },
      },
      [
        {
          name: 'key files',
          ok: false,
          found: "'keys/b c.pem' is 0644, keys/d.pem is 0700, not 0600",
          mend: "chmod 600 'keys/b c.pem' keys/d.pem",
        },
      ],
    ],
    [
      'a key folder without keys',
      { keys: { path: 'keys', files: { value: [] } } },
      [
        {
          name: 'key files',
          ok: false,
          found: 'no private key in keys',
          mend: 'give the folder of your keys: portpair doctor --keys FOLDER',
        },
      ],
    ],
    [
      'a key folder that is not there',
      { keys: { path: 'keys', files: { error: 'ENOENT: no such file' } } },
      [
        {
          name: 'key files',
          ok: false,
          found: 'ENOENT: no such file',
          mend: 'give the folder of your keys: portpair doctor --keys FOLDER',
        },
      ],
    ],
    [
      'a file name that would move the cursor',
      { keys: { path: 'keys', files: { error: 'ENOENT: \u001b[2J' } } },
      [
        {
          name: 'key files',
          ok: false,
          found: 'ENOENT: \\x1b[2J',
          mend: 'give the folder of your keys: portpair doctor --keys FOLDER',
        },
      ],
    ],
  ])('with %s is told what is wrong and how to mend it', (_, facts, expected) => {
    expect(judge({ ...WELL, ...facts }).filter(({ ok }) => !ok)).toEqual(expected)
  })

  it('without a key path is not asked about keys', () => {
    expect(judge({ ...WELL, keys: null }).map(({ name }) => name)).not.toContain('key files')
  })
  it('of Windows is not asked about the modes of its keys', () => {
    const open = { path: 'keys', files: { value: [{ path: 'keys/a.pem', mode: 0o666 }] } }
    expect(judge({ ...WELL, platform: 'win32-x64', keys: open }).at(-1)).toEqual({
      name: 'key files',
      ok: true,
      found: '1; Windows keeps no modes',
    })
  })
})

/** What no test may demand of the machine it runs on. */
const MAY_BE_POOR = ['write and fsync', 'free disk space']

describe('on this machine', () => {
  let dir: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'portpair-'))
    mkdirSync(join(dir, 'keys'))
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const key = join(dir, 'keys', 'port.pem')
    writeFileSync(key, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
    writeFileSync(
      join(dir, 'keys', 'port.pub.pem'),
      publicKey.export({ format: 'pem', type: 'spki' }),
    )
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  it('everything is well, and nothing is left behind', async () => {
    const checks = await runDoctor({ dir, port: 0, keys: join(dir, 'keys') })
    expect(checks.map(({ name, ok }) => [name, ok || MAY_BE_POOR.includes(name)])).toEqual([
      ['Node', true],
      ['native module', true],
      ['SQLite', true],
      ['database settings', true],
      ['write and fsync', true],
      ['free disk space', true],
      ['loopback port', true],
      ['key files', true],
    ])
    expect(readdirSync(dir)).toEqual(['keys'])
  })
  it('a port in use is seen', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const checks = await runDoctor({ dir, port })
    server.close()
    expect(checks.find(({ name }) => name === 'loopback port')?.mend).toBe(
      `stop what listens there (lsof -i :${port}), or choose another: --port 0`,
    )
  })
  it.skipIf(process.platform === 'win32')('a key that others can read is seen', async () => {
    const key = join(dir, 'keys', 'port.pem')
    chmodSync(key, 0o644)
    const checks = await runDoctor({ dir, port: 0, keys: key })
    chmodSync(key, 0o600)
    expect(checks.at(-1)?.mend).toBe(`chmod 600 ${shellWord(key)}`)
  })
  it('a folder that is not there is seen, whoever asks', async () => {
    const checks = await runDoctor({ dir: join(dir, 'nowhere'), port: 0 })
    expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      'database settings',
      'write and fsync',
      'free disk space',
    ])
  })
})

describe('portpair doctor', () => {
  const said = async (isTty: boolean, env: Record<string, string>, ...args: string[]) => {
    const told: { stdout: string; exits: number[] } = { stdout: '', exits: [] }
    const program = new Command('portpair')
    doctorCommand(program, {
      stdout: (text) => {
        told.stdout += text
      },
      stderr: () => undefined,
      exit: (code) => told.exits.push(code),
      isTty,
      env,
    })
    await program.parseAsync(['doctor', '--dir', tmpdir(), ...args], { from: 'user' })
    return told
  }

  it('prints one JSON object, and leaves the exit code alone when all is well', async () => {
    const { stdout, exits } = await said(false, {}, '--json')
    const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Check[] }
    expect([ok, checks.length]).toEqual([checks.every((check) => check.ok), 7])
    expect(exits).toEqual(ok ? [] : [4])
  })
  it('exits 4 when a check fails', async () => {
    const { stdout, exits } = await said(
      false,
      {},
      '--keys',
      join(tmpdir(), 'no-such-keys'),
      '--json',
    )
    expect([JSON.parse(stdout).ok, exits]).toEqual([false, [4]])
  })
  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['a terminal', true, {}, true],
    ['a terminal that wants none', true, { NO_COLOR: '1' }, false],
    ['a pipe', false, {}, false],
  ])('colours its marks for %s: %s', async (_, isTty, env, coloured) => {
    expect((await said(isTty, env)).stdout.includes('\u001b[')).toBe(coloured)
  })

  it('shows a line for each check, with the mend under a bad one', () => {
    const checks = [
      { name: 'Node', ok: true, found: '24.21.0' },
      { name: 'native module', ok: false, found: 'does not load', mend: 'npm ci' },
    ]
    expect(renderDoctor(checks, false)).toBe(
      [
        '✓ Node           24.21.0',
        '✗ native module  does not load',
        '                 mend: npm ci',
        '',
        '1 of 2 checks failed.',
        '',
      ].join('\n'),
    )
  })
})

describe('small parts', () => {
  it.each([
    ['22.18.0', '22.18', true],
    ['22.18', '22.18.0', true],
    ['22.9.0', '22.18', false],
    ['23.0.0', '22.18', true],
    ['3.51.10', '3.51.3', true],
  ])('%s is at least %s: %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected)
  })
  it.each([
    ['keys/a-b_1.pem', 'keys/a-b_1.pem'],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['$(rm)', "'$(rm)'"],
  ])('%s is %s to a shell', (path, word) => {
    expect(shellWord(path)).toBe(word)
  })
})
