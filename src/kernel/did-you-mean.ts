import { byCodeUnit } from './order.ts'

/**
 * The candidate nearest to a mistyped word, or null when none is near enough to be meant: at most a third of its
 * letters wrong, else the shortest that holds it whole. Case does not count. Ties go to the first in code-unit order.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  if (word.length > 64) return null
  const wanted = word.toLowerCase()
  const sorted = [...candidates].sort(byCodeUnit)
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of sorted) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  if (best !== null || wanted.length < 4) return best
  const holders = sorted.filter((candidate) => candidate.toLowerCase().includes(wanted))
  return holders.sort((a, b) => a.length - b.length)[0] ?? null
}

/** Insertions, deletions, replacements and swaps of neighbours between two words. Source: optimal string alignment. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(
        cell(above, j) + 1,
        cell(row, j - 1) + 1,
        cell(above, j - 1) + (same ? 0 : 1),
      )
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, cell(before, j - 2) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return cell(above, b.length)
}

const cell = (row: readonly number[], index: number) => row[index] as number
