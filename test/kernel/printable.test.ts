import { describe, expect, it } from 'vitest'
import { printable } from '../../src/kernel/printable.ts'

describe('A-31: printable', () => {
  it.each([
    ['a colour', '\u001b[31mred', '\\x1b[31mred'],
    ['a new line', 'one\ntwo\r\n', 'one\\x0atwo\\x0d\\x0a'],
    ['a bell, a null and a delete', '\u0007\u0000\u007f', '\\x07\\x00\\x7f'],
    ['an eight-bit escape', '\u009b31m', '\\x9b31m'],
    ['text turned round', 'invoice\u202Efdp.exe', 'invoice\\u202efdp.exe'],
    ['what cannot be seen', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['another kind of line end', 'a\u2028b', 'a\\u2028b'],
    ['half a character', 'a\ud800b\udc00', 'a\\ud800b\\udc00'],
  ])('shows %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it.each(['Công ty TNHH Hải Phòng', '株式会社', 'خطوط', '🚢', 'a\\b "quoted" <b>'])(
    'leaves %s alone',
    (text) => {
      expect(printable(text)).toBe(text)
    },
  )
})
