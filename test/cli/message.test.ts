import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageCommand } from '../../src/cli/commands/message.ts'
import { MESSAGE_KINDS } from '../../src/domain/message.ts'
import { openEnvelope } from '../../src/wire/open.ts'
import { SAMPLES } from '../wire/samples.ts'
import { inProcess } from './in-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'portpair-message-'))
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const run = (...args: readonly string[]) => inProcess(messageCommand, 'message', ...args)

const keys = generateKeyPairSync('ed25519')
const others = generateKeyPairSync('ed25519')
const pem = (key: typeof keys.publicKey) => key.export({ format: 'pem', type: 'spki' }).toString()
const privatePem = file(
  'vnhph.pem',
  keys.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
)
const publicPem = file('vnhph.pub.pem', pem(keys.publicKey))
const otherPem = file('other.pub.pem', pem(others.publicKey))

const header = {
  messageId: 'VNHPH:1:000042',
  sender: 'VNHPH',
  recipient: 'USLAX',
  lane: 'VNHPH>USLAX',
  schemaMajor: 1,
  schemaMinor: 0,
  seq: 42,
  revision: 1,
  createdAt: 1_790_000_000_000,
  expiresAt: 1_790_000_100_000,
  agreementId: 'vn-us',
  agreementVersion: '3',
  purpose: 'risk-assessment',
  part: 1,
  parts: 1,
  traceparent: '',
}
const messageOf = (kind: (typeof MESSAGE_KINDS)[number]) =>
  JSON.stringify({ header: { ...header, kind }, items: [SAMPLES[kind]] })

/** A signed message of one manifest, as base64. */
async function signed(): Promise<string> {
  const text = file('manifest.json', messageOf('manifest'))
  const unsigned = file('unsigned.b64', (await run('encode', text)).stdout)
  return (await run('sign', unsigned, '--key', privatePem, '--key-id', 'VNHPH-1')).stdout
}

describe('portpair message', () => {
  it.each(MESSAGE_KINDS)('reads a %s back as it was written', async (kind) => {
    const made = await run('encode', file(`${kind}.json`, messageOf(kind)))
    const { stdout } = await run('decode', file(`${kind}.b64`, made.stdout))
    const read = JSON.parse(stdout)
    expect(read.items).toEqual([JSON.parse(JSON.stringify(SAMPLES[kind]))])
    expect(read.header).toMatchObject({ ...header, kind })
    expect(read).toMatchObject({ signature: null, unknownFields: 0 })
    const again = await run('encode', file(`${kind}.again.json`, stdout))
    expect(again.stdout).toBe(made.stdout)
  })

  it('signs what a port accepts, and says whose name it bears', async () => {
    const base64 = await signed()
    const bytes = Buffer.from(base64, 'base64')
    const key = { keyId: 'VNHPH-1', port: 'VNHPH', publicKey: keys.publicKey }
    const opened = openEnvelope(bytes, [{ ...key, validFrom: 0, validTo: 10 }], 5)
    expect(opened).toMatchObject({ kind: 'opened', keyId: 'VNHPH-1' })
    const path = join(folder, 'signed.bin')
    await run(
      'sign',
      file('s.b64', base64),
      '--key',
      privatePem,
      '--key-id',
      'VNHPH-1',
      '--out',
      path,
    )
    expect(readFileSync(path).equals(bytes)).toBe(true)
    const decoded = JSON.parse((await run('decode', path)).stdout)
    expect(decoded.signature).toEqual({ keyId: 'VNHPH-1', checked: false })
  })

  it('holds a signature against the key of its sender', async () => {
    const base64 = await signed()
    const path = file('kept.b64', base64)
    const good = await run('verify', path, '--key', publicPem)
    expect(good.exits).toEqual([])
    expect(JSON.parse(good.stdout)).toMatchObject({
      valid: true,
      messageId: 'VNHPH:1:000042',
      sender: 'VNHPH',
      kind: 'manifest',
      items: 1,
      keyId: 'VNHPH-1',
    })
  })

  it.each<[string, (bytes: Buffer) => Buffer, string[], string]>([
    ['under another key', (bytes) => bytes, ['--key', otherPem], 'does not hold under this key'],
    [
      'under another name',
      (bytes) => bytes,
      ['--key', publicPem, '--key-id', 'VNHPH-2'],
      'not VNHPH-2',
    ],
    [
      'of a body that was changed',
      (bytes) => flip(bytes, bytes.length - 5),
      ['--key', publicPem],
      'not the one the header names',
    ],
    [
      'of a header that was changed',
      (bytes) => flip(bytes, bytes.indexOf('risk-assessment')),
      ['--key', publicPem],
      'does not hold under this key',
    ],
    [
      'of something else',
      () => Buffer.from('no envelope at all'),
      ['--key', publicPem],
      'no envelope',
    ],
  ])('refuses a signature %s with exit 3', async (_, change, flags, what) => {
    const bytes = change(Buffer.from(await signed(), 'base64'))
    const told = await run('verify', file('changed.bin', bytes), ...flags)
    expect(told.exits).toEqual([3])
    expect(JSON.parse(told.stdout)).toEqual({ valid: false, what: expect.stringContaining(what) })
  })

  it('says that nobody has signed', async () => {
    const unsigned = await run('encode', file('m.json', messageOf('manifest')))
    const told = await run('verify', file('u.b64', unsigned.stdout), '--key', publicPem)
    expect(JSON.parse(told.stdout)).toEqual({ valid: false, what: 'nobody has signed it' })
  })

  it.each<[string, string, RegExp]>([
    ['a field nobody knows', messageOf('manifest').replace('"seq"', '"sequence"'), /header\.seq/],
    [
      'an item of another kind',
      messageOf('manifest').replace('"kind":"manifest"', '"kind":"warning"'),
      /items\[0\]/,
    ],
    ['no items', JSON.stringify({ header: { ...header, kind: 'manifest' }, items: [] }), /items/],
    ['half a character', messageOf('manifest').replace('VNHPH:1:000042', '\\ud800'), /surrogate/],
    ['no JSON', '{', /m-bad\.json/],
  ])('refuses to encode %s and says where it stands', async (_, text, place) => {
    await expect(run('encode', file('m-bad.json', text))).rejects.toThrow(place)
  })

  it.each([
    ['decode', join(folder, 'nothing')],
    ['decode', folder],
    ['decode', file('noise.bin', Buffer.from([0x0a, 0xff, 0xff]))],
    ['decode', file('empty.bin', '')],
    ['sign', file('noise2.bin', 'x'), '--key', privatePem, '--key-id', 'A'],
    ['verify', file('noise3.bin', 'x'), '--key', privatePem],
  ])('refuses %s %s in words', async (...args) => {
    await expect(run(...args)).rejects.toMatchObject({ name: 'InputError' })
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] as number) ^ 1
  return changed
}
