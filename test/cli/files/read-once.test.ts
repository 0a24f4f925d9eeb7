import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readYamlOnce } from '../../../src/cli/files/read-once.ts'

const Table = z.strictObject({ a: z.int() })

describe('a table that is read again', () => {
  it('is the same value while its text is the same, and another when it has changed', () => {
    const first = readYamlOnce('t.yaml', 'a: 1\n', Table)
    expect(first).toEqual({ a: 1 })
    expect(readYamlOnce('t.yaml', 'a: 1\n', Table)).toBe(first)
    expect(readYamlOnce('t.yaml', 'a: 2\n', Table)).toEqual({ a: 2 })
    expect(readYamlOnce('t.yaml', 'a: 1\n', Table)).toEqual({ a: 1 })
  })

  it('is told of its faults every time', () => {
    for (const _ of ['once', 'twice'])
      expect(() => readYamlOnce('bad.yaml', 'a: x\n', Table)).toThrow('bad.yaml:1:4')
  })

  it('is judged by the schema it is read with', () => {
    readYamlOnce('t.yaml', 'a: 1\n', Table)
    expect(() => readYamlOnce('t.yaml', 'a: 1\n', z.strictObject({ b: z.int() }))).toThrow()
  })
})
