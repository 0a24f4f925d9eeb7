import { verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/kernel/digest.ts'
import { encodeBody } from '../../src/wire/body.ts'
import { PAYLOAD_TYPES, preAuthentication, signPayload } from '../../src/wire/dsse.ts'
import { signReceipt } from '../../src/wire/evidence.ts'
import generated from '../../src/wire/generated/portpair.js'
import { deriveKey } from '../../src/wire/keys.ts'
import { openEnvelope } from '../../src/wire/open.ts'
import { seal } from '../../src/wire/seal.ts'
import { haiphong, headerOf, losAngeles, NOW, SAMPLES, trust, trusted } from './samples.ts'

const { Envelope, Header, Signed } = generated.portpair.v1
const body = encodeBody('referral', [SAMPLES.referral])
const sealed = seal(headerOf('referral'), body, haiphong)
const digest = (text: string) => new Uint8Array(sha256(text))
const UNAUTHENTICATED = { kind: 'refused', outcome: 'UNAUTHENTICATED' }

type Signature = { keyId: string; sig: Uint8Array }
type SignedParts = { payload: Uint8Array; payloadType: string; signatures: Signature[] }

const header = Envelope.decode(sealed.bytes).header as SignedParts
const signature = header.signatures[0] as Signature

/** The good envelope with part of its signed header changed, written by the generated code. */
function altered(change: Partial<SignedParts>): Uint8Array {
  return Envelope.encode({ header: { ...header, ...change }, body }).finish()
}

describe('a sealed message', () => {
  it('can be read and checked by any protobuf and DSSE library', () => {
    const { header, body: carried } = Envelope.decode(sealed.bytes)
    const signature = header?.signatures?.[0]
    const payload = header?.payload as Uint8Array
    expect(header?.payloadType).toBe('application/vnd.portpair.message.v1+protobuf')
    expect(
      verify(
        null,
        preAuthentication(header?.payloadType as string, payload),
        haiphong.publicKey,
        signature?.sig as Uint8Array,
      ),
    ).toBe(true)
    expect(Buffer.compare(carried as Uint8Array, body)).toBe(0)
    expect(Buffer.compare(sha256(payload), sealed.headerSha256)).toBe(0)
    expect(Header.decode(payload)).toMatchObject({
      messageId: 'VNHPH:1:000000001',
      kind: 6,
      bodyLength: body.length,
    })
    expect(
      Buffer.compare(Envelope.encode(Envelope.decode(sealed.bytes)).finish(), sealed.bytes),
    ).toBe(0)
  })

  it('is the same bytes when it is sealed again', () => {
    expect(seal(headerOf('referral'), body, haiphong)).toEqual(sealed)
  })

  it('signs what DSSE says: lengths before type and payload', () => {
    expect(
      Buffer.from(
        preAuthentication('http://example.com/HelloWorld', Buffer.from('hello world')),
      ).toString(),
    ).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world')
  })

  it('is never made with a header that breaks the schema', () => {
    expect(() => seal({ ...headerOf('referral'), part: 2 }, body, haiphong)).toThrow(/fewer parts/)
    expect(() => seal({ ...headerOf('referral'), schemaMajor: 2 }, body, haiphong)).toThrow(
      /supports 1\.x/,
    )
  })
})

describe('an envelope is UNAUTHENTICATED', () => {
  const partner = deriveKey('other seed', 'VNHPH', 1)
  it.each([
    [
      'A-02: under an unknown key',
      altered({ signatures: [{ ...signature, keyId: 'VNHPH-sim-9' }] }),
    ],
    ['under another key of that name', seal(headerOf('referral'), body, partner).bytes],
    [
      'A-10: with an empty signature',
      altered({ signatures: [{ ...signature, sig: new Uint8Array() }] }),
    ],
    [
      'A-10: with a signature of 63 bytes',
      altered({ signatures: [{ ...signature, sig: signature.sig.subarray(0, 63) }] }),
    ],
    ['without a signature', altered({ signatures: [] })],
    ['with two good signatures', altered({ signatures: [signature, signature] })],
    ['as another type of payload', altered({ payloadType: PAYLOAD_TYPES.receipt })],
    [
      'with another body',
      Envelope.encode({
        ...Envelope.decode(sealed.bytes),
        body: encodeBody('referral', [{ ...SAMPLES.referral, revision: 3 }]),
      }).finish(),
    ],
    [
      'without a body',
      Envelope.encode({ header: Envelope.decode(sealed.bytes).header ?? null }).finish(),
    ],
  ])('%s', (_, bytes) => {
    expect(openEnvelope(bytes, trusted, NOW)).toMatchObject(UNAUTHENTICATED)
  })

  it('A-07: when a receipt stands where the header belongs', () => {
    const header = {
      messageId: 'm',
      headerSha256: digest('h'),
      bodySha256: digest('b'),
      receivedAt: NOW,
      checkpoint: { size: 1, head: digest('c') },
    }
    const bytes = Envelope.encode({
      header: Signed.decode(signReceipt(header, haiphong)),
      body,
    }).finish()
    expect(openEnvelope(bytes, trusted, NOW)).toMatchObject(UNAUTHENTICATED)
  })

  it('A-08: before its key is valid and from the end of its validity on', () => {
    const at = (time: number) =>
      openEnvelope(sealed.bytes, [{ ...trust(haiphong), validFrom: NOW, validTo: NOW + 10 }], time)
        .kind
    expect([NOW - 1, NOW, NOW + 9, NOW + 10].map(at)).toEqual([
      'refused',
      'opened',
      'opened',
      'refused',
    ])
  })

  it('A-08: but opens while an old and a new key overlap, each under its own name', () => {
    const next = deriveKey('wire-tests', 'VNHPH', 2)
    const both = [trust(haiphong), trust(next)]
    const renewed = seal(headerOf('referral'), body, next)
    expect(openEnvelope(sealed.bytes, both, NOW)).toMatchObject({
      kind: 'opened',
      keyId: 'VNHPH-sim-1',
    })
    expect(openEnvelope(renewed.bytes, both, NOW)).toMatchObject({
      kind: 'opened',
      keyId: 'VNHPH-sim-2',
    })
  })
})

describe('an envelope that is genuine but cannot be taken', () => {
  const signedHeader = (header: object) => {
    const payload = Header.encode({
      ...Header.decode(Envelope.decode(sealed.bytes).header?.payload as Uint8Array),
      ...header,
    }).finish()
    return payload
  }

  it('F-04: of schema 2 is SCHEMA, and says what is supported', () => {
    const bytes = Envelope.encode({
      header: Signed.decode(signPayload('message', signedHeader({ schemaMajor: 2 }), haiphong)),
      body,
    }).finish()
    expect(openEnvelope(bytes, trusted, NOW)).toMatchObject({
      kind: 'refused',
      outcome: 'SCHEMA',
      what: 'schemaMajor: supports 1.x',
      messageId: 'VNHPH:1:000000001',
      keyOwner: 'VNHPH',
    })
  })

  it('of an unknown kind is SCHEMA', () => {
    const bytes = Envelope.encode({
      header: Signed.decode(signPayload('message', signedHeader({ kind: 90 }), haiphong)),
      body,
    }).finish()
    expect(openEnvelope(bytes, trusted, NOW)).toMatchObject({
      outcome: 'SCHEMA',
      what: 'kind: UNKNOWN(90) is not known here',
    })
  })

  it('with a body of more than 1 MiB is TOO_LARGE', () => {
    const large = new Uint8Array(1024 * 1024 + 1)
    const payload = signedHeader({ bodyLength: large.length, bodySha256: sha256(large) })
    const bytes = Envelope.encode({
      header: Signed.decode(signPayload('message', payload, haiphong)),
      body: large,
    }).finish()
    expect(openEnvelope(bytes, trusted, NOW)).toMatchObject({
      outcome: 'TOO_LARGE',
      messageId: 'VNHPH:1:000000001',
    })
  })

  it('with a header that is no Header is SCHEMA, named by its digest alone', () => {
    const payload = Uint8Array.of(11, 11, 11)
    const bytes = Envelope.encode({
      header: Signed.decode(signPayload('message', payload, haiphong)),
      body,
    }).finish()
    const opened = openEnvelope(bytes, trusted, NOW)
    expect(opened).toMatchObject({
      outcome: 'SCHEMA',
      headerSha256: new Uint8Array(sha256(payload)),
    })
    expect(opened).not.toHaveProperty('messageId')
  })

  it('signed by another port still opens, and says whose key it was', () => {
    const forged = seal(headerOf('referral'), body, losAngeles)
    expect(openEnvelope(forged.bytes, trusted, NOW)).toMatchObject({
      kind: 'opened',
      header: { sender: 'VNHPH' },
      keyOwner: 'USLAX',
    })
  })
})
