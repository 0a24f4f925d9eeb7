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

/** A function of something that never changes, worked out once for as long as that is around. */
export function oncePer<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new WeakMap<From, To>()
  return (from) => {
    const known = made.get(from)
    if (known !== undefined) return known
    const fresh = make(from)
    made.set(from, fresh)
    return fresh
  }
}
