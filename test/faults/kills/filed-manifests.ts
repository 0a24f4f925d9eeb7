import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ManifestConsignment } from '../../../src/domain/documents.ts'
import { manifests } from '../../bench/manifests.ts'

/** In a file: a process that was killed reads the one it was in, and not all it has done. */
const IN_A_FILE = 500

const fileOf = (folder: string, from: number) => join(folder, `manifests-${from}.json`)

/** Writes so many manifests that leave a port into a folder. */
export function writeManifests(folder: string, port: string, count: number): void {
  const made = manifests(port, count)
  for (let from = 0; from < made.length; from += IN_A_FILE)
    writeFileSync(fileOf(folder, from), JSON.stringify(made.slice(from, from + IN_A_FILE)))
}

/** Those of a folder but for the first so many. */
export function* manifestsFrom(folder: string, skipped: number): Generator<ManifestConsignment> {
  for (let from = skipped - (skipped % IN_A_FILE); ; from += IN_A_FILE) {
    const file = fileOf(folder, from)
    if (!existsSync(file)) return
    const held: ManifestConsignment[] = JSON.parse(readFileSync(file, 'utf8'))
    yield* held.slice(Math.max(0, skipped - from))
  }
}
