import type { GoodsBook } from '../truth/goods-table.ts'

/** Another text: two neighbouring characters exchanged, the place decided by `luck` in [0, 1). */
export function exchanged(text: string, luck: number): string {
  for (let tried = 0; tried < text.length; tried++) {
    const i = (Math.floor(luck * text.length) + tried) % text.length
    const [a, b] = [text[i], text[i + 1]]
    if (a !== undefined && b !== undefined && a !== b && a !== ' ' && b !== ' ') {
      return text.slice(0, i) + b + a + text.slice(i + 2)
    }
  }
  return `${text}X`
}

/** Another seal: its last digit read as a different one. */
export function misreadSeal(seal: string, luck: number): string {
  const last = Number(seal.at(-1) ?? 0)
  return `${seal.slice(0, -1)}${(last + 1 + Math.floor(luck * 9)) % 10}`
}

/** A neighbouring HS6 in good faith: of the goods list, or the heading's residual line when the list has none. */
export function otherHs6(book: GoodsBook, hs6: string, luck: number): string {
  const others = book.neighbours(hs6)
  const other = others[Math.floor(luck * others.length)]
  if (other !== undefined) return other.hs6
  return `${hs6.slice(0, 4)}${hs6.endsWith('90') ? '10' : '90'}`
}

const EMPTY_WORDS = [
  'GENERAL MERCHANDISE',
  'PARTS',
  'ACCESSORIES',
  'FREIGHT ALL KINDS',
  'CONSOLIDATED GOODS',
  'SAMPLES',
]

/** A description that says nothing. */
export function emptyWord(luck: number): string {
  return EMPTY_WORDS[Math.floor(luck * EMPTY_WORDS.length)] as string
}
