import type { Alignment, WordPair } from './align-words.ts'
import { haveOtherLegalForms } from './legal-forms.ts'
import type { Name, NameWord } from './read-name.ts'

/** What speaks for and against two names being one, a sentence for each: for an officer, not for a program. */
export function reasonsOf(
  a: Name,
  b: Name,
  { pairs, onlyA, onlyB }: Alignment,
  byLetters: boolean,
): readonly string[] {
  const forms = haveOtherLegalForms(a, b) ? ['the legal forms differ'] : []
  // Blanks stand elsewhere: which words have no counterpart would only mislead.
  if (byLetters && a.letters === b.letters) return [SAME_LETTERS, ...forms]
  const same = pairs.filter((pair) => pair.how === 'same').map((pair) => pair.a.text)
  return [
    ...(byLetters ? ['nearly the same letters when blanks are left out'] : []),
    ...(same.length > 0 ? [`same words: ${same.join(', ')}`] : []),
    ...pairs.filter((pair) => pair.how !== 'same').map(pairReason),
    ...(onlyA.length > 0 ? [`only in the first: ${texts(onlyA)}`] : []),
    ...(onlyB.length > 0 ? [`only in the second: ${texts(onlyB)}`] : []),
    ...forms,
  ]
}

const SAME_LETTERS = 'the same letters when blanks, accents and legal forms are left out'

const WAYS: Readonly<Record<WordPair['how'], string>> = {
  same: 'the same word',
  sound: 'another transliteration of one word',
  spelling: 'forms of one name',
  typing: 'a typing error apart',
  initial: 'an initial of it',
}

const pairReason = ({ a, b, how }: WordPair) => `${a.text} and ${b.text}: ${WAYS[how]}`

const texts = (words: readonly NameWord[]) => words.map((word) => word.text).join(', ')
