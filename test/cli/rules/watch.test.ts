import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerEachSave } from '../../../src/cli/rules/watch.ts'
import { InputError } from '../../../src/kernel/input-error.ts'

let dir: string
let file: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'portpair-watch-'))
  file = join(dir, 'a.yaml')
  writeFileSync(file, 'one')
})
afterEach(() => rmSync(dir, { recursive: true }))

/** Watches the folder; `said` hands on what stderr gets, one text after the other. */
function watching(answer: (text: string) => void) {
  const stop = new AbortController()
  const told: string[] = []
  let wake = () => {}
  const ended = answerEachSave([dir], () => answer(readFileSync(file, 'utf8')), {
    stdout: () => undefined,
    stderr: (text) => {
      told.push(text)
      wake()
    },
    exit: () => undefined,
    isTty: false,
    width: 100,
    env: {},
    now: () => 0,
    signal: stop.signal,
  })
  const said = async (): Promise<string> => {
    if (told.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return told.shift() as string
  }
  return { said, ended, stop }
}

const WAITING = 'answered in 0 ms; waiting for the next save\n'

describe('a watched folder', () => {
  it('is answered for at once and after each save, until a person stops it', async () => {
    const seen: string[] = []
    const { said, ended, stop } = watching((text) => seen.push(text))
    expect(await said()).toBe(WAITING)
    // Right after it says so: nothing is missed.
    writeFileSync(file, 'two')
    while (seen.at(-1) !== 'two') await said()
    stop.abort()
    await ended
    expect(seen[0]).toBe('one')
  })

  it('waits for the mend of a fault in a file', async () => {
    const { said, ended, stop } = watching((text) => {
      if (text === 'one') throw new InputError([{ file: 'a.yaml', what: 'is wrong' }])
    })
    expect([await said(), await said()]).toEqual(['a.yaml: is wrong\n', WAITING])
    writeFileSync(file, 'two')
    expect(await said()).toMatch(/waiting|wrong/)
    stop.abort()
    await ended
  })

  it('is left when the program itself is wrong', async () => {
    const { ended } = watching(() => {
      throw new Error('ours')
    })
    await expect(ended).rejects.toThrow('ours')
  })
})
