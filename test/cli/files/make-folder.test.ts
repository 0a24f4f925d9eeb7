import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder } from '../../../src/cli/files/make-folder.ts'

function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'portpair-folder-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

describe('a folder to be made', () => {
  it('is made with all above it, and one that is there is left as it is', () => {
    const deep = join(scratch(), 'a/b/c')
    makeFolder(deep)
    makeFolder(deep)
    expect(statSync(deep).isDirectory()).toBe(true)
  })

  it('below a file is an error of the world', () => {
    const file = join(scratch(), 'file')
    writeFileSync(file, '')
    expect(() => makeFolder(join(file, 'a'))).toThrow('ENOTDIR')
  })

  it.runIf(existsSync('/proc/self'))('where nothing can be made is one too, at once', () => {
    expect(() => makeFolder('/proc/portpair/a')).toThrow('ENOENT')
  })
})
