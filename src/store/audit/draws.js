// Chance and intervals, written down once more: whoever reads this file knows how every interval was drawn.

/**
 * Numbers in [0, 1) that follow from a text: Johannes Baagøe's Alea, of 2010. Every sample of every interval has a text of
 * its own, its parts joined by the character U+001F.
 */
export function numbersFrom(...parts) {
  const mash = createMash()
  let [a, b, c] = [mash(' '), mash(' '), mash(' ')]
  const seed = parts.join('\u001f')
  const less = (state) => {
    const left = state - mash(seed)
    return left < 0 ? left + 1 : left
  }
  ;[a, b, c] = [less(a), less(b), less(c)]
  let carry = 1
  return () => {
    const t = 2_091_639 * a + carry * 2 ** -32
    carry = Math.trunc(t)
    ;[a, b, c] = [b, c, t - carry]
    return c
  }
}

function createMash() {
  let n = 0xefc8249d
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      n += text.charCodeAt(i)
      let h = 0.02519603282416938 * n
      n = h >>> 0
      h = (h - n) * n
      n = h >>> 0
      n += (h - n) * 2 ** 32
    }
    return (n >>> 0) * 2 ** -32
  }
}

/** The places 0 to n − 1 of n cases that a sample draws, with replacement, in the order drawn. */
export function placesOf(n, numbers) {
  return Array.from({ length: n }, () => Math.floor(numbers() * n))
}

/** Nearest rank. */
export function percentile(numbers, p) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted.length === 0 ? null : sorted[Math.max(1, Math.ceil((p * sorted.length) / 100)) - 1]
}

/** The middle of what the samples gave, `tail` percent left out on either side. */
export function middle(samples, tail) {
  const known = samples.filter((value) => value !== null)
  const [low, high] = [percentile(known, tail), percentile(known, 100 - tail)]
  return low === null ? null : { low, high }
}

/**
 * Intervals that may be read together (Holm 1979): the families of samples, surest first, each get a level of 5 % divided
 * by how many are still to come. How sure: twice the share of samples on the rarer side of zero.
 */
export function readTogether(families) {
  const known = families
    .map((samples, place) => ({ samples, place }))
    .filter(({ samples }) => samples !== null)
    .map(({ samples, place }) => {
      const below = samples.filter((value) => value <= 0).length
      const above = samples.filter((value) => value >= 0).length
      return { samples, place, p: Math.min(1, (2 * Math.min(below, above)) / samples.length) }
    })
    .sort((a, b) => a.p - b.p || a.place - b.place)
  const intervals = families.map(() => null)
  known.forEach(({ samples, place }, rank) => {
    intervals[place] = middle(samples, 2.5 / (known.length - rank))
  })
  return intervals
}
