/** Counts how often each of many names was met, in bounded memory. */
export type Tally = {
  /** How often this name was met, this time included. */
  readonly count: (name: string) => number
}

/** Names of each of the two generations: together some ten megabytes for numbers of the usual length. */
const GENERATION = 100_000

/**
 * A tally that remembers at least the last 100,000 different names: a file of a gigabyte names millions, and what comes
 * again does so soon. What is met again stays.
 */
export function createTally(generation = GENERATION): Tally {
  let young = new Map<string, number>()
  let old = new Map<string, number>()
  return {
    count(name) {
      const times = (young.get(name) ?? old.get(name) ?? 0) + 1
      if (young.size >= generation && !young.has(name)) {
        old = young
        young = new Map()
      }
      // Put together anew and cut out: a name that is a piece of a long text would keep all of it alive.
      young.set(` ${name}`.slice(1), times)
      return times
    },
  }
}
