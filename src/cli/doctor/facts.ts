import type { readPragmas } from '../../store/open.ts'
import type { Probe } from './probe.ts'

/** Everything the checks judge, and nothing they look up themselves: a test can hand in any machine. */
export type Facts = {
  readonly nodeVersion: string
  /** Of the running program: `linux-x64`. */
  readonly platform: string
  /** The version of SQLite inside the native module, when that can be loaded. */
  readonly sqlite: Probe<string>
  /** Folder whose disk is looked at. */
  readonly dir: string
  /** Settings of a database opened there the way a port opens its own. */
  readonly pragmas: Probe<Pragmas>
  /** Milliseconds of each of a few writes of 4 KiB, each made durable. */
  readonly fsyncMillis: Probe<readonly number[]>
  readonly freeBytes: Probe<number>
  /** The port asked for; 0 for any that is free. */
  readonly portWanted: number
  /** The port on which one could listen. */
  readonly port: Probe<number>
  /** Null when no key path was given. */
  readonly keys: { readonly path: string; readonly files: Probe<readonly KeyFile[]> } | null
}

export type Pragmas = ReturnType<typeof readPragmas>

/** A private key file, its permission bits, and the repository it lies in, if any: what lies there gets committed. */
export type KeyFile = {
  readonly path: string
  readonly mode: number
  readonly repository?: string
  /** A folder on the way to it, where everybody may put another in its place. */
  readonly openFolder?: string
}
