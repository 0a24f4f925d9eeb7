/** Words of a command as a person pastes them into a shell. */
export function commandOf(words: readonly string[]): string {
  const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`
  return words.map((word) => (/^[\w./:=,-]+$/.test(word) ? word : quoted(word))).join(' ')
}
