import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTableMapping, type TableMapping } from '../../interop/table/mapping.ts'
import { InputError } from '../../kernel/input-error.ts'
import { SHIPPED, shownPath } from '../files/find.ts'

/** Mappings that come with the program. */
const KNOWN = ['us-ams-header.yaml'].map((name) => join(SHIPPED, 'tables', name))

/** A person's mappings, before those that come with the program. Throws InputError for one that cannot be read. */
export function loadMappings(files: readonly string[]): readonly TableMapping[] {
  return [...files, ...KNOWN].map((file) => loadTableMapping(shownPath(file), textOf(file)))
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputError([
      { file: shownPath(file), what: 'this mapping cannot be read', mend: 'check its name' },
    ])
  }
}
