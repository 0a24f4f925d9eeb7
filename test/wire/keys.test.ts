import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.ts'
import { privateKeyFromPem, publicKeyFromPem, rawPublicKey } from '../../src/wire/key-files.ts'
import { deriveKey, findKey, isSimulatedKeyId, keysOfPort } from '../../src/wire/keys.ts'
import { haiphong, losAngeles, NOW, trust, trusted } from './samples.ts'

const SPKI = '302a300506032b6570032100'
const pemOf = (raw: string) =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.from(SPKI + raw, 'hex').toString('base64')}\n-----END PUBLIC KEY-----\n`
const publicPem = haiphong.publicKey.export({ format: 'pem', type: 'spki' }) as string
const privatePem = haiphong.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string

describe('a derived key', () => {
  it('is the same for the same seed, port and number, and for no other', () => {
    const raw = (seed: string, port: string, number: number) =>
      Buffer.from(rawPublicKey(deriveKey(seed, port, number).publicKey)).toString('hex')
    expect(raw('s', 'VNHPH', 1)).toBe(
      '5bad9b608c5b618749822dccf44b0634bf3a89d0dc4d5eb65439893477d0d8e5',
    )
    expect(
      new Set([
        raw('s', 'VNHPH', 1),
        raw('t', 'VNHPH', 1),
        raw('s', 'USLAX', 1),
        raw('s', 'VNHPH', 2),
      ]).size,
    ).toBe(4)
  })

  it('says in its name that anyone can derive it', () => {
    expect(haiphong.keyId).toBe('VNHPH-sim-1')
    expect(['VNHPH-sim-1', 'VNHPH-2026-a', 'sim'].map(isSimulatedKeyId)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('trusted keys', () => {
  it('are found by name and time, the start of validity included and its end not', () => {
    const key = { ...trust(haiphong), validFrom: NOW, validTo: NOW + 1 }
    expect([NOW - 1, NOW, NOW + 1].map((at) => findKey([key], 'VNHPH-sim-1', at))).toEqual([
      undefined,
      key,
      undefined,
    ])
    expect(findKey(trusted, 'nobody', NOW)).toBeUndefined()
    expect(keysOfPort(trusted, 'USLAX').map((one) => one.keyId)).toEqual([losAngeles.keyId])
  })
})

describe('a key file', () => {
  it('gives the key that is in it', () => {
    expect(rawPublicKey(publicKeyFromPem(publicPem, 'a.pem'))).toEqual(
      rawPublicKey(haiphong.publicKey),
    )
    expect(privateKeyFromPem(privatePem, 'a.pem').equals(haiphong.privateKey)).toBe(true)
  })

  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  it.each([
    [
      'no PEM at all',
      () => publicKeyFromPem('hello', 'k.pem'),
      'k.pem: not a public key in PEM form',
    ],
    ['an empty file', () => privateKeyFromPem('', 'k.pem'), 'k.pem: not a private key in PEM form'],
    [
      'a public key where the private one belongs',
      () => privateKeyFromPem(publicPem, 'k.pem'),
      'k.pem: not a private key',
    ],
    [
      'a private key where the public one belongs',
      () => publicKeyFromPem(privatePem, 'k.pem'),
      'k.pem: a private key stands',
    ],
    [
      'a public key of another kind',
      () =>
        publicKeyFromPem(ec.publicKey.export({ format: 'pem', type: 'spki' }) as string, 'k.pem'),
      'k.pem: the key is ec',
    ],
    [
      'a private key of another kind',
      () =>
        privateKeyFromPem(
          ec.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
          'k.pem',
        ),
      'k.pem: the key is ec',
    ],
  ])("with %s is a person's mistake", (_, load, message) => {
    expect(load).toThrow(InputError)
    expect(load).toThrow(message)
  })

  /** The eight points of low order, their spellings beyond the field, a point off the curve, and one of mixed order. */
  it.each([
    ['the neutral point', `01${'00'.repeat(31)}`],
    ['order 2', `ec${'ff'.repeat(30)}7f`],
    ['order 4', '00'.repeat(32)],
    ['order 4, other sign', `${'00'.repeat(31)}80`],
    ['order 8, first', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['order 8, second', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'],
    ['order 8, third', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    ['order 8, fourth', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
    ['y = p', `ed${'ff'.repeat(30)}7f`],
    ['y = p + 1', `ee${'ff'.repeat(30)}7f`],
    ['the neutral point with a sign', `01${'00'.repeat(30)}80`],
    ['y = 2, off the curve', `02${'00'.repeat(31)}`],
  ])('A-10: with the point %s is refused', (_, raw) => {
    expect(() => publicKeyFromPem(pemOf(raw), 'k.pem')).toThrow('no point of the prime-order group')
  })
})
