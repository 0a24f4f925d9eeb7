import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/kernel/did-you-mean.ts'
import { editsWithin } from '../../../src/risk/names/edits.ts'
import { matchNames, plainText, readName } from '../../../src/risk/names/names.ts'
import { fc } from '../../support/properties.ts'

describe('plain text', () => {
  it.each([
    ['CÔNG TY TNHH Đại Dương', 'cong ty tnhh dai duong'],
    ['Đặng Thị Ngọc Ánh, đường số 5', 'dang thi ngoc anh duong so 5'],
    ['J.P. Morgan & Co.', 'jp morgan and co'],
    ['Straße ıstanbul Łódź Ørsted', 'strasse istanbul lodz orsted'],
    ['Володимир Зеленський', 'volodimir zelenskii'],
    ['株式会社', 'zhushihuishe'],
    ['ＡＣＭＥ　ﬁnance', 'acme finance'],
  ])('%s', (written, plain) => {
    expect(plainText(written)).toBe(plain)
  })
})

describe('a name taken apart', () => {
  it.each([
    ['CÔNG TY TNHH MỘT THÀNH VIÊN Gỗ Đại Dương', ['wood', 'dai', 'duong'], ['limited']],
    [
      'CÔNG TY CỔ PHẦN XUẤT NHẬP KHẨU THỦY SẢN CẦN THƠ',
      ['import export', 'seafood', 'can', 'tho'],
      ['shares'],
    ],
    ['Sunrise Furniture Sdn. Bhd.', ['sunrise', 'wood'], ['limited']],
    ['Müller G.m.b.H.', ['muller'], ['limited']],
    ['OOO "Vostok"', ['vostok'], ['limited']],
    ['Sao Mai Joynt Stock Company', ['sao', 'mai'], ['shares']],
    ['Sao Mai Company Limted', ['sao', 'mai'], ['limited']],
    ['Limited', ['limited'], []],
    ['Limited Company', ['company'], ['limited']],
  ])('%s', (written, words, legal) => {
    const name = readName(written)
    expect({ words: name.words.map((word) => word.text), legal: name.legal }).toEqual({
      words,
      legal,
    })
  })
})

describe('two names', () => {
  it.each<[string, string, boolean]>([
    ['CÔNG TY TNHH THƯƠNG MẠI ĐẠI DƯƠNG', 'Dai Duong Trading Co., Ltd', true],
    ['Công ty Cổ phần Thủy sản Sao Mai', 'SAO MAI SEAFOOD JSC', true],
    ['Công ty Cổ phần Thủy sản Sao Mai', 'Công ty Cổ phần Thủy sản Sao Biển', false],
    ['ĐẠI DƯƠNG XANH CO LTD', 'DAI DOUNG XANH COMPANY LIMITED', true],
    ['Pacific Rim Timber Inc', 'Timber Pacific Rim, Inc.', true],
    ['Saigon Import Export JSC', 'Hanoi Import Export JSC', false],
    ['Alpha Beta Trading Ltd', 'Alpha Beta Construction Ltd', false],
    ['Thuong Mai Dich Vu JSC', 'Dich Vu Co Ltd', false],
    ['PetroVietnam Gas', 'Petro Vietnam Gas', true],
    ['Smith, John A.', 'John B. Smith', false],
    ['J. R. Okonkwo', 'James Robert Okonkwo', true],
    ['J. R.', 'James Robert', false],
    ['深圳市华为技术有限公司', '深圳市华为技术股份有限公司', true],
    ['김민수', '김민호', false],
  ])('%s | %s', (a, b, matches) => {
    expect(matchNames(a, b).matches).toBe(matches)
  })

  it('says what spoke for and against', () => {
    const match = matchNames('CÔNG TY TNHH Đại Dương Xanh', 'Dai Duonq Xanh Viet JSC')
    expect(match.because).toEqual([
      'same words: xanh, dai',
      'duong and duonq: a typing error apart',
      'only in the second: viet',
      'the legal forms differ',
    ])
    expect(match.matches).toBe(false)
  })

  it('a typing error costs more than none, another legal form more than the same', () => {
    const score = (b: string) => matchNames('Pacific Rim Timber LLC', b).score
    const scores = [
      'Pacific Rim Timber Ltd',
      'Pacific Rim Timber JSC',
      'Pacific Rym Timber JSC',
    ].map(score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(3)
  })

  it('it makes no difference which comes first', () => {
    fc.assert(
      fc.property(nameText, nameText, (a, b) => {
        const [there, back] = [matchNames(a, b), matchNames(b, a)]
        expect([there.score, there.by]).toEqual([back.score, back.by])
      }),
      { numRuns: 400 },
    )
  })

  it('every name is itself, whatever its case', () => {
    fc.assert(
      fc.property(nameText, (a) => {
        expect(matchNames(a, a.toUpperCase())).toMatchObject({ score: 1000, matches: true })
      }),
      { numRuns: 100 },
    )
  })
})

it('edits are counted as the whole table would count them, up to the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'đ'), maxLength: 9 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
      expect(editsWithin(a, b, max)).toBe(Math.min(levenshtein(a, b), max + 1))
    }),
    { numRuns: 3_000 },
  )
  // The kernel's distance also knows swaps, which count two here.
  expect([editsWithin('ab', 'ba', 2), editDistance('ab', 'ba')]).toEqual([2, 1])
})

/** The textbook recursion, memory and all. */
function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] as number
}

const nameText = fc
  .array(
    fc.constantFrom(
      'Đại',
      'Dai',
      'Dương',
      'Duong',
      'Trading',
      'Co',
      'Ltd',
      'JSC',
      'J.',
      'A',
      'Sao Mai',
      'Muhammad',
      'Mohamed',
      'Pacific',
      'Pacifik',
      'Rim',
      'of',
      '3',
      'IV',
      'Thương Mại',
      'Kim',
      'Yong-chol',
      '华为',
      'al',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '))
