import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
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

/** `shown`: how an error names it. A link is looked at with what it leads to: there lies the key. */
export function lookAtKey(file: string, shown = file): KeyFile {
  const folders = [dirname(file), dirname(realpathSync(file))]
  const [repository] = folders.flatMap((folder) => repositoryOf(realpathSync(folder)) ?? [])
  const openFolder = openFolderAbove(file)
  return {
    path: shown,
    mode: statSync(file).mode & 0o777,
    ...(repository !== undefined && { repository }),
    ...(openFolder !== undefined && { openFolder }),
  }
}

/** The file, or a folder it lies in, that everybody may write: whoever does names the key that is believed. Null for none. */
export function openToAll(file: string): string | null {
  if ((statSync(file).mode & 0o002) !== 0) return file
  return openFolderAbove(file) ?? null
}

/** A folder on the way to a file, by its name or to what that leads to, whose entries everybody may rename. */
function openFolderAbove(file: string): string | undefined {
  return [resolve(file), realpathSync(file)].flatMap(foldersAbove).find(isOpenFolder)
}

function foldersAbove(path: string): readonly string[] {
  const above = dirname(path)
  return above === path ? [] : [above, ...foldersAbove(above)]
}

/** Where the sticky bit is set, as on /tmp, others may add files and not replace them. */
const isOpenFolder = (folder: string) => (statSync(folder).mode & 0o1002) === 0o002

/** The folder at or above this one that git keeps; null outside of any. */
export function repositoryOf(folder: string): string | null {
  return [folder, ...foldersAbove(folder)].find((one) => existsSync(join(one, '.git'))) ?? null
}
