import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What a file got: whole bytes and their SHA-256 in hex. */
export type Written = { readonly file: string; readonly bytes: number; readonly sha256: string }

/** Files of a folder that are being written. None has its name before all of them are whole. */
export type FileSink = {
  /** Adds bytes, in order, and keeps none of them: what does not wait in its own buffer the operating system has taken. */
  readonly append: (file: string, bytes: Uint8Array) => void
  /**
   * Gives every file its name, in place of an older file of that name; in the order in which they were begun. Throws the
   * system's error when the disk refuses; then `discard` removes what there is.
   */
  readonly finish: () => readonly Written[]
  /** Removes every file that was begun, also under its final name. Never throws. */
  readonly discard: () => void
}

const BUFFER_BYTES = 1 << 18

/** `head` is what a file begins with. Holds one buffer of 256 KiB for each file begun, whatever they grow to. */
export function createFileSink(dir: string, head: (file: string) => string | null): FileSink {
  const open = new Map<string, OpenFile>()
  return {
    append(name, bytes) {
      let file = open.get(name)
      if (file === undefined) {
        file = openFile(join(dir, name))
        open.set(name, file)
        file.append(Buffer.from(head(name) ?? ''))
      }
      file.append(bytes)
    },
    finish() {
      // A full disk shows at the latest when a file is closed: older files are replaced only after that.
      const written = [...open].map(([file, { close }]) => ({ file, ...close() }))
      for (const file of open.values()) file.rename()
      return written
    },
    discard() {
      for (const file of open.values()) file.discard()
    },
  }
}

type OpenFile = {
  readonly append: (bytes: Uint8Array) => void
  readonly close: () => Omit<Written, 'file'>
  readonly rename: () => void
  readonly discard: () => void
}

function openFile(path: string): OpenFile {
  const unfinished = `${path}.part`
  const fd = openSync(unfinished, 'w')
  const hash: Hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  let used = 0
  let bytes = 0
  let state: 'open' | 'closed' | 'renamed' = 'open'

  const release = () => {
    // Also a close that fails gives the descriptor back.
    state = 'closed'
    closeSync(fd)
  }
  const put = (chunk: Uint8Array) => {
    hash.update(chunk)
    bytes += chunk.length
    for (let at = 0; at < chunk.length; ) at += writeSync(fd, chunk, at)
  }
  const flush = () => {
    put(buffer.subarray(0, used))
    used = 0
  }
  return {
    append(added) {
      if (added.length > BUFFER_BYTES - used) flush()
      if (added.length > BUFFER_BYTES) return put(added)
      buffer.set(added, used)
      used += added.length
    },
    close() {
      flush()
      release()
      return { bytes, sha256: hash.digest('hex') }
    },
    rename() {
      renameSync(unfinished, path)
      state = 'renamed'
    },
    discard() {
      if (state === 'open') attempt(release)
      attempt(() => rmSync(state === 'renamed' ? path : unfinished, { force: true }))
    },
  }
}

/** Whoever discards has an error to tell already, and one that follows from it would hide it. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // What cannot be removed stays.
  }
}
