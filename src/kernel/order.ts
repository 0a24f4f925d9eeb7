export type Compare<T> = (a: T, b: T) => number

/** Order of UTF-16 code units: the same on every machine and in every locale. */
export const byCodeUnit: Compare<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

export const byNumber: Compare<number> = (a, b) => a - b

/** Orders by the first comparison that tells two values apart: `inOrder(by(score, descending), by(id))`. */
export function inOrder<T>(...compares: readonly Compare<T>[]): Compare<T> {
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }
}

/** Compares by a key; strings by code unit, numbers by size. */
export function by<T>(key: (value: T) => string | number): Compare<T> {
  return (a, b) => {
    const [x, y] = [key(a), key(b)]
    return x < y ? -1 : x > y ? 1 : 0
  }
}

export function descending<T>(compare: Compare<T>): Compare<T> {
  return (a, b) => compare(b, a)
}
