import { editsWithin } from './edits.ts'
import type { NameWord } from './read-name.ts'

/** Why two words were taken for one. */
export type WordMatchHow = 'same' | 'sound' | 'spelling' | 'typing' | 'initial'

/** `percent`: how alike, 1 to 100. */
export type WordLikeness = { readonly how: WordMatchHow; readonly percent: number }

/** How alike two words are; null when they are two words. Symmetric. */
export function likenessOf(a: NameWord, b: NameWord): WordLikeness | null {
  if (a.text === b.text) return SAME
  if (isCounted(a) || isCounted(b)) return null
  if (a.role === 'initial' || b.role === 'initial') return initialOf(a, b)
  if (a.sound === b.sound) return SOUND
  if (a.group !== undefined && a.group === b.group) return SPELLING
  return typingErrors(a, b)
}

const SAME: WordLikeness = { how: 'same', percent: 100 }
const SOUND: WordLikeness = { how: 'sound', percent: 97 }
const SPELLING: WordLikeness = { how: 'spelling', percent: 92 }
const INITIAL: WordLikeness = { how: 'initial', percent: 85 }

/** Another number is another number, and a notion has no typing errors left. */
const isCounted = (word: NameWord) => word.role === 'number' || word.role === 'business'

function initialOf(a: NameWord, b: NameWord): WordLikeness | null {
  return a.text[0] === b.text[0] && (a.text.length > 1 || b.text.length > 1) ? INITIAL : null
}

function typingErrors(a: NameWord, b: NameWord): WordLikeness | null {
  const longest = Math.max(a.text.length, b.text.length)
  const max = typingErrorsAllowed(longest)
  if (max === 0) return null
  // Another romanisation and a typing error besides count as two errors, not as one.
  const edits = Math.min(
    editsWithin(a.text, b.text, max),
    1 + editsWithin(a.sound, b.sound, max - 1),
  )
  if (edits > max) return null
  return { how: 'typing', percent: Math.round(100 - (100 * edits) / longest) }
}

/** One wrong letter in short words, two in longer ones: three make another word of any length (Castro, Castillo). */
export function typingErrorsAllowed(letters: number): number {
  return letters < 3 ? 0 : letters < 6 ? 1 : EDITS_MAX
}

export const EDITS_MAX = 2
