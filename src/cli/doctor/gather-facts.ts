import { sqliteVersion } from '../../store/sqlite-version.ts'
import type { Facts } from './facts.ts'
import { findKeyFiles } from './find-key-files.ts'
import { listenOnce } from './listen-once.ts'
import { freeBytes, scratchPragmas, timeWrites } from './look-at-disk.ts'
import { probe } from './probe.ts'

export type DoctorOptions = {
  /** Folder on the disk that will hold the databases. */
  readonly dir: string
  /** Port a server will listen on; 0 for any. */
  readonly port: number
  /** A key file, or a folder of them. */
  readonly keys?: string
}

/** Looks at this machine. Writes only a scratch folder inside `dir`, and removes it. */
export async function gatherFacts({ dir, port, keys }: DoctorOptions): Promise<Facts> {
  return {
    nodeVersion: process.versions.node,
    platform: `${process.platform}-${process.arch}`,
    sqlite: probe(sqliteVersion),
    dir,
    pragmas: probe(() => scratchPragmas(dir)),
    fsyncMillis: probe(() => timeWrites(dir)),
    freeBytes: probe(() => freeBytes(dir)),
    portWanted: port,
    port: await listenOnce(port),
    keys: keys === undefined ? null : { path: keys, files: probe(() => findKeyFiles(keys)) },
  }
}
