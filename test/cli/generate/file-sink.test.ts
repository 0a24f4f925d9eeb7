import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileSink } from '../../../src/cli/generate/file-sink.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-sink-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const sinkOf = (...files: readonly string[]) => {
  const sink = createFileSink(dir, () => 'head\n')
  for (const file of files) sink.append(file, Buffer.from(`${file}\n`))
  return sink
}

describe('a file sink', () => {
  it('gives files their names when all are whole, in the order in which they were begun', () => {
    const sink = sinkOf('b', 'a')
    expect(readdirSync(dir)).toEqual(['a.part', 'b.part'])
    expect(sink.finish().map(({ file, bytes }) => [file, bytes])).toEqual([
      ['b', 7],
      ['a', 7],
    ])
    expect(readdirSync(dir)).toEqual(['a', 'b'])
    expect(readFileSync(join(dir, 'a'), 'utf8')).toBe('head\na\n')
  })

  it('holds parts of every size in their order, and keeps none of their memory', () => {
    const sink = createFileSink(dir, () => null)
    const part = Buffer.alloc(600_000)
    const sizes = [1, 300_000, 5, 262_144, 262_139, 600_000, 0, 2]
    for (const [i, size] of sizes.entries()) {
      sink.append('a', part.fill(65 + i).subarray(0, size))
    }
    const [written] = sink.finish()
    const whole = Buffer.concat(sizes.map((size, i) => Buffer.alloc(size, 65 + i)))
    expect(readFileSync(join(dir, 'a')).equals(whole)).toBe(true)
    expect(written?.sha256).toBe(createHash('sha256').update(whole).digest('hex'))
  })

  // Every write to this device fails for want of space.
  it.runIf(existsSync('/dev/full')).each(['a', 'b', 'c'])(
    'tells that the disk was full at %s of three, and leaves nothing',
    (full) => {
      symlinkSync('/dev/full', join(dir, `${full}.part`))
      const sink = sinkOf('a', 'b', 'c')
      expect(() => sink.finish()).toThrow(/ENOSPC/)
      sink.discard()
      expect(readdirSync(dir)).toEqual([])
    },
  )

  it('takes names back when one of them cannot be given', () => {
    const sink = sinkOf('a', 'b', 'c')
    mkdirSync(join(dir, 'b'))
    expect(() => sink.finish()).toThrow(/EISDIR|EPERM|EEXIST/)
    sink.discard()
    expect(readdirSync(dir)).toEqual(['b'])
  })
})
