import { describe, it } from 'vitest'
import { damaged, expectSound, FILES, readDamaged } from './damage.ts'

const TIMES = 100_000

describe.each(Object.entries(FILES))('%s', (format, files) => {
  it(`damaged in ${TIMES} ways never ends badly`, () => {
    for (let turn = 0; turn < TIMES; turn++) {
      const [name, file] = files[turn % files.length] as readonly [string, Uint8Array]
      expectSound(readDamaged(name, damaged(file, format, 'long', String(turn))))
    }
  })
})
