/** What the tokenizer hands on: the elements of one segment, or what it could not make one of. */
export type X12Token =
  | { readonly kind: 'segment'; readonly elements: readonly string[]; readonly line: number }
  /** ISA does not have its sixteen elements: the separators were guessed. */
  | { readonly kind: 'bad-header'; readonly line: number }
  | { readonly kind: 'too-long'; readonly line: number }
  /** What stands behind the last terminator. */
  | { readonly kind: 'rest'; readonly text: string; readonly line: number }

/** Cuts text into segments. Chunks may end anywhere. */
export type X12Tokenizer = { readonly push: (text: string) => void; readonly end: () => void }

/** No segment is longer; a longer one is a file whose terminators are lost. */
export const MAX_X12_SEGMENT = 64 * 1024

/** ISA is as long as this whatever it holds: all its elements have fixed lengths. */
const HEADER = 106

type Separators = { readonly element: string; readonly terminator: string }
const USUAL: Separators = { element: '*', terminator: '~' }

/**
 * A push tokenizer for X12: element separator and terminator are what stands at their places in ISA, and each ISA may
 * bring others. Holds at most one segment.
 */
export function createX12Tokenizer(emit: (token: X12Token) => void): X12Tokenizer {
  let separators = USUAL
  let held = ''
  let line = 1
  let skipping = false
  /** A carriage return stands somewhere in what is held. */
  let mayFold = false

  /** Moves behind blanks and line ends; null when all of it is. */
  const begin = (text: string, from: number): number => {
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) line++
      else if (code > 32) break
    }
    return at
  }

  const run = (text: string, last: boolean): string => {
    let at = 0
    mayFold = text.includes('\r')
    for (;;) {
      at = begin(text, at)
      if (at >= text.length) return ''
      if (text.startsWith('ISA', at) && !skipping) {
        if (text.length - at < HEADER + 2 && !last) return text.slice(at)
        const read = readSeparators(text, at)
        if (read === null) emit({ kind: 'bad-header', line })
        separators = read ?? USUAL
      }
      const { terminator } = separators
      const end = text.indexOf(terminator, at)
      if (end < 0) return keepRest(text.slice(at))
      cut(text.slice(at, end), terminator)
      at = end + terminator.length
    }
  }

  const cut = (segment: string, terminator: string) => {
    if (skipping) skipping = false
    else if (segment.length > MAX_X12_SEGMENT) emit({ kind: 'too-long', line })
    else {
      const flat = mayFold || segment.includes('\n') ? unfold(segment) : segment
      emit({ kind: 'segment', elements: flat.split(separators.element), line })
    }
    line += feedsIn(segment) + (terminator === '\n' ? 1 : 0)
  }

  const keepRest = (rest: string): string => {
    if (rest.length <= MAX_X12_SEGMENT) return rest
    if (!skipping) emit({ kind: 'too-long', line })
    skipping = true
    line += feedsIn(rest)
    return ''
  }

  return {
    push(text) {
      // Large chunks are taken in slices, so that what is held back stays small.
      for (let at = 0; at < text.length; at += MAX_X12_SEGMENT)
        held = run(held + text.slice(at, at + MAX_X12_SEGMENT), false)
    },
    end() {
      held = run(held, true)
      if (held.trim() !== '' && !skipping) emit({ kind: 'rest', text: held, line })
    },
  }
}

/** The fourth character divides elements; the one behind the sixteenth element, one long, ends the segment. */
function readSeparators(text: string, at: number): Separators | null {
  const separator = text[at + 3] ?? ''
  if (/[A-Za-z0-9\s]/.test(separator) || separator === '') return null
  let from = at + 3
  for (let count = 1; count < 16; count++) {
    from = text.indexOf(separator, from + 1)
    if (from < 0 || from - at > HEADER * 2) return null
  }
  const terminator = text[from + 2] ?? ''
  if (terminator === '\r') return { element: separator, terminator: '\n' }
  if (terminator === '' || /[A-Za-z0-9 ]/.test(terminator) || terminator === separator) return null
  return { element: separator, terminator }
}

function unfold(segment: string): string {
  return segment.includes('\n') || segment.includes('\r')
    ? segment.replace(/[\r\n]+/g, '')
    : segment
}

function feedsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
