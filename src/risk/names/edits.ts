/**
 * The number of letters to insert, delete or replace to make one text of the other; `max + 1` as soon as it is more than
 * `max`. Only a band of the table is walked: a text of n letters costs n times `2·max + 1` steps.
 */
export function editsWithin(a: string, b: string, max: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const gap = long.length - short.length
  if (gap > max) return max + 1
  let from = 0
  let shortEnd = short.length
  let longEnd = long.length
  while (from < shortEnd && short.charCodeAt(from) === long.charCodeAt(from)) from++
  while (shortEnd > from && short.charCodeAt(shortEnd - 1) === long.charCodeAt(longEnd - 1)) {
    shortEnd--
    longEnd--
  }
  if (from === shortEnd) return longEnd - from
  return walkBand(short.slice(from, shortEnd), long.slice(from, longEnd), max)
}

/** `row[k]` is the distance of the first `i` letters of `short` to the first `i + k - max` of `long`. */
function walkBand(short: string, long: string, max: number): number {
  const width = 2 * max + 1
  const far = max + 1
  const row = new Array<number>(width + 1).fill(far)
  for (let k = max; k < width; k++) row[k] = k - max
  for (let i = 1; i <= short.length; i++) {
    let least = far
    for (let k = 0; k < width; k++) {
      const j = i + k - max
      if (j < 0 || j > long.length) {
        row[k] = far
        continue
      }
      const insert = k === 0 ? far : (row[k - 1] as number) + 1
      const remove = (row[k + 1] as number) + 1
      const same = j > 0 && short.charCodeAt(i - 1) === long.charCodeAt(j - 1)
      const replace = j === 0 ? far : (row[k] as number) + (same ? 0 : 1)
      const cell = Math.min(insert, remove, replace, far)
      row[k] = cell
      if (cell < least) least = cell
    }
    if (least === far) return far
  }
  return row[long.length - short.length + max] as number
}
