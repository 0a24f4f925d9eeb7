import { posix } from 'node:path'
import { lineAt, type Source } from './source.ts'
import { view } from './views.ts'

/** One import or re-export. `target` is the path of a file of ours, null for a package. */
export type Import = {
  readonly line: number
  readonly specifier: string
  readonly target: string | null
  readonly typeOnly: boolean
}

/** Every static, dynamic and re-exporting import of a file, in the order they stand. */
export function importsOf({ path, text }: Source): readonly Import[] {
  const code = view(text, 'code')
  const readable = view(text, 'code', 'string')
  return [...readable.matchAll(IMPORT)]
    .filter((match) => code[match.index] !== ' ')
    .map((match) => {
      const specifier = (match.groups as { specifier: string }).specifier
      return {
        line: lineAt(text, match.index),
        specifier,
        target: specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null,
        typeOnly: /^(?:import|export)\s+type\b/.test(match[0]),
      }
    })
}

const IMPORT =
  /\b(?:import|export)\b(?:\s+type\b)?(?:[\s\w$*,{}]*?\bfrom)?\s*\(?\s*(?<quote>['"`])(?<specifier>[^'"`\n]+)\k<quote>/g

/** The name of the package of a bare import: `drizzle-orm` of `drizzle-orm/better-sqlite3`. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
