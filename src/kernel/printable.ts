/**
 * Text from outside, safe to print: one line, and nothing that moves a cursor, colours a terminal or turns the reading
 * direction. Control characters appear as `\x1b`, direction marks and line separators as `\u202e`.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    const code = character.charCodeAt(0)
    const digits = code.toString(16)
    return code < 256 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`
  })
}

/** C0, DEL, C1; then the marks that reorder, hide or break text, and halves of a character that miss the other. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
