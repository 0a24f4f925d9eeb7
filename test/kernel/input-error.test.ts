import { describe, expect, it } from 'vitest'
import { formatIssue, InputError, type InputIssue } from '../../src/kernel/input-error.ts'

const full: InputIssue = {
  file: 'scenarios/a.yaml',
  line: 3,
  column: 7,
  path: 'network.lossRate',
  what: 'is 2, and a rate lies between 0 and 1',
  mend: 'write 0.2',
}

describe('formatIssue', () => {
  it.each<[string, InputIssue, string]>([
    [
      'everything that is known',
      full,
      'scenarios/a.yaml:3:7: network.lossRate: is 2, and a rate lies between 0 and 1\n    mend: write 0.2',
    ],
    [
      'a line without a column',
      { file: 'a.yaml', line: 3, what: 'ends here' },
      'a.yaml:3: ends here',
    ],
    ['a file and nothing else', { file: 'a.yaml', what: 'is empty' }, 'a.yaml: is empty'],
    [
      'a path without a place',
      { file: '--seed', path: 'seed', what: 'is missing' },
      '--seed: seed: is missing',
    ],
  ])('writes %s', (_, issue, text) => {
    expect(formatIssue(issue)).toBe(text)
  })
})

describe('InputError', () => {
  it('carries every issue, and its message shows them all', () => {
    const other: InputIssue = { file: 'b.yaml', what: 'is empty' }
    const error = new InputError([full, other])
    expect(error.issues).toEqual([full, other])
    expect(error.message).toBe(`${formatIssue(full)}\n${formatIssue(other)}`)
    expect(error.name).toBe('InputError')
  })
})
