import { describe, expect, it } from 'vitest'
import { assert, BrokenPromise, present, unreachable } from '../../src/kernel/assert.ts'

describe('promises', () => {
  it('pass in silence when they hold', () => {
    expect(() => assert(true, 'never shown')).not.toThrow()
    expect([present(0, ''), present('', ''), present(false, '')]).toEqual([0, '', false])
  })

  it.each<[string, () => unknown, string]>([
    ['a false condition', () => assert(false, 'the inbox is open'), 'the inbox is open'],
    ['an undefined value', () => present(undefined, 'there is a key'), 'there is a key'],
    ['a null value', () => present(null, 'there is a key'), 'there is a key'],
    [
      'a case nobody thought of',
      () => unreachable({ kind: 'new' } as never),
      'no case for {"kind":"new"}',
    ],
  ])('break loudly on %s', (_, breaks, message) => {
    expect(breaks).toThrow(new BrokenPromise(message))
  })
})
