import { CR, isHeader, isSkipped, LEVEL_B, LF, SPACE, startsWith, tagAhead } from './bytes.ts'
import {
  charactersOfHeader,
  HEADER_BYTES,
  readServiceString,
  type ServiceCharacters,
  USUAL_CHARACTERS,
} from './service-characters.ts'

/**
 * What the tokenizer found of one segment, without its terminator. One object is filled again for every segment, and its
 * bytes and text hold until the next.
 */
export type RawSegment = {
  text: string
  /** Where the segment begins in `text`, which are its bytes and its neighbours' as Latin-1. */
  at: number
  /** As in `Segment`; true only when the segment is plain. */
  readonly starts: number[]
  readonly firsts: number[]
  count: number
  bytes: () => Uint8Array
  /** All ASCII on one line, without release characters and repetitions. */
  plain: boolean
  line: number
  terminated: boolean
  /** The file ends inside this segment. */
  last: boolean
}

/** What the tokenizer hands on. */
export type TokenSink = {
  readonly segment: (segment: RawSegment) => void
  readonly serviceString: (characters: ServiceCharacters, flawed: boolean, line: number) => void
  readonly tooLong: (line: number) => void
}

/** Cuts bytes into segments. Chunks may end anywhere, inside a release pair or UNA too. */
export type Tokenizer = { readonly push: (chunk: Uint8Array) => void; readonly end: () => void }

/** No segment of any directory is longer; a longer one is a file whose terminators are lost. */
export const MAX_SEGMENT_BYTES = 64 * 1024

/** What a byte means. */
const TEXT = 0
const COMPONENT = 1
const ELEMENT = 2
const TERMINATOR = 3
const RELEASE = 4
const LINE_FEED = 5
/** It makes its segment one that is not plain. */
const ODD = 6

/**
 * A push tokenizer that holds at most one segment and looks at each byte once. A line that begins with a known tag ends
 * the segment before it even when its terminator was forgotten, so that one missing character costs nothing.
 */
export function createTokenizer(sink: TokenSink): Tokenizer {
  let characters = USUAL_CHARACTERS
  let kinds = kindsOf(characters)
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
  /** The characters of the interchange that now begins are known. */
  let advised = false
  /** Components so far. */
  let components = 0
  /** Where `raw.text` begins in `held`; -1 when it was not made of what is held now. */
  let textFrom = -1
  const raw: RawSegment = {
    text: '',
    at: 0,
    starts: [0],
    firsts: [0],
    count: 1,
    bytes: () => held.subarray(start, scan),
    plain: true,
    line: 1,
    terminated: true,
    last: false,
  }

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
    textFrom = -1
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
      components = 0
      raw.count = 1
      raw.plain = true
      if (start === length) return false
      const serviceString = startsWith(held, start, length, 'UNA')
      if (serviceString && length - start < 9 && !last) return false
      begun = true
      if (!serviceString || length - start < 9) {
        if (advised || !isHeader(held, start, length)) return true
        // A header without UNA has the usual characters, whatever the interchange before it had.
        if (
          length - start < HEADER_BYTES &&
          !last &&
          held[start + 3] !== USUAL_CHARACTERS.element
        ) {
          begun = false
          return false
        }
        const found = charactersOfHeader(
          held.subarray(start, Math.min(length, start + HEADER_BYTES)),
        )
        if (found !== null) use(found, found.element !== LEVEL_B && found !== USUAL_CHARACTERS)
        advised = true
        return true
      }
      const read = readServiceString(held.subarray(start, start + 9))
      use(read.characters, read.flawed)
      advised = true
      start += read.length
      begun = false
    }
  }

  const use = (found: ServiceCharacters, flawed: boolean) => {
    characters = found
    kinds = kindsOf(characters)
    sink.serviceString(characters, flawed, line)
  }

  const emit = (terminated: boolean, last: boolean) => {
    if (textFrom < 0) {
      textFrom = start
      raw.text = Buffer.from(held.buffer, start, length - start).toString('latin1')
    }
    raw.at = start - textFrom
    raw.starts[++components] = scan + 1 - start
    raw.firsts[raw.count] = components
    raw.line = line
    raw.terminated = terminated
    raw.last = last
    sink.segment(raw)
  }

  const close = (terminated: boolean) => {
    advised = false
    if (skipping) skipping = false
    else if (scan > start) emit(terminated, false)
    line += terminated ? lines : lines + 1
    scan++
    start = scan
    released = false
    begun = false
  }

  const giveUp = () => {
    if (!skipping) sink.tooLong(line)
    skipping = true
    line += lines
    lines = 0
    start = scan
    components = 0
    raw.count = 1
  }

  /** Goes on to the end of the segment; false when more bytes are needed. */
  const scanOn = (last: boolean): boolean => {
    const { starts, firsts } = raw
    const limit = Math.min(length, start + MAX_SEGMENT_BYTES + 1)
    let at = scan
    while (at < limit) {
      const kind = kinds[held[at] as number]
      if (kind === TEXT) {
        released = false
      } else if (kind === LINE_FEED) {
        const ahead = tagAhead(held, at + 1, length, characters.element)
        scan = at
        if (ahead === 'unsure' && !last) return false
        if (ahead === 'yes') {
          close(false)
          return true
        }
        lines++
        raw.plain = false
        released = false
      } else if (released) {
        released = false
        if (kind === ODD) raw.plain = false
      } else if (kind === COMPONENT) {
        starts[++components] = at + 1 - start
      } else if (kind === ELEMENT) {
        starts[++components] = at + 1 - start
        firsts[raw.count++] = components
      } else if (kind === TERMINATOR) {
        scan = at
        close(true)
        return true
      } else {
        released = kind === RELEASE
        raw.plain = false
      }
      at++
    }
    scan = at
    if (at - start <= MAX_SEGMENT_BYTES) return false
    giveUp()
    return true
  }

  const run = (last: boolean) => {
    for (;;) {
      if (!begun && !begin(last)) return
      if (!scanOn(last)) return
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
      if (begun && !skipping && start < length) emit(false, true)
    },
  }
}

function kindsOf(characters: ServiceCharacters): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds.fill(ODD, 0x80)
  kinds[CR] = ODD
  kinds[LF] = LINE_FEED
  if (characters.repetition !== 0) kinds[characters.repetition] = ODD
  if (characters.release !== SPACE) kinds[characters.release] = RELEASE
  kinds[characters.component] = COMPONENT
  kinds[characters.element] = ELEMENT
  kinds[characters.terminator] = TERMINATOR
  return kinds
}
