import { generateKeyPairSync } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { fileArrivals } from '../../../src/cli/serve/filings.ts'
import { initPort } from '../../../src/cli/serve/init-port.ts'
import { loadServe } from '../../../src/cli/serve/load-serve.ts'
import { findKey } from '../../../src/wire/keys.ts'
import { make } from '../../support/make.ts'
import { PORTS, pairOfFolders } from './pair-of-folders.ts'
import { serving } from './serving.ts'

const metric = (text: string, name: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1),
  )

it('two served ports exchange what is filed, tell how they are, keep names out of their logs, and stop cleanly (P-12)', async () => {
  const pair = await pairOfFolders()
  const ports = {
    VNHPH: await serving(pair.config('VNHPH')),
    USLAX: await serving(pair.config('USLAX')),
  }
  const { VNHPH: origin, USLAX: destination } = ports
  await destination.told('reconciled')
  const manifest = make.manifest({ grossKg: 31_000 })
  pair.drop('VNHPH', 'first', [manifest, '{"kind":"manifest"}'])
  await origin.told('acknowledged')
  await origin.told('received')

  const { text } = await origin.operations('/metrics')
  expect(metric(text, 'portpair_events_total{event="acknowledged"}')).toBe(1)
  expect(metric(text, 'portpair_receipt_seconds_count')).toBe(1)
  expect(metric(text, 'portpair_queue_messages')).toBe(0)
  const theirs = (await destination.operations('/metrics')).text
  expect(metric(theirs, 'portpair_decision_seconds_count')).toBe(1)
  expect(metric(theirs, 'portpair_witness_age_seconds{partner="VNHPH"}')).toBeGreaterThanOrEqual(0)
  expect(text).toMatch(
    /^(?:# (?:HELP|TYPE) portpair_\w+ .+\n|portpair_\w+(?:\{[^}]*\})? -?[\d.e-]+\n)+$/,
  )
  expect(await origin.operations('/healthz')).toEqual({ status: 200, text: '{"ok":true}' })
  expect(await destination.operations('/readyz')).toMatchObject({ status: 200 })

  const sealed = origin.events().find(({ event }) => event === 'sealed')
  const received = destination.events().find(({ event }) => event === 'received')
  expect(received).toMatchObject({ messageId: sealed?.messageId, trace: sealed?.trace })
  for (const { lines } of [origin, destination]) {
    const whole = lines.every((line) => line.endsWith('}\n') && !line.slice(0, -1).includes('\n'))
    expect(whole).toBe(true)
    for (const { name } of [manifest.shipper!, manifest.consignee!])
      expect(lines.join('')).not.toContain(name)
  }
  const filings = join(pair.dir, 'VNHPH', 'filings')
  expect(readdirSync(join(filings, 'filed'))).toEqual(['first.ndjson'])
  expect(readFileSync(join(filings, 'refused', 'first.ndjson.txt'), 'utf8')).toMatch(/^line 2: /)

  for (const port of PORTS) await ports[port].stop()
  for (const port of PORTS) {
    const raw = new Database(pair.database(port), { readonly: true })
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    const queued = "SELECT count(*) FROM delivery WHERE state = 'queued'"
    expect(raw.prepare(queued).pluck().get()).toBe(0)
    raw.close()
  }
})

describe('a port whose file has a fault does not start', () => {
  const faults: readonly [string, (text: string) => string, string][] = [
    [
      'P-09: names forgotten before a replay has expired',
      (text) => `${text}dedupeRetention: 72h\n`,
      'dedupeRetention: 3d is shorter than the 3d a message lives and twice the clock tolerance: a replay could be taken for new; at least 4330m',
    ],
    [
      'a key anyone can derive',
      (text) => text.replace('id: USLAX-1,', 'id: USLAX-sim-1,'),
      'this is the name of a key that anyone can derive',
    ],
    [
      'A-23: plain HTTP where others can read it',
      (text) => text.replace('host: 127.0.0.1', 'host: 0.0.0.0'),
      '0.0.0.0 is not a loopback address',
    ],
    [
      'A-25: a partner at a private address',
      (text) => text.replace(/url: .*/, 'url: https://10.0.0.1'),
      '10.0.0.1 is a private',
    ],
    [
      'a partner without a lane',
      (text) => text.replace('  VNHPH:', '  CNSHA:'),
      'CNSHA is at no lane of USLAX',
    ],
  ]
  it.each(faults)('%s', async (_, change, what) => {
    const pair = await pairOfFolders()
    pair.edit('USLAX', change)
    const starting = async () => (await serving(pair.config('USLAX'))).done
    await expect(starting()).rejects.toThrow(what)
  })

  it('A-09: a key that others can read is refused with the command that mends it', async () => {
    const pair = await pairOfFolders()
    chmodSync(join(pair.dir, 'USLAX', 'keys', 'USLAX-1.pem'), 0o644)
    expect(() => loadServe(pair.config('USLAX'))).toThrow(
      /is 0644, not 0600\n +mend: chmod 600 .*USLAX-1\.pem$/,
    )
  })

  it('A-09: a link to a key in a repository is refused as the key is', async () => {
    const pair = await pairOfFolders()
    const key = join(pair.dir, 'USLAX', 'keys', 'USLAX-1.pem')
    mkdirSync(join(pair.dir, 'code', '.git'), { recursive: true })
    const inRepository = join(pair.dir, 'code', 'USLAX-1.pem')
    renameSync(key, inRepository)
    symlinkSync(inRepository, key)
    expect(() => loadServe(pair.config('USLAX'))).toThrow(/USLAX-1\.pem lies in the repository/)
  })

  it('A-09: keys that everybody may replace are refused, the own and those of partners', async () => {
    const pair = await pairOfFolders()
    const keys = join(pair.dir, 'USLAX', 'keys')
    const theirs = join(keys, 'VNHPH-1.pub.pem')
    chmodSync(theirs, 0o666)
    expect(() => loadServe(pair.config('USLAX'))).toThrow(
      /everybody may write .*VNHPH-1\.pub\.pem, and with it choose whom this port believes\n +mend: .*chmod o-w/,
    )
    chmodSync(theirs, 0o644)
    chmodSync(keys, 0o777)
    expect(() => loadServe(pair.config('USLAX'))).toThrow(/everybody may write .*keys, and put/)
    chmodSync(keys, 0o755)
    chmodSync(pair.dir, 0o777)
    expect(() => loadServe(pair.config('USLAX'))).toThrow(/everybody may write /)
    chmodSync(pair.dir, 0o1777)
    chmodSync(keys, 0o1777)
    loadServe(pair.config('USLAX'))
  })

  it('A-09: a key in the folder of a repository is refused, wherever in it, and none is made there', async () => {
    const pair = await pairOfFolders()
    mkdirSync(join(pair.dir, '.git'))
    expect(() => loadServe(pair.config('USLAX'))).toThrow(
      /USLAX-1\.pem lies in the repository .*\n +mend: mv .*USLAX-1\.pem/,
    )
    const anew = () =>
      initPort({
        port: 'USLAX',
        partners: [{ port: 'VNHPH', url: 'http://127.0.0.1:1' }],
        agreement: join(pair.dir, 'agreement.yaml'),
        folder: join(pair.dir, 'deep', 'within'),
        listen: 0,
      })
    expect(anew).toThrow('a private key must not')
  })

  it('A-47: one key, or one name of a key, for two ports is refused: either could speak for the other', async () => {
    const pair = await pairOfFolders()
    const keys = join(pair.dir, 'USLAX', 'keys')
    const theirs = readFileSync(join(keys, 'VNHPH-1.pub.pem'))
    copyFileSync(join(keys, 'USLAX-1.pub.pem'), join(keys, 'VNHPH-1.pub.pem'))
    expect(() => loadServe(pair.config('USLAX'))).toThrow(
      'VNHPH and USLAX have one and the same key, VNHPH-1',
    )
    writeFileSync(join(keys, 'VNHPH-1.pub.pem'), theirs)
    pair.edit('USLAX', (config) => config.replace('id: VNHPH-1,', 'id: USLAX-1,'))
    expect(() => loadServe(pair.config('USLAX'))).toThrow(
      'VNHPH and USLAX both have a key called USLAX-1',
    )
  })

  it('A-08: a key is believed until it was revoked, and for what it signed before for ever', async () => {
    const pair = await pairOfFolders()
    pair.edit('USLAX', (config) =>
      config.replace('pub.pem }]', 'pub.pem, revokedAt: "2026-03-01T12:00:00Z" }]'),
    )
    const { trusted } = loadServe(pair.config('USLAX'))
    const revokedAt = Date.UTC(2026, 2, 1, 12)
    expect(findKey(trusted, 'VNHPH-1', revokedAt - 1)).toMatchObject({ port: 'VNHPH', revokedAt })
    expect(findKey(trusted, 'VNHPH-1', revokedAt)).toBeUndefined()
  })

  it('A-08: a revoked key does not live on under a second name, nor one key behind another of its name', async () => {
    const pair = await pairOfFolders()
    const key = (more: string) => `{ id: VNHPH-1, file: keys/VNHPH-1.pub.pem${more} }`
    const listed = (...keys: string[]) =>
      pair.edit('USLAX', (config) => config.replace(/keys: \[.*\]/, `keys: [${keys.join(', ')}]`))
    listed(key(', revokedAt: "2026-03-01"'), key('').replace('id: VNHPH-1', 'id: VNHPH-2'))
    expect(() => loadServe(pair.config('USLAX'))).toThrow(
      'VNHPH-1 and VNHPH-2 of VNHPH are one and the same key',
    )
    const { publicKey } = generateKeyPairSync('ed25519')
    writeFileSync(
      join(pair.dir, 'USLAX', 'keys', 'next.pub.pem'),
      publicKey.export({ format: 'pem', type: 'spki' }),
    )
    const next = (from: string) => `{ id: VNHPH-1, file: keys/next.pub.pem, validFrom: "${from}" }`
    listed(key(', validTo: "2026-03-08"'), next('2026-03-01'))
    expect(() => loadServe(pair.config('USLAX'))).toThrow(
      'VNHPH has two keys called VNHPH-1 that are valid at one time',
    )
    listed(key(', validTo: "2026-03-01"'), next('2026-03-01'))
    expect(loadServe(pair.config('USLAX')).trusted).toHaveLength(3)
  })

  it('A-47: a folder or a link among the filings is nobody’s filing', async () => {
    const pair = await pairOfFolders()
    const filings = join(pair.dir, 'USLAX', 'filings')
    mkdirSync(join(filings, 'folder.ndjson'), { recursive: true })
    writeFileSync(join(pair.dir, 'secret'), '{"kind":"manifest"}\n')
    symlinkSync(join(pair.dir, 'secret'), join(filings, 'link.ndjson'))
    expect(fileArrivals(filings, () => expect.unreachable())).toEqual([])
    expect(readdirSync(filings).sort()).toEqual(['folder.ndjson', 'link.ndjson'])
  })

  it('B-11: a file of filings that cannot be read or moved keeps back no other, and is named', async () => {
    const pair = await pairOfFolders()
    const filings = join(pair.dir, 'USLAX', 'filings')
    mkdirSync(filings, { recursive: true })
    const line = `${JSON.stringify(make.manifest())}\n`
    const long = `a${'b'.repeat(244)}.ndjson`
    writeFileSync(join(filings, long), `${line}nothing\n`)
    writeFileSync(Buffer.from(`${filings}/b\xff.ndjson`, 'latin1'), line)
    writeFileSync(join(filings, 'c.ndjson'), line)
    expect(fileArrivals(filings, () => undefined)).toEqual([
      { file: long, failed: 'ENAMETOOLONG' },
      { file: 'b\ufffd.ndjson', failed: 'ENOENT' },
      { file: 'c.ndjson', documents: 1, refused: 0 },
    ])
    const breaks = () => {
      throw new Error('the port broke')
    }
    writeFileSync(join(filings, 'd.ndjson'), line)
    expect(() => fileArrivals(filings, breaks)).toThrow('the port broke')
  })

  it('A-09: a key that is not there is named', async () => {
    const pair = await pairOfFolders()
    rmSync(join(pair.dir, 'USLAX', 'keys', 'USLAX-1.pem'))
    expect(() => loadServe(pair.config('USLAX'))).toThrow(/USLAX-1\.pem/)
  })

  it('no key for the pseudonyms of its agreement, an open one, and one that is none', async () => {
    const pair = await pairOfFolders()
    appendFileSync(join(pair.dir, 'USLAX', 'agreement.yaml'), 'parties: pseudonymous\n')
    const load = () => loadServe(pair.config('USLAX'))
    expect(load).toThrow(
      /tells parties as pseudonyms, and there is no key[\s\S]*openssl rand -hex 32/,
    )
    const key = join(pair.dir, 'USLAX', 'keys', 'pseudonyms.key')
    writeFileSync(key, 'secret', { mode: 0o644 })
    pair.edit('USLAX', (text) => `${text}pseudonymKey: keys/pseudonyms.key\n`)
    expect(load).toThrow(/chmod 600 .*pseudonyms\.key/)
    chmodSync(key, 0o600)
    expect(load).toThrow(/not a key of 64 hex digits/)
    writeFileSync(key, 'ab'.repeat(32))
    expect(load().pseudonymKey).toBe('ab'.repeat(32))
  })
})
