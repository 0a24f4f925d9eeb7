import type { IssueLog } from './issue.ts'

/** Takes a byte order mark off the first chunk; UTF-16 becomes UTF-8. */
export type Unmarker = {
  readonly take: (chunk: Uint8Array) => Uint8Array
  readonly end: () => Uint8Array
}

export function createUnmarker(log: IssueLog): Unmarker {
  let held: Uint8Array | null = new Uint8Array()
  let decoder: InstanceType<typeof TextDecoder> | null = null
  const encoder = new TextEncoder()

  const open = (bytes: Uint8Array): Uint8Array => {
    held = null
    const [a, b, c] = bytes
    if (a === 0xef && b === 0xbb && c === 0xbf) {
      const message = 'the file begins with a UTF-8 byte order mark; it is skipped'
      log.add('byte-order-mark', { place: 'file', line: 1 }, message)
      return bytes.subarray(3)
    }
    const label = utf16Of(a, b, c)
    if (label === null) return bytes
    log.add('utf-16', { place: 'file', line: 1 }, `the file is ${label.toUpperCase()}; it is read`)
    decoder = new TextDecoder(label)
    return recode(bytes)
  }
  const recode = (bytes: Uint8Array): Uint8Array =>
    decoder === null ? bytes : encoder.encode(decoder.decode(bytes, { stream: true }))

  return {
    take(chunk) {
      if (held === null) return recode(chunk)
      const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      if (bytes.length >= 3) return open(bytes)
      held = bytes
      return new Uint8Array()
    },
    end() {
      if (held !== null) return open(held)
      return decoder === null ? new Uint8Array() : encoder.encode(decoder.decode())
    },
  }
}

/** By its mark; without one, ASCII in two bytes a character has a zero in every other byte. */
function utf16Of(a = 0, b = 0, c = 0): string | null {
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0)) return 'utf-16be'
  return null
}
