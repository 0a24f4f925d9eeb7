import { byCodeUnit, byNumber } from '../../kernel/order.ts'
import { likenessOf, type WordLikeness } from './match-words.ts'
import type { NameWord } from './read-name.ts'

/** Two words that were taken for one. */
export type WordPair = { readonly a: NameWord; readonly b: NameWord } & WordLikeness

/** Every word of both names: in a pair, or left over. */
export type Alignment = {
  readonly pairs: readonly WordPair[]
  readonly onlyA: readonly NameWord[]
  readonly onlyB: readonly NameWord[]
}

/** Pairs the words of two names, in any order, the most alike and heaviest first. Symmetric: ties go by the letters. */
export function alignWords(a: readonly NameWord[], b: readonly NameWord[]): Alignment {
  const alike: (WordPair & { readonly i: number; readonly j: number })[] = []
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) {
      const likeness = likenessOf(x, y)
      if (likeness !== null) alike.push({ i, j, a: x, b: y, ...likeness })
    }
  alike.sort(
    (x, y) =>
      byNumber(y.percent, x.percent) ||
      byNumber(weightOf(y), weightOf(x)) ||
      byCodeUnit(lettersOf(x), lettersOf(y)) ||
      byNumber(x.i + x.j, y.i + y.j),
  )
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  const pairs: WordPair[] = []
  for (const { i, j, ...pair } of alike) {
    if (takenA.has(i) || takenB.has(j)) continue
    takenA.add(i)
    takenB.add(j)
    pairs.push(pair)
  }
  return {
    pairs,
    onlyA: a.filter((_, i) => !takenA.has(i)),
    onlyB: b.filter((_, j) => !takenB.has(j)),
  }
}

/** What a pair counts: the heavier word; a name written out and its initial count as little as the initial. */
export function weightOf({ a, b, how }: Pick<WordPair, 'a' | 'b' | 'how'>): number {
  return how === 'initial' ? Math.min(a.weight, b.weight) : Math.max(a.weight, b.weight)
}

const lettersOf = ({ a, b }: WordPair) =>
  a.text < b.text ? `${a.text} ${b.text}` : `${b.text} ${a.text}`
