import { expect, it } from 'vitest'
import { remembering } from '../../src/kernel/remember.ts'

it('asks once for a text, and forgets all when there are too many', () => {
  const asked: string[] = []
  const size = remembering((text) => {
    asked.push(text)
    return text.length
  }, 2)
  expect(['a', 'bb', 'a', 'ccc', 'a', 'ccc'].map(size)).toEqual([1, 2, 1, 3, 1, 3])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})
