/** What was looked at: a value, or why there is none. */
export type Probe<T> = { readonly value: T } | { readonly error: string }

/** The value of `look`, or the message of what it threw: the outside world may fail in any way. */
export function probe<T>(look: () => T): Probe<T> {
  try {
    return { value: look() }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
