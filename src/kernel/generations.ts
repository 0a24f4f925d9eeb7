/**
 * What was asked for last, in two generations: a full one becomes the older, and what the older held alone is forgotten. Far
 * cheaper than telling the oldest apart. `most`: of one generation.
 */
export function createGenerations<V>(most: number) {
  let newer = new Map<number, V>()
  let older = newer
  const set = (id: number, value: V): void => {
    if (newer.size >= most) {
      older = newer
      newer = new Map()
    }
    newer.set(id, value)
  }
  return {
    /** What is asked for goes into the new generation. */
    get(id: number): V | undefined {
      const known = newer.get(id)
      if (known !== undefined) return known
      const before = older.get(id)
      if (before !== undefined) set(id, before)
      return before
    },
    set,
    delete(id: number): void {
      newer.delete(id)
      older.delete(id)
    },
    clear(): void {
      newer = new Map()
      older = newer
    },
  }
}
