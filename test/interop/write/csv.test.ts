import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PortFiling } from '../../../src/domain/port-document.ts'
import { csvFormat } from '../../../src/interop/write/csv.ts'
import { rowsOf, tablesOf } from '../../../src/interop/write/tables.ts'
import { type Cell, rowText } from '../../../src/kernel/csv-cell.ts'
import { make } from '../../support/make.ts'

describe('A-30: a record of CSV', () => {
  it.each<[string, Cell, string]>([
    ['plain text as it is', 'GỖ VIỆT ĐỨC', 'GỖ VIỆT ĐỨC'],
    ['nothing for what is missing', undefined, ''],
    ['numbers as numbers, below zero too', -5.5, '-5.5'],
    ['a code with its zeros', '090121', '090121'],
    ['commas in quotes', 'A, B', '"A, B"'],
    ['quotes doubled in quotes', 'THE "BOX"', '"THE ""BOX"""'],
    ['line ends in quotes', 'A\r\nB', '"A\r\nB"'],
    ['a formula as text', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['plus as text', '+84 225', "'+84 225"],
    ['minus as text', '-1+1', "'-1+1"],
    ['at as text', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab as text', '\t=1', "'\t=1"],
    ['a carriage return as text', '\r=1', '"\'\r=1"'],
  ])('holds %s', (_, cell, text) => {
    expect(rowText([1, cell, true])).toBe(`1,${text},true\r\n`)
  })
})

describe('tables of a schema', () => {
  const Order = z.object({
    id: z.string(),
    buyer: z.object({ name: z.string(), city: z.string().optional() }).optional(),
    tags: z.array(z.string()),
    lines: z.array(z.object({ hs6: z.string(), lots: z.array(z.object({ kg: z.int() })) })),
    extra: z.record(z.string(), z.int()).optional(),
  })

  it('hold a nested value whole: one row for it, one for each entry of a list at any depth', () => {
    const order = {
      id: 'A1',
      buyer: { name: 'X' },
      tags: ['a', 'b'],
      lines: [
        { hs6: '010101', lots: [{ kg: 1 }, { kg: 2 }] },
        { hs6: '020202', lots: [] },
      ],
      extra: { n: 1 },
    }
    const told = tablesOf('order', Order, ['id']).map((table) => [
      table.name,
      table.columns,
      [...rowsOf(table, order)],
    ])
    expect(told).toEqual([
      [
        'order',
        ['id', 'buyer.name', 'buyer.city', 'tags', 'extra'],
        [['A1', 'X', undefined, 'a|b', '{"n":1}']],
      ],
      [
        'order.lines',
        ['id', 'lines#', 'hs6'],
        [
          ['A1', 1, '010101'],
          ['A1', 2, '020202'],
        ],
      ],
      [
        'order.lines.lots',
        ['id', 'lines#', 'lots#', 'kg'],
        [
          ['A1', 1, 1, 1],
          ['A1', 1, 2, 2],
        ],
      ],
    ])
  })
})

it.each<[string, string[], string]>([
  ['none', [], ''],
  ['one', ['a'], 'a'],
  ['several', ['a', 'b c'], 'a|b c'],
  ['one that holds the divider', ['a|b'], 'a\\|b'],
  ['two of which one ends in the escape', ['a\\', 'b'], 'a\\\\|b'],
])('a list of plain values is one cell that tells %s from others', (_, tags, cell) => {
  const [table] = tablesOf('order', z.object({ tags: z.array(z.string()) }), [])
  expect(table && [...rowsOf(table, { tags })]).toEqual([[cell]])
})

describe('documents as CSV', () => {
  it('have a header for every file, as wide as its rows', () => {
    const filings: PortFiling[] = [
      { at: 1, port: 'USLAX', document: make.manifest() },
      { at: 2, port: 'VNHPH', document: make.exportDeclaration() },
    ]
    const format = csvFormat()
    const width = new Map<string, number>()
    const commas = (text: string) => text.replace(/"[^"]*"/g, '').split(',').length
    for (const file of format.files) width.set(file, commas(format.head(file) as string))
    const seen = new Set<string>()
    format.writeFilings(filings, 0, (file, text) => {
      seen.add(file)
      expect(commas(text)).toBe(width.get(file))
    })
    expect([...seen].sort()).toEqual([
      'export-declaration.containers.csv',
      'export-declaration.csv',
      'export-declaration.items.csv',
      'manifest.containers.csv',
      'manifest.csv',
      'manifest.items.csv',
    ])
  })
})
