import type { Piece } from './bills.ts'

/** A file no longer than this is one piece. */
const WHOLE = 1024 * 1024
/** A piece is at least so long, so that few are cut. */
const PIECE = 128 * 1024
/** Where documents were short so far, one that goes on for longer has lost a bracket: it is read as far as it goes. */
const OPEN_MAX = 4 * 1024 * 1024

/**
 * Cuts a long JSON file between the documents of the sequence, or of the list, that it is. Each piece can be read by
 * itself: items of a list get brackets of their own. `read` says how many values a piece held.
 */
export type Pieces = {
  readonly push: (text: string) => void
  readonly end: () => void
  /** Characters held back. */
  readonly held: () => number
}

export function createPieces(read: (piece: Piece) => number): Pieces {
  let parts: string[] = []
  let length = 0
  let long = false
  let inList = false
  /** Brackets that are open, and that will close them. */
  const open: number[] = []
  let quoted = false
  let escaped = false
  /** Behind the last document that closed. */
  let cut = 0
  /** Of what is held: where it begins in the file. */
  let line = 1
  let column = 0
  let index = 0

  const scan = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (quoted) {
        if (escaped) escaped = false
        else if (code === BACKSLASH) escaped = true
        else if (code === QUOTE || code === LINE_FEED) quoted = false
      } else if (code === QUOTE) quoted = true
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (open.length < NESTED_MAX) open.push(code + 2)
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        close(code)
        if (open.length === 0) cut = length + at + 1
      }
    }
    parts.push(text)
    length += text.length
  }
  /** A bracket also closes what was left open inside its opener. */
  const close = (code: number) => {
    for (let at = open.length - 1; at >= Math.max(0, open.length - LOOK_BACK); at--) {
      if (open[at] !== code) continue
      open.length = at
      return
    }
  }
  const give = (end: number) => {
    const all = parts.join('')
    const body = all.slice(0, end)
    parts = [all.slice(end)]
    length -= end
    cut = 0
    if (/[^\s,\]]/.test(body)) index += read(pieceOf(body))
    advance(body)
  }
  const pieceOf = (body: string): Piece => {
    const place = { line, index, whole: false }
    if (!inList) return { ...place, text: body, column }
    // The comma before its first item belongs to the piece before.
    const text = `[${body.replace(/^\s*,/, (start) => start.replace(',', ' '))}`
    const isClosed = /\]\s*$/.test(body)
    return { ...place, text: isClosed ? text : `${text}]`, column: column - 1 }
  }
  const advance = (body: string) => {
    const feed = body.lastIndexOf('\n')
    column = feed < 0 ? column + body.length : body.length - feed - 1
    for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) line++
  }
  /** Looks at what was held until the file turned out to be long. */
  const begin = () => {
    long = true
    const start = parts.join('')
    parts = []
    length = 0
    const list = /^\s*\[/.exec(start)?.[0] ?? ''
    inList = list !== ''
    advance(list)
    scan(start.slice(list.length))
  }

  return {
    push(text) {
      if (long) scan(text)
      else {
        parts.push(text)
        length += text.length
        if (length > WHOLE) begin()
      }
      if (cut >= PIECE) give(cut)
      else if (index > 0 && length > OPEN_MAX) {
        give(length)
        open.length = 0
        quoted = false
      }
    },
    end() {
      if (long) give(length)
      else read({ text: parts.join(''), line: 1, column: 0, index: 0, whole: true })
    },
    held: () => length,
  }
}

/** Brackets that are looked through for the opener of one: more would make the search quadratic. */
const LOOK_BACK = 64
/** Deeper than the reader goes, whatever stands there. */
const NESTED_MAX = 1_000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LINE_FEED = 0x0a
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
