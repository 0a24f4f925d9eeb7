import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const BLOCK = 512

/** The files of a `.tar.gz`, by name. Reads the plain entries of the ustar format. */
export function filesInTar(path: URL): ReadonlyMap<string, Uint8Array> {
  const bytes = gunzipSync(readFileSync(path))
  const files = new Map<string, Uint8Array>()
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const name = textAt(bytes, at, 100)
    if (name === '') break
    const size = Number.parseInt(textAt(bytes, at + 124, 12), 8)
    const isFile = textAt(bytes, at + 156, 1) === '0'
    if (isFile) files.set(name.replace(/^\.\//, ''), bytes.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  const text = Buffer.from(bytes.subarray(at, at + length)).toString('latin1')
  return text.split('\u0000', 1)[0]?.trim() ?? ''
}
