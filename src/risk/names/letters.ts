/** Whether a text has no accents and no other scripts: patterns for those cost several times what plain ones do. */
export const isAscii = (text: string): boolean => ASCII.test(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are ASCII too
const ASCII = /^[\u0000-\u007f]*$/

/** What divides words; of a text in ASCII the two find the same. */
export const NO_LETTERS = /[^\p{L}]+/u
export const NO_ASCII_LETTERS = /[^A-Za-z]+/
