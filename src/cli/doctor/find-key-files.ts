import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyFile } from './facts.ts'

/** The private key files at `path`, a file or a folder, by name. A file is one by what it says, not by its name. */
export function findKeyFiles(path: string): readonly KeyFile[] {
  const paths = statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(path, entry.name))
        .sort()
    : [path]
  return paths
    .filter((file) => readFileSync(file, 'latin1').includes('PRIVATE KEY-----'))
    .map((file) => ({ path: file, mode: statSync(file).mode & 0o777 }))
}
