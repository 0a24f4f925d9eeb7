import { sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { encodeBody } from '../../src/wire/body.ts'
import { checkEnvelopeAhead, openEnvelope } from '../../src/wire/open.ts'
import { seal } from '../../src/wire/seal.ts'
import { checkAhead, holds } from '../../src/wire/signature.ts'
import { haiphong, headerOf, losAngeles, NOW, SAMPLES, trusted } from './samples.ts'

const body = encodeBody('referral', [SAMPLES.referral])
const sealed = seal(headerOf('referral'), body, haiphong)
const ahead = (bytes: Uint8Array) =>
  new Promise<void>((done) => checkEnvelopeAhead(bytes, trusted, NOW, done))

describe('an envelope whose signature was checked on another thread', () => {
  it('opens to what it opens to without, now and the second time', async () => {
    const expected = openEnvelope(sealed.bytes, trusted, NOW)
    expect(expected.kind).toBe('opened')
    await ahead(sealed.bytes)
    expect(openEnvelope(sealed.bytes, trusted, NOW)).toEqual(expected)
    expect(openEnvelope(sealed.bytes, trusted, NOW)).toEqual(expected)
  })

  it('A-01: opens with no byte changed, though both were checked before', async () => {
    const outcomes = new Set<string>()
    for (let at = 0; at < sealed.bytes.length; at++) {
      const bytes = new Uint8Array(sealed.bytes)
      bytes[at] = (bytes[at] as number) ^ 1
      await Promise.all([ahead(sealed.bytes), ahead(bytes)])
      const opened = openEnvelope(bytes, trusted, NOW)
      outcomes.add(opened.kind === 'refused' ? opened.outcome : opened.kind)
    }
    expect([...outcomes]).toEqual(['UNAUTHENTICATED'])
  })

  it('does not open once its key is not trusted any more', async () => {
    await ahead(sealed.bytes)
    const gone = trusted.map((key) => ({ ...key, validTo: NOW }))
    expect(openEnvelope(sealed.bytes, gone, NOW)).toMatchObject({ outcome: 'UNAUTHENTICATED' })
  })

  it('is none of ours: bytes of all sorts are told to be checked, and refused', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([10, 0]), new Uint8Array(200).fill(7)]) {
      await ahead(bytes)
      expect(openEnvelope(bytes, trusted, NOW)).toMatchObject({ outcome: 'UNAUTHENTICATED' })
    }
  })
})

it('a signature that was checked with one key holds under no other', async () => {
  const data = new TextEncoder().encode('data')
  const signature = sign(null, data, haiphong.privateKey)
  await new Promise<void>((done) => checkAhead(haiphong.publicKey, data, signature, done))
  expect(holds(losAngeles.publicKey, data, signature)).toBe(false)
  expect(holds(haiphong.publicKey, data, signature)).toBe(true)
})
