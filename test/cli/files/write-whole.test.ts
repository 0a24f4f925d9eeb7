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
import { writeWhole } from '../../../src/cli/files/write-whole.ts'

let dir: string
let file: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-whole-'))
  file = join(dir, 'a')
})
afterEach(() => rmSync(dir, { recursive: true }))

describe('a file written whole', () => {
  it('takes the place of an older one', () => {
    writeWhole(file, 'older')
    writeWhole(file, 'newer')
    expect([readdirSync(dir), readFileSync(file, 'utf8')]).toEqual([['a'], 'newer'])
  })

  // Every write to this device fails for want of space.
  it.runIf(existsSync('/dev/full'))('leaves the older one when the disk is full', () => {
    writeWhole(file, 'older')
    symlinkSync('/dev/full', `${file}.part`)
    expect(() => writeWhole(file, 'newer')).toThrow(/ENOSPC/)
    expect([readdirSync(dir), readFileSync(file, 'utf8')]).toEqual([['a'], 'older'])
  })

  it('leaves nothing when its name cannot be given', () => {
    mkdirSync(file)
    expect(() => writeWhole(file, 'text')).toThrow(/EISDIR|EPERM|EEXIST/)
    expect(readdirSync(dir)).toEqual(['a'])
  })
})
