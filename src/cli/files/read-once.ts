import type { z } from 'zod'
import { readYaml } from '../../kernel/read-yaml.ts'

/**
 * `readYaml` that gives the same value again for the same text of the same file: tables of goods and names take longer to
 * read than a small scenario takes to run. What it gives is shared, so nobody may change it. Faults are not remembered.
 */
export function readYamlOnce<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): z.infer<S> {
  const values = read.get(schema) ?? new Map<string, { text: string; value: unknown }>()
  read.set(schema, values)
  const known = values.get(file)
  if (known?.text === text) return known.value as z.infer<S>
  const value = readYaml(file, text, schema)
  values.set(file, { text, value })
  return value
}

const read = new WeakMap<z.ZodType, Map<string, { text: string; value: unknown }>>()
