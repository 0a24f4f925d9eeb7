import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256, sha256Hex } from '../../src/kernel/digest.ts'
import { fc } from '../support/properties.ts'

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['Hải Phòng', 'd97f7c982aa07771d1b2ed01d8bb397afd5772dcd930bc40c2403b269c1a3c5b'],
  ])('of "%s" is that of FIPS 180-4', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest)
    expect(sha256Hex(new TextEncoder().encode(text))).toBe(digest)
    expect(Buffer.from(sha256(text)).toString('hex')).toBe(digest)
  })
})

describe('canonicalJson', () => {
  it('orders the keys of every object and leaves lists as they are', () => {
    expect(canonicalJson({ b: [{ z: 1, a: 2 }, 3], a: null })).toBe(
      '{"a":null,"b":[{"a":2,"z":1},3]}',
    )
  })

  it('leaves out what is undefined, so that absent and undefined are one', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }))
  })

  it('keeps a key that is special to objects', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe('{"__proto__":1,"a":2}')
  })

  it('is one text whatever the order of the keys, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.stringify(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })
})
