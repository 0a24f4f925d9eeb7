/**
 * The number of letters to insert, delete or replace to make one text of the other; `max + 1` as soon as it is more than
 * `max`. Up to two edits no table is needed: where the texts part, one of three things was done, and what follows has an edit
 * less to be made alike by. Else only a band of the table is walked: n letters cost n times `2·max + 1` steps.
 */
export function editsWithin(a: string, b: string, max: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > max) return max + 1
  let from = 0
  let shortEnd = short.length
  let longEnd = long.length
  while (from < shortEnd && short.charCodeAt(from) === long.charCodeAt(from)) from++
  while (shortEnd > from && short.charCodeAt(shortEnd - 1) === long.charCodeAt(longEnd - 1)) {
    shortEnd--
    longEnd--
  }
  if (from === shortEnd) return longEnd - from
  if (longEnd - from === 1) return Math.min(1, max + 1)
  if (max < 2) return max + 1
  if (max > 2) return walkBand(short.slice(from, shortEnd), long.slice(from, longEnd), max)
  const rest = (i: number, j: number) => isWithinOne(short, i, shortEnd, long, j, longEnd)
  return rest(from + 1, from + 1) || rest(from, from + 1) || rest(from + 1, from) ? 2 : 3
}

/** Whether one edit at most makes `a` from `i` to `aEnd` of `b` from `j` to `bEnd`. */
function isWithinOne(
  a: string,
  i: number,
  aEnd: number,
  b: string,
  j: number,
  bEnd: number,
): boolean {
  const gap = aEnd - i - (bEnd - j)
  if (gap > 1 || gap < -1) return false
  let [x, y] = [i, j]
  while (x < aEnd && y < bEnd && a.charCodeAt(x) === b.charCodeAt(y)) {
    x++
    y++
  }
  if (gap >= 0) x++
  if (gap <= 0) y++
  while (x < aEnd && y < bEnd && a.charCodeAt(x) === b.charCodeAt(y)) {
    x++
    y++
  }
  return x >= aEnd && y >= bEnd
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
