import { isBuiltin } from 'node:module'
import { importsOf, packageOf } from './imports.ts'
import { type Finding, roomOf, type Source } from './source.ts'

/** Packages that live in one room, so that they can be changed in one place. Others (zod) may be used anywhere. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  seedrandom: ['kernel'],
  yaml: ['kernel'],
  protobufjs: ['wire'],
  re2js: ['risk'],
  'drizzle-orm': ['store'],
  'better-sqlite3': ['store', 'cli'],
  hono: ['http', 'cli'],
  '@hono/node-server': ['http', 'cli'],
  undici: ['http', 'cli'],
  'pg-boss': ['scale'],
  commander: ['cli'],
  preact: ['web'],
}

/** Packages outside their home, and packages that the installed program would not have. */
export function checkPackages(
  sources: readonly Source[],
  dependencies: readonly string[],
): readonly Finding[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path) ?? ''
    return importsOf(source).flatMap(({ target, specifier, line }): Finding[] => {
      if (target !== null || isBuiltin(specifier)) return []
      const name = packageOf(specifier)
      const at = { path: source.path, line, instead: `the package ${name}` }
      const homes = HOMES[name]
      if (homes !== undefined && !homes.includes(room)) return [{ ...at, use: homes.join(' or ') }]
      if (room === 'web' || dependencies.includes(name)) return []
      return [{ ...at, use: 'a dependency listed in package.json' }]
    })
  })
}
