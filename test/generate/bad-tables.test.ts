import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { GoodsReference } from '../../src/domain/goods-reference.ts'
import { NameTable } from '../../src/generate/people/name-table.ts'
import { HonestErrors, Lane } from '../../src/generate/plan.ts'
import { planIssues } from '../../src/generate/plan-issues.ts'
import { PortTable, RouteTable } from '../../src/generate/sea/sea-tables.ts'
import { MixTable } from '../../src/generate/truth/chapter-mix.ts'
import { InputError } from '../../src/kernel/input-error.ts'
import { readYaml } from '../../src/kernel/read-yaml.ts'
import { planOf, tables } from './support.ts'

/** What is said of a text, one fault a line: place, path, what. */
function told(text: string, schema: z.ZodType): string[] {
  try {
    readYaml('t.yaml', text, schema)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.issues.map(({ line, column, path, what }) => `${line}:${column} ${path}: ${what}`)
  }
  return []
}

const HEAD = 'title: t\nsource: s\n'
const LINE =
  '{ hs6: "940360", title: T, duty: { US: 0 }, centsPerKg: { low: 1, median: 2, high: 3 }, kgPerPackage: { low: 1, high: 2 }, exporters: [VN] }'
const goods = (from: string, to: string) => `${HEAD}goods:\n  - ${LINE.replace(from, to)}\n`

describe('a table with impossible figures is refused at its place, with the nearest that is possible', () => {
  it.each<[string, string, z.ZodType, string[]]>([
    ['a line that is right', goods('', ''), GoodsReference, []],
    [
      'a negative price',
      goods('low: 1, m', 'low: -5, m'),
      GoodsReference,
      [
        '4:68 goods[0].centsPerKg.low: goods cost something: the nearest valid price is 1 cent for each kg',
      ],
    ],
    [
      'prices out of order',
      goods('median: 2, high: 3', 'median: 30, high: 20'),
      GoodsReference,
      [
        '4:61 goods[0].centsPerKg: prices are not in order: did you mean { low: 1, median: 20, high: 30 }?',
      ],
    ],
    [
      'packages lighter than nothing',
      goods('{ low: 1, high: 2 }', '{ low: 5, high: 2 }'),
      GoodsReference,
      [
        '4:107 goods[0].kgPerPackage: the lightest package (5 kg) is heavier than the heaviest (2 kg): exchange the two',
      ],
    ],
    [
      'a mix of 110 %',
      `${HEAD}mixes:\n  - { from: VN, to: US, chapters: { "94": 80, "64": 30 } }\n`,
      MixTable,
      [
        '4:35 mixes[0].chapters: the shares come to 110 %, more than 100 %: the nearest valid mix has "94" at 70',
      ],
    ],
    [
      'a port off the globe',
      `${HEAD}ports:\n  - { locode: VNHPH, name: Haiphong, latitude: 200, longitude: 1 }\n`,
      PortTable,
      ['4:48 ports[0].latitude: Too big: expected number to be <=90'],
    ],
    [
      'boxes that change ships where none calls',
      `${HEAD}distances: []\nservices:\n  - { between: [VNHPH, USLAX], calls: [KRPUS], transhipAt: SGSIN, transitDays: { min: 1, max: 2 } }\n`,
      RouteTable,
      ['5:60 services[0].transhipAt: boxes change ships at one of the calls: name it there too'],
    ],
  ])('%s', (_, text, schema, expected) => {
    expect(told(text, schema)).toEqual(expected)
  })

  it('a name pattern with a word nobody fills in', () => {
    const pattern = NameTable.shape.elsewhere.shape.aliases
    expect(told('["{frist} LTD"]', pattern)).toEqual([
      '1:2 [0]: a pattern may hold {first}, {second}, {sector} and {native}',
    ])
  })
})

describe('a lane that cannot be', () => {
  const lane = (change: string) => `{ from: VNHPH, to: USLAX, ${change} }`
  it.each<[string, string, string]>([
    [
      'is empty',
      'consignmentsPerDay: 0',
      'consignmentsPerDay: a lane without trade: leave it out, or give it at least 0.01',
    ],
    [
      'is illicit beyond 100 %',
      'consignmentsPerDay: 1, illicitShare: 1.2',
      'illicitShare: a share over 1 is more than 100 %: the nearest valid value is 1',
    ],
    [
      'is less than honest',
      'consignmentsPerDay: 1, illicitShare: -0.1',
      'illicitShare: a share is not negative: the nearest valid value is 0',
    ],
    [
      'has no goods',
      'consignmentsPerDay: 1, goods: []',
      'goods: a lane without goods: name one, or leave goods out for what the country exports',
    ],
    [
      'has no ships',
      'consignmentsPerDay: 1, sailingsPerWeek: 0',
      'sailingsPerWeek: a lane without ships: the nearest valid value is 0.1',
    ],
  ])('because it %s', (_, change, expected) => {
    expect(told(lane(change), Lane).map((line) => line.replace(/^\d+:\d+ /, ''))).toEqual([
      expected,
    ])
  })

  it('because its errors come to more than all documents', () => {
    expect(told('{ ucrMissingShare: 0.7, ucrCorruptedShare: 0.4 }', HonestErrors)).toEqual([
      '1:44 ucrCorruptedShare: missing and corrupted UCRs come to more than 100 %: the nearest valid value is 0.3',
    ])
  })

  it('because its country does not sell the chapter, or it is said twice', () => {
    const base = { from: 'VNHPH', to: 'USLAX', consignmentsPerDay: 1 }
    const lanes = [{ ...base, chapters: { '93': 10 }, goods: [{ hs6: '940360', weight: 1 }] }]
    expect(planIssues(planOf({ lanes }), tables)).toEqual([
      {
        path: ['lanes', 0, 'chapters'],
        what: 'the lane says twice what it carries, by goods and by chapters',
        mend: 'keep one of the two',
      },
      {
        path: ['lanes', 0, 'chapters', '93'],
        what: 'the goods list has nothing of chapter 93 that VN exports',
        mend: 'add it to the list, or use "94"',
      },
    ])
  })
})
