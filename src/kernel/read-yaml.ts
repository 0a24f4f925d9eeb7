import type { z } from 'zod'
import { InputError } from './input-error.ts'
import { type ParsedText, parseYaml } from './parse-yaml.ts'
import { locateIssues } from './zod-issues.ts'

export type { ParsedText } from './parse-yaml.ts'
export { parseYaml } from './parse-yaml.ts'

/**
 * Reads a YAML 1.2 or JSON text and checks it against a schema. Throws InputError with every fault: file, line, column,
 * dotted path, what is wrong and how to mend it. `file` is only a name; the text is handed in.
 */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): z.infer<S> {
  return checkParsed(file, parseYaml(file, text), schema)
}

/** The second half of `readYaml`, for a caller that needs the places again afterwards. */
export function checkParsed<S extends z.ZodType>(
  file: string,
  parsed: ParsedText,
  schema: S,
): z.infer<S> {
  const checked = schema.safeParse(parsed.value)
  if (checked.success) return checked.data
  throw new InputError(locateIssues(file, parsed, schema, checked.error.issues))
}
