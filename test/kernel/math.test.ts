import { describe, expect, it } from 'vitest'
import { cos, exp, ln, sin, sqrt } from '../../src/kernel/math.ts'

const math = { exp, ln, sqrt, sin, cos }

/** Bits of the results of Node 24: an engine that computes another last bit fails here before it moves a fingerprint. */
const INPUTS = [0.1, 0.5, 1, 2, 10, 123.456]

describe('math', () => {
  it.each<[keyof typeof math, string[]]>([
    [
      'exp',
      [
        '3ff1aec7b35a00d4',
        '3ffa61298e1e069c',
        '4005bf0a8b145769',
        '401d8e64b8d4ddae',
        '40d5829dcf950560',
        '4b11428e1cbc0143',
      ],
    ],
    [
      'ln',
      [
        'c0026bb1bbb55515',
        'bfe62e42fefa39ef',
        '0000000000000000',
        '3fe62e42fefa39ef',
        '40026bb1bbb55516',
        '401343774f3e2362',
      ],
    ],
    [
      'sqrt',
      [
        '3fd43d136248490f',
        '3fe6a09e667f3bcd',
        '3ff0000000000000',
        '3ff6a09e667f3bcd',
        '40094c583ada5b53',
        '402638dee52c80ed',
      ],
    ],
    [
      'sin',
      [
        '3fb98eaecb8bcb2c',
        '3fdeaee8744b05f0',
        '3feaed548f090cee',
        '3fed18f6ead1b446',
        'bfe1689ef5f34f52',
        'bfe9b9dadc41aeb6',
      ],
    ],
    [
      'cos',
      [
        '3fefd712f9a817c0',
        '3fec1528065b7d50',
        '3fe14a280fb5068c',
        'bfdaa22657537205',
        'bfead9ac890c6b1f',
        'bfe307e5980a1558',
      ],
    ],
  ])('%s has its golden bits', (name, bits) => {
    expect(INPUTS.map((x) => bitsOf(math[name](x)))).toEqual(bits)
  })
})

function bitsOf(value: number): string {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes.toString('hex')
}
