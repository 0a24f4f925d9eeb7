import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where the copy lies that is made of a database before it is brought to a schema. */
export function copyBeforeSchema(path: string, schema: number): string {
  return `${path}.before-schema-${schema}`
}

/** Where the database lies that was in the place of a restored one. */
export const replacedBy = (path: string): string => `${path}.replaced`

/** Removes what this program itself has left beside a database: they hold what was purged since. */
export function removeCopies(path: string): void {
  const folder = dirname(path)
  if (!existsSync(path)) return
  const [schema, replaced] = [
    copyBeforeSchema(basename(path), 0).slice(0, -1),
    replacedBy(basename(path)),
  ]
  for (const name of readdirSync(folder))
    if (name.startsWith(schema) || name.startsWith(replaced))
      rmSync(join(folder, name), { force: true })
}
