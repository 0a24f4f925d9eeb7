import type { ServiceCharacters } from './service-characters.ts'

/** Components of a segment in a row, each followed by one filling character; the positions are those of `Segment`. */
export type SplitSegment = {
  readonly text: string
  readonly starts: readonly number[]
  readonly firsts: readonly number[]
  /** Elements, the tag included. */
  readonly count: number
  /** An element came more than once; its first occurrence is kept. */
  readonly repeated: boolean
}

/**
 * Splits the text of a segment, without its terminator, at separators that no release character protects. Only for
 * segments with such characters, or of more than ASCII: of all others the tokenizer knows the positions.
 */
export function splitSegment(text: string, characters: ServiceCharacters): SplitSegment {
  const { element, component, repetition } = characters
  const release = characters.release === 0x20 ? -1 : characters.release
  const starts = [0]
  const firsts = [0]
  let plain = ''
  let from = 0
  let skipping = false
  let repeated = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const divides =
      code === component || code === element || (code === repetition && repetition !== 0)
    if (code === release && at + 1 < text.length) {
      if (!skipping) plain += text.slice(from, at)
      // What follows stands for itself, whatever it is.
      from = ++at
    } else if (divides) {
      if (!skipping) {
        plain += `${text.slice(from, at)}${FILLER}`
        starts.push(plain.length)
      }
      from = at + 1
      if (code === element) {
        skipping = false
        firsts.push(starts.length - 1)
      } else if (code === repetition) {
        skipping = true
        repeated = true
      }
    }
  }
  if (!skipping) {
    plain += `${text.slice(from)}${FILLER}`
    starts.push(plain.length)
  }
  const count = firsts.length
  firsts.push(starts.length - 1)
  return { text: plain, starts, firsts, count, repeated }
}

const FILLER = '\u0000'
