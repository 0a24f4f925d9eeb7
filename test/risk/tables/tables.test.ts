import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChance } from '../../../src/kernel/chance.ts'
import { InputError } from '../../../src/kernel/input-error.ts'
import { precisionLines } from '../../../src/risk/tables/precision-lines.ts'
import { backtestTable, createRowReader, loadMapping } from '../../../src/risk/tables/tables.ts'

const MAPPING = `title: Toy
source: nobody
licence: none
id: Name
at: Day
label: { column: Bad, illicit: ["1"], lawful: ["0"] }
keys:
  hs2: { column: HS, first: 2 }
  hs6: { column: HS }
learn:
  strength: 1
  chains:
    goods: [[hs2], [hs6]]
facts:
  declaredHs6: { column: HS }
  declaredValueMinor: { column: Euro, times: 100 }
twin: [hs6]
`
const HEADER = ['Name', 'Day', 'Bad', 'HS', 'Euro']
const mapping = loadMapping('toy.yaml', MAPPING)

function issuesOf(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.issues
    throw error
  }
  return []
}

describe('a mapping', () => {
  it.each<[string, string, string, object]>([
    [
      'an unknown key',
      '[[hs2], [hs6]]',
      '[[hs2], [hs66]]',
      { line: 13, column: 21, what: 'unknown key "hs66"', mend: 'did you mean "hs6"?' },
    ],
    ['an unknown twin key', 'twin: [hs6]', 'twin: [hs7]', { line: 17, what: 'unknown key "hs7"' }],
    [
      'an unknown fact',
      'declaredHs6:',
      'declaredHs:',
      { line: 15, what: 'unknown fact "declaredHs"' },
    ],
    [
      'a label that says both',
      'lawful: ["0"]',
      'lawful: ["1"]',
      { line: 6, what: '"1" is called illicit as well' },
    ],
    ['a key nobody knows', 'licence: none', 'license: none', { path: 'licence' }],
    [
      'no chains',
      'goods: [[hs2], [hs6]]',
      '{}',
      { line: 13, what: 'there is nothing to look a row up by' },
    ],
    ['prototype keys', 'hs6: { column: HS }', '"__proto__": { column: HS }', {}],
  ])('%s is named with its place', (_, from, to, expected) => {
    const issues = issuesOf(() => loadMapping('toy.yaml', MAPPING.replace(from, to)))
    expect(issues[0]).toMatchObject({ file: 'toy.yaml', ...expected })
    expect(({} as Record<string, unknown>).column).toBeUndefined()
  })
})

describe('rows', () => {
  it('become keys, facts and labels; an empty cell is no fact', () => {
    const reader = createRowReader(mapping, 'toy.csv', HEADER)
    expect(reader.read(['a', '2026-01-02', '1', '440890', '12.345'], 2)).toEqual({
      id: 'a',
      at: Date.UTC(2026, 0, 2),
      illicit: true,
      keys: { hs2: '44', hs6: '440890' },
      facts: { declaredHs6: '440890', declaredValueMinor: 1_235 },
      twin: '440890',
    })
    expect(reader.read(['b', '2026-01-02', '0', '440890', ''], 3)?.facts).toEqual({
      declaredHs6: '440890',
    })
    reader.finish()
  })

  it('with faults are all named with their lines, once', () => {
    const reader = createRowReader(mapping, 'toy.csv', HEADER)
    const bad = [
      ['a', '2026-13-02', '1', '44', '1'],
      ['b', '2026-01-02', 'yes', '44', '1'],
      ['c', '2026-01-02', '1', '44', 'much'],
      ['d', '2026-01-02', '1'],
    ]
    expect(bad.map((cells, i) => reader.read(cells, i + 2))).toEqual([null, null, null, null])
    expect(
      issuesOf(() => reader.finish()).map(({ line, path, what }) => [line, path, what]),
    ).toEqual([
      [2, 'Day', '"2026-13-02" is no day like 2026-01-31'],
      [3, 'Bad', 'the label "yes" is neither illicit nor lawful'],
      [4, 'Euro', '"much" is no value of declaredValueMinor'],
      [5, '', '3 cells, and the header has 5'],
    ])
  })

  it('a column that is not there is named, with the nearest', () => {
    const issues = issuesOf(() =>
      createRowReader(mapping, 'toy.csv', ['Name', 'Day', 'Bed', 'HS', 'Euro']),
    )
    expect(issues).toEqual([
      {
        file: 'toy.csv',
        line: 1,
        what: 'the table has no column "Bad"',
        mend: 'did you mean "Bed"?',
      },
    ])
  })
})

describe('a back-test', () => {
  const reader = createRowReader(mapping, 'toy.csv', HEADER)
  const rows = (count: number, day: number, codes: readonly string[]) =>
    Array.from({ length: count }, (_, i) => {
      const hs = codes[i % codes.length] as string
      const date = new Date(Date.UTC(2026, 0, day + Math.floor(i / 20))).toISOString().slice(0, 10)
      const row = reader.read([`${day}-${i}`, date, hs === '440890' ? '1' : '0', hs, '1'], i)
      if (row === null) throw new Error('the toy row is sound')
      return row
    })
  const train = rows(200, 1, ['440890', '690722', '850440', '940350'])
  const judge = rows(200, 30, ['440890', '690722', '850440', '441233', '940360'])
  const result = backtestTable(mapping, train, judge, null)

  it('finds what it has seen, and says what it was measured on', () => {
    expect(result.judged).toEqual({ value: 0.2, of: 40, n: 200 })
    expect(result.judgedWithoutTwin).toEqual({ value: 0, of: 0, n: 80 })
    const [learned] = result.rankers
    expect(learned?.all.map(({ percent, precision }) => [percent, precision.value])).toEqual([
      [0.5, 1],
      [1, 1],
      [2, 1],
      [5, 1],
      [10, 1],
    ])
    expect(learned?.all[4]).toMatchObject({ ceiling: { precision: 1, recall: 0.5 }, lift: 5 })
    expect(learned?.withoutTwin?.map(({ lift }) => lift)).toEqual([null, null, null, null, null])
  })

  it('no label of a judged row moves its rank', () => {
    const turned = judge.map((row) => ({ ...row, illicit: !row.illicit }))
    const inverse = backtestTable(mapping, train, turned, null)
    expect(inverse.rankers[0]?.all.map(({ precision }) => precision.of)).toEqual([0, 0, 0, 0, 0])
  })
})

it('an interval holds the precision, is wide where little was drawn, and stops a claim that luck could make', () => {
  const rng = () => createChance('interval').of('test')
  const lucky = Array.from({ length: 1_000 }, (_, i) => i % 5 === 0)
  const strong = Array.from({ length: 1_000 }, (_, i) => i < 90 || i % 9 === 0)
  for (const line of [...precisionLines(lucky, rng()), ...precisionLines(strong, rng())]) {
    expect(line.interval[0]).toBeLessThanOrEqual(line.precision.value as number)
    expect(line.interval[1]).toBeGreaterThanOrEqual(line.precision.value as number)
  }
  expect(precisionLines(lucky, rng()).map(({ lift }) => lift)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
  expect(precisionLines(strong, rng())[3]?.lift).toBeCloseTo(1 / (191 / 1_000), 1)
  expect(precisionLines([], rng())[0]).toMatchObject({ precision: { value: null }, lift: null })
})

it('the shipped mapping of the Korean declarations is sound', () => {
  const file = new URL('../../../scenarios/tables/korean-declarations.yaml', import.meta.url)
  const korean = loadMapping('korean-declarations.yaml', readFileSync(file, 'utf8'))
  expect(korean.plan.chains.map(({ name }) => name)).toContain('goods-and-route')
  expect(korean.twin).toHaveLength(6)
})
