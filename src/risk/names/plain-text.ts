import anyAscii from 'any-ascii'

/**
 * A name in small Latin letters, digits and single blanks: no accents, no punctuation, other scripts transliterated.
 * `CÔNG TY TNHH Đại Dương` is `cong ty tnhh dai duong`, `J.P. Morgan & Co.` is `jp morgan and co`.
 */
export function plainText(text: string): string {
  return wordsIn(toLatin(text))
}

/** Latin letters for any script, still with punctuation and in small letters. */
export function toLatin(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  // Marks go first and composition comes back, so that Hangul stays whole and й is read as и.
  const bare = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(WITHOUT_DECOMPOSITION, (letter) => LETTERS[letter] as string)
  return anyAscii(bare).toLowerCase()
}

/** Apostrophes and the dots of abbreviations join, everything else that is no letter or digit parts. */
function wordsIn(latin: string): string {
  return latin
    .replace(/['`’]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/[&+]/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Letters that no Unicode form takes apart: folding by decomposition alone would lose or keep them. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ß: 'ss',
  ẞ: 'SS',
  þ: 'th',
  Þ: 'Th',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'ng',
  ə: 'a',
  Ə: 'A',
  // Arabic alif and ain are letters of their own; the general table drops them.
  ا: 'a',
  ع: 'a',
}
const WITHOUT_DECOMPOSITION = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
