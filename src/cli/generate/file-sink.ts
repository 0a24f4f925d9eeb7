import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What a file got: whole bytes and their SHA-256 in hex. */
export type Written = { readonly file: string; readonly bytes: number; readonly sha256: string }

/** Files of a folder that are being written. Each has its name only once it is whole. */
export type FileSink = {
  /** Adds text, in order; the call returns when the operating system has taken what it had to. */
  readonly append: (file: string, text: string) => void
  /** Gives every file its name; in the order in which they were begun. */
  readonly finish: () => readonly Written[]
  /** Removes what was written so far. */
  readonly discard: () => void
}

const BUFFER_BYTES = 1 << 20

/** `head` is what a file begins with. Holds one buffer of a megabyte for each file begun, whatever they grow to. */
export function createFileSink(dir: string, head: (file: string) => string | null): FileSink {
  const open = new Map<string, OpenFile>()
  return {
    append(name, text) {
      let file = open.get(name)
      if (file === undefined) {
        file = openFile(join(dir, name))
        open.set(name, file)
        file.append(head(name) ?? '')
      }
      file.append(text)
    },
    finish: () => [...open].map(([file, { finish }]) => ({ file, ...finish() })),
    discard() {
      for (const file of open.values()) file.discard()
    },
  }
}

type OpenFile = {
  readonly append: (text: string) => void
  readonly finish: () => Omit<Written, 'file'>
  readonly discard: () => void
}

function openFile(path: string): OpenFile {
  const unfinished = `${path}.part`
  const fd = openSync(unfinished, 'w')
  const hash: Hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  let used = 0
  let bytes = 0

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
    append(text) {
      // A UTF-16 unit becomes at most three bytes.
      const most = text.length * 3
      if (most > BUFFER_BYTES - used) flush()
      if (most > BUFFER_BYTES) put(Buffer.from(text))
      else used += buffer.write(text, used)
    },
    finish() {
      flush()
      closeSync(fd)
      renameSync(unfinished, path)
      return { bytes, sha256: hash.digest('hex') }
    },
    discard() {
      closeSync(fd)
      rmSync(unfinished, { force: true })
    },
  }
}
