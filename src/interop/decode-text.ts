import type { IssueLog } from './issue.ts'

/** Turns bytes in chunks into text; a character cut by a chunk's end is held back. */
export type ChunkDecoder = {
  readonly decode: (chunk: Uint8Array) => string
  readonly end: () => string
}

/** Encodings an XML declaration may name, beside UTF-8. */
const ENCODING =
  /^<\?xml[^>]{0,80}encoding\s*=\s*["'](ISO-8859-\d{1,2}|windows-125\d|US-ASCII)["']/i

/** UTF-8, unless the file begins with an XML declaration that names a set of one byte a character. */
export function createTextDecoder(log: IssueLog): ChunkDecoder {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let told = false
  let line = 1
  const check = (text: string) => {
    if (told) return text
    const at = text.indexOf('\uFFFD')
    if (at >= 0) {
      told = true
      const message = 'the file is not valid UTF-8; what is not becomes U+FFFD'
      log.add('invalid-utf8', { place: 'file', line: line + feeds(text.slice(0, at)) }, message)
    } else line += feeds(text)
    return text
  }
  return {
    decode(chunk) {
      decoder ??= new TextDecoder(labelOf(chunk))
      return check(decoder.decode(chunk, { stream: true }))
    },
    end: () => check(decoder?.decode() ?? ''),
  }
}

function labelOf(chunk: Uint8Array): string {
  const start = Buffer.from(chunk.subarray(0, 200)).toString('latin1')
  return ENCODING.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
}

function feeds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
