const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const
export type Colour = keyof typeof CODES

/** Colours a text that is already padded: the codes take no room on the screen. */
export type Paint = (colour: Colour, text: string) => string

/** ANSI colours when asked for, plain text otherwise. Whether to ask (TTY, `NO_COLOR`) is the caller's business. */
export function createPaint(color: boolean): Paint {
  return (colour, text) =>
    color && text !== '' ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text
}
