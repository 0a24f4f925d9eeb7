import { describe, expect, it } from 'vitest'
import { encodeBody } from '../../src/wire/body.ts'
import { openEnvelope } from '../../src/wire/open.ts'
import { seal } from '../../src/wire/seal.ts'
import { haiphong, headerOf, NOW, SAMPLES, trusted } from './samples.ts'

const body = encodeBody('referral', [SAMPLES.referral])
const sealed = seal(headerOf('referral'), body, haiphong)

describe('an envelope', () => {
  it('opens with the trusted key, to what was sealed', () => {
    expect(openEnvelope(sealed.bytes, trusted, NOW)).toMatchObject({
      kind: 'opened',
      header: sealed.header,
      headerSha256: sealed.headerSha256,
      keyId: 'VNHPH-sim-1',
      keyOwner: 'VNHPH',
      unknownFields: 0,
    })
  })

  it('A-01: opens with no single bit flipped', () => {
    const outcomes = new Set<string>()
    for (let bit = 0; bit < sealed.bytes.length * 8; bit++) {
      const bytes = new Uint8Array(sealed.bytes)
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      const opened = openEnvelope(bytes, trusted, NOW)
      outcomes.add(opened.kind === 'refused' ? opened.outcome : opened.kind)
    }
    expect(sealed.bytes.length * 8).toBeGreaterThan(2_000)
    expect([...outcomes]).toEqual(['UNAUTHENTICATED'])
  })

  it('opens cut off nowhere', () => {
    for (let length = 0; length < sealed.bytes.length; length++) {
      expect(openEnvelope(sealed.bytes.subarray(0, length), trusted, NOW)).toMatchObject({
        outcome: 'UNAUTHENTICATED',
      })
    }
  })
})
