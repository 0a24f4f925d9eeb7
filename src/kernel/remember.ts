/**
 * A pure function of a text that keeps the answers of the texts it was asked last, at most so many. For work that takes
 * microseconds on texts that come again and again.
 */
export function remembering<T>(answer: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const found = answer(text)
    if (kept.size >= most) kept.clear()
    kept.set(text, found)
    return found
  }
}
