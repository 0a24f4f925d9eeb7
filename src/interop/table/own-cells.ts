import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { unescaped } from '../../kernel/csv-cell.ts'
import { splitList } from '../write/list-cell.ts'

/** Cells of one row of a table of ours; undefined where nothing stands. */
export type Cells = readonly (string | undefined)[]

/** Cells of every row; an empty cell is missing unless it stands in quotes. */
export function cellsOf(text: string): readonly Cells[] {
  try {
    return parseCells(text, true)
  } catch {
    // A quote that nobody closes: its rows will be no documents, and are told as such.
    return parseCells(text, false)
  }
}

function parseCells(text: string, quoted: boolean): readonly Cells[] {
  return parse(text, {
    ...(quoted ? {} : { quote: false as const }),
    relax_column_count: true,
    relax_quotes: true,
    cast: (value, { quoting }) => (value === '' && !quoting ? undefined : unescaped(value)),
  }) as unknown as readonly Cells[]
}

/** Lists that a document must have, so that one without rows is empty and not missing. */
export function listPathsOf(schema: z.ZodType, path: readonly string[]): string[][] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    if (field instanceof z.ZodArray && bare(field.element as z.ZodType) instanceof z.ZodObject)
      return [[...path, key]]
    return field instanceof z.ZodObject ? listPathsOf(field, [...path, key]) : []
  })
}

/** What a cell holds, by the schema of its field. */
export function valueOf(cell: string | undefined, schema: z.ZodType): unknown {
  const field = bare(schema)
  if (field instanceof z.ZodArray) {
    if (cell === undefined) return schema instanceof z.ZodOptional ? undefined : []
    return splitList(cell).map((one) => valueOf(one, field.element as z.ZodType))
  }
  if (cell === undefined) return isNullable(schema) ? null : undefined
  if (field instanceof z.ZodNumber) return Number(cell)
  if (field instanceof z.ZodBoolean) return cell === 'true'
  if (field instanceof z.ZodString || field instanceof z.ZodEnum || field instanceof z.ZodLiteral)
    return cell
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

export function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType {
  return path.reduce<z.ZodType>((held, key) => {
    const object = bare(held)
    return object instanceof z.ZodObject
      ? ((object.shape as Record<string, z.ZodType>)[key] ?? z.unknown())
      : z.unknown()
  }, schema)
}

export function elementOf(schema: z.ZodType): z.ZodType {
  const list = bare(schema)
  return list instanceof z.ZodArray ? (list.element as z.ZodType) : z.unknown()
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema
}

function isNullable(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodNullable) return true
  return schema instanceof z.ZodOptional && isNullable(schema.unwrap() as z.ZodType)
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (held, key) => (held as Record<string, unknown> | undefined)?.[key],
    value,
  )
}
