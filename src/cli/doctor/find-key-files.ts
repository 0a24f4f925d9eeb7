import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
    .map((file) => lookAtKey(file))
}

/** `shown`: how an error names it. */
export function lookAtKey(file: string, shown = file): KeyFile {
  const repository = repositoryOf(realpathSync(dirname(file)))
  return {
    path: shown,
    mode: statSync(file).mode & 0o777,
    ...(repository !== null && { repository }),
  }
}

/** The folder at or above this one that git keeps; null outside of any. */
export function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(folder)
  return above === folder ? null : repositoryOf(above)
}
