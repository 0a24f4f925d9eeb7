import { z } from 'zod'
import type { Cell } from '../../kernel/csv-cell.ts'
import { joinList } from './list-cell.ts'

/** A flat table of a nested schema: what a row is made from, and the columns of it. */
export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  /** Lists to go through, one inside the other, from the record to the rows. */
  readonly lists: readonly string[][]
  /** Paths from the record to what names it, and from the row's value to its cells. */
  readonly keys: readonly string[][]
  readonly cells: readonly string[][]
}

/**
 * The tables of a schema: one of the record itself, whose columns are the paths of its plain values, and one for each
 * list of objects at any depth, which begins with the record's `keys` and the place in each list, counted from 1. A list
 * of plain values is one cell, divided by `|`, with a `\` before each `|` or `\` inside a value; an empty list is an empty
 * cell. What else has no columns of its own is JSON text.
 */
export function tablesOf(
  name: string,
  schema: z.ZodObject,
  keys: readonly string[],
): readonly Table[] {
  const found: Found = { cells: [], lists: [] }
  collect(schema, [], found)
  const record: Table = {
    name,
    columns: found.cells.map((path) => path.filter(isNamed).join('.')),
    lists: [],
    keys: [],
    cells: found.cells,
  }
  return [record, ...found.lists.flatMap((list) => listTables(name, list, keys, [], []))]
}

/** The rows of one record in a table. */
export function* rowsOf(table: Table, record: unknown): Generator<readonly Cell[]> {
  const keys = table.keys.map((path) => cellAt(record, path))
  for (const { places, value } of entries(record, table.lists, 0)) {
    yield [...keys, ...places, ...table.cells.map((path) => cellAt(value, path))]
  }
}

type List = { readonly path: string[]; readonly element: z.ZodObject }
type Found = { cells: string[][]; lists: List[] }

function listTables(
  parent: string,
  { path, element }: List,
  keys: readonly string[],
  above: readonly string[][],
  places: readonly string[],
): readonly Table[] {
  const found: Found = { cells: [], lists: [] }
  collect(element, [], found)
  const name = `${parent}.${path.filter(isNamed).join('.')}`
  const lists = [...above, path]
  const counted = [...places, `${path.at(-1)}#`]
  const named = keys.map((key) => key.split('.'))
  const own: Table = {
    name,
    columns: [...keys, ...counted, ...found.cells.map((cell) => cell.join('.'))],
    lists,
    keys: named,
    cells: found.cells,
  }
  return [own, ...found.lists.flatMap((list) => listTables(name, list, keys, lists, counted))]
}

function collect(schema: z.ZodObject, path: readonly string[], found: Found): void {
  for (const [key, optional] of Object.entries(schema.shape)) {
    const field = withoutWrapping(optional as z.ZodType)
    const here = [...path, key]
    if (field instanceof z.ZodObject) collect(field, here, found)
    else if (field instanceof z.ZodArray && field.element instanceof z.ZodObject)
      found.lists.push({ path: here, element: field.element })
    else found.cells.push(here)
  }
}

function withoutWrapping(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? withoutWrapping(schema.unwrap() as z.ZodType)
    : schema
}

function* entries(
  value: unknown,
  lists: readonly string[][],
  depth: number,
): Generator<{ places: number[]; value: unknown }> {
  const path = lists[depth]
  if (path === undefined) {
    yield { places: [], value }
    return
  }
  const list = (valueAt(value, path) ?? []) as readonly unknown[]
  for (let i = 0; i < list.length; i++) {
    for (const inner of entries(list[i], lists, depth + 1)) {
      yield { places: [i + 1, ...inner.places], value: inner.value }
    }
  }
}

function cellAt(value: unknown, path: readonly string[]): Cell {
  const held = valueAt(value, path)
  if (held === null || typeof held !== 'object') return held as Cell
  const isPlainList = Array.isArray(held) && held.every((one) => typeof one !== 'object')
  return isPlainList ? joinList(held) : JSON.stringify(held)
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let held = value
  for (const key of path) held = (held as Record<string, unknown> | undefined | null)?.[key]
  return held
}

/** The word `document` says nothing in a column's or a table's name. */
const isNamed = (key: string): boolean => key !== 'document'
