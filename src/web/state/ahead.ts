type Asked = { readonly answer: Promise<unknown>; heard: unknown }

/** What was asked for before the view that shows it stands, by the key of its reading. */
const asked = new Map<string, Asked>()

/** Asks now for what a view will read: its answer comes while the page is still being drawn. */
export function askAhead(key: string, read: () => Promise<unknown>): void {
  const one: Asked = { answer: read(), heard: null }
  one.answer.then(
    (value) => {
      one.heard = value
    },
    // Whoever reads it later asks anew: by then it may be somebody else.
    () => asked.delete(key),
  )
  asked.set(key, one)
}

/** What has been answered already; null while the answer is on its way. */
export const heardAhead = <T>(key: string) => (asked.get(key)?.heard ?? null) as T | null

/** The answer, to the first who takes it; later ones ask anew. */
export function takeAhead<T>(key: string): Promise<T> | undefined {
  const one = asked.get(key)
  asked.delete(key)
  return one?.answer as Promise<T> | undefined
}

/** What was asked for one reader is not for the next. */
export const forgetAhead = () => asked.clear()
