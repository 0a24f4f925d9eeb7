import {
  readServiceString,
  type ServiceCharacters,
  USUAL_CHARACTERS,
} from './service-characters.ts'
import { KNOWN_TAGS } from './tags.ts'

/** What the tokenizer hands on: bytes of one segment without its terminator, or something it could not make one of. */
export type Token =
  | {
      readonly kind: 'segment'
      readonly bytes: Uint8Array
      readonly line: number
      readonly terminated: boolean
    }
  | {
      readonly kind: 'service-string'
      readonly characters: ServiceCharacters
      readonly flawed: boolean
      readonly line: number
    }
  | { readonly kind: 'too-long'; readonly line: number }
  | { readonly kind: 'rest'; readonly bytes: Uint8Array; readonly line: number }

/** Cuts bytes into segments. Chunks may end anywhere, inside a release pair or UNA too. */
export type Tokenizer = { readonly push: (chunk: Uint8Array) => void; readonly end: () => void }

/** No segment of any directory is longer; a longer one is a file whose terminators are lost. */
export const MAX_SEGMENT_BYTES = 64 * 1024

const LF = 0x0a
/** Blanks looked through for a tag at the beginning of a line: bounded, so that no input makes it quadratic. */
const INDENT_MAX = 16
const SPACE = 0x20

/**
 * A push tokenizer that holds at most one segment. A line that begins with a known tag ends the segment before it even
 * when its terminator was forgotten, so that one missing character costs nothing.
 */
export function createTokenizer(emit: (token: Token) => void): Tokenizer {
  let characters = USUAL_CHARACTERS
  let held = new Uint8Array(8 * 1024)
  let length = 0
  let start = 0
  let scan = 0
  let line = 1
  /** Line feeds between `start` and `scan`. */
  let lines = 0
  let released = false
  let begun = false
  let skipping = false

  const append = (chunk: Uint8Array) => {
    if (length + chunk.length > held.length) {
      const kept = length - start
      const target =
        kept + chunk.length > held.length ? new Uint8Array((kept + chunk.length) * 2) : held
      target.set(held.subarray(start, length))
      held = target
      scan -= start
      start = 0
      length = kept
    }
    held.set(chunk, length)
    length += chunk.length
  }

  /** Moves to the first byte of the next segment; false when more bytes are needed to tell. */
  const begin = (last: boolean): boolean => {
    for (;;) {
      while (start < length && isSkipped(held[start] as number)) {
        if (held[start] === LF) line++
        start++
      }
      scan = start
      lines = 0
      if (start === length) return false
      const serviceString = startsWith(held, start, length, 'UNA')
      if (serviceString && length - start < 9 && !last) return false
      begun = true
      if (!serviceString || length - start < 9) return true
      const read = readServiceString(held.subarray(start, start + 9))
      characters = read.characters
      emit({ kind: 'service-string', characters, flawed: read.flawed, line })
      start += read.length
      begun = false
    }
  }

  const close = (terminated: boolean) => {
    if (skipping) skipping = false
    else if (scan > start)
      emit({ kind: 'segment', bytes: held.subarray(start, scan), line, terminated })
    line += terminated ? lines : lines + 1
    scan++
    start = scan
    lines = 0
    released = false
    begun = false
  }

  /** Looks at one byte; 'wait' when the next chunk must decide. */
  const step = (last: boolean): 'on' | 'wait' => {
    const byte = held[scan] as number
    if (byte === LF) {
      const ahead = tagAhead(held, scan + 1, length, characters.element)
      if (ahead === 'unsure' && !last) return 'wait'
      if (ahead === 'yes' && byte !== characters.terminator) {
        close(false)
        return 'on'
      }
      lines++
    }
    if (released) released = false
    else if (byte === characters.release && characters.release !== SPACE) released = true
    else if (byte === characters.terminator) {
      close(true)
      return 'on'
    }
    scan++
    if (scan - start > MAX_SEGMENT_BYTES) giveUp()
    return 'on'
  }

  const giveUp = () => {
    if (!skipping) emit({ kind: 'too-long', line })
    skipping = true
    line += lines
    lines = 0
    start = scan
  }

  const run = (last: boolean) => {
    for (;;) {
      if (!begun && !begin(last)) return
      while (begun && scan < length) if (step(last) === 'wait') return
      if (begun) return
    }
  }

  return {
    push(chunk) {
      // Large chunks are taken in slices so that the held buffer stays small.
      for (let at = 0; at < chunk.length; at += MAX_SEGMENT_BYTES) {
        append(chunk.subarray(at, at + MAX_SEGMENT_BYTES))
        run(false)
      }
    },
    end() {
      run(true)
      if (begun && !skipping && start < length)
        emit({ kind: 'rest', bytes: held.subarray(start, length), line })
    },
  }
}

/** Blanks and control characters, but not the separators 1C to 1F of UNOB. */
function isBlank(byte: number): boolean {
  return byte <= SPACE && !(byte >= 0x1c && byte <= 0x1f)
}

/** A UTF-8 byte order mark in front of a segment is as good as a blank. */
function isSkipped(byte: number): boolean {
  return isBlank(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf
}

function startsWith(bytes: Uint8Array, at: number, end: number, text: string): boolean {
  for (let i = 0; i < text.length && at + i < end; i++)
    if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

function tagAhead(
  bytes: Uint8Array,
  from: number,
  end: number,
  separator: number,
): 'yes' | 'no' | 'unsure' {
  let at = from
  while (at < end && at < from + INDENT_MAX && bytes[at] !== LF && isBlank(bytes[at] as number))
    at++
  if (at + 4 > end) return 'unsure'
  if (bytes[at + 3] !== separator && !startsWith(bytes, at, end, 'UNA')) return 'no'
  const tag = String.fromCharCode(
    bytes[at] as number,
    bytes[at + 1] as number,
    bytes[at + 2] as number,
  )
  return KNOWN_TAGS.has(tag) || tag === 'UNA' ? 'yes' : 'no'
}
