import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../../kernel/input-error.ts'
import { type Breaking, compareSchemas } from '../../wire/schema/compare.ts'
import { type ProtoFile, SchemaSnapshot, snapshotOf } from '../../wire/schema/snapshot.ts'
import { SHIPPED, shownPath } from '../files/find.ts'
import { readYamlOnce } from '../files/read-once.ts'

/** The `.proto` files and the snapshots of releases that come with the product. */
export const PROTO = join(dirname(SHIPPED), 'proto')

export type Checked = { readonly release: string; readonly breaking: readonly Breaking[] }

/** Holds the `.proto` files below a folder against every release there was. */
export function checkSchema(folder: string): readonly Checked[] {
  const files = protoFiles(folder)
  const releases = join(PROTO, 'released')
  return readdirSync(releases)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(releases, name)
      const released = readYamlOnce(shownPath(path), readFileSync(path, 'utf8'), SchemaSnapshot)
      return {
        release: released.version,
        breaking: compareSchemas(released, snapshotOf(files, 'now')),
      }
    })
}

export function protoFiles(folder: string): readonly ProtoFile[] {
  const names = existsSync(folder)
    ? (readdirSync(folder, { recursive: true }) as string[])
        .filter((name) => name.endsWith('.proto'))
        .sort()
    : []
  if (names.length === 0)
    throw new InputError([{ file: folder, what: 'there is no .proto file in this folder' }])
  return names.map((name) => ({
    path: shownPath(join(folder, name)),
    text: readFileSync(join(folder, name), 'utf8'),
  }))
}
