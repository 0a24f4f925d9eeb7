import { tidy } from '../../text.ts'

/** Components of one composite: text cut between words into parts of at most `width` characters, at most `most` parts. */
export type Room = { readonly width: number; readonly most: number }

/**
 * Text as the components of a composite hold it. A reader joins the parts with a blank, so nothing is lost while words
 * are no longer than a part and the parts suffice; a longer word is cut, and what is beyond the last part is left out.
 */
export function fold(text: string, { width, most }: Room): readonly string[] {
  const parts: string[] = []
  for (const word of tidy(text).split(' ')) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) {
      parts[parts.length - 1] = `${last} ${word}`
      continue
    }
    for (const piece of pieces(word, width)) parts.push(piece)
  }
  return parts.filter((part) => part !== '').slice(0, most)
}

/** What a reader makes of folded text. */
export function unfolded(text: string, room: Room): string {
  return fold(text, room).join(' ')
}

/** A word in pieces of at most `width` units, never through the middle of a character. */
function pieces(word: string, width: number): readonly string[] {
  if (word.length <= width) return [word]
  const made: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece.length + character.length > width) {
      made.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...made, piece]
}
