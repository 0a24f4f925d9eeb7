/**
 * Behind what began at `start` and could not be read: its closing bracket, or the neighbour that begins a line no
 * deeper than it did, if that is earlier.
 */
export function endOfBroken(text: string, start: number): number {
  const opener = text[start]
  if (opener === '{' || opener === '[')
    return closingBracket(text, start, nextNeighbour(text, start))
  const next = text.slice(start).search(/[\n,\]}]/)
  return next < 0 ? text.length : start + next + (text[start + next] === '\n' ? 1 : 0)
}

/** In a file made for reading, the next object that begins its line no deeper than this one is its neighbour. */
function nextNeighbour(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const depth = blanksFrom(text, lineStart, start)
  for (let feed = text.indexOf('\n', start); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
    const at = blanksFrom(text, feed + 1, feed + 1 + depth) + feed + 1
    if (text[at] === '{') return at
  }
  return text.length
}

function blanksFrom(text: string, from: number, to: number): number {
  let at = from
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++
  return at - from
}

/** Brackets of another kind that are looked through for the matching one: more would make the search quadratic. */
const LOOK_BACK = 64

/** A closing bracket also closes everything inside its opener that was left open. */
function closingBracket(text: string, start: number, end: number): number {
  const open: string[] = []
  let quoted = false
  for (let at = start; at < end; at++) {
    const c = text[at] as string
    if (quoted) {
      if (c === '\\') at++
      else if (c === '"' || c === '\n') quoted = false
    } else if (c === '"') quoted = true
    else if (c === '{') open.push('}')
    else if (c === '[') open.push(']')
    else if (c === '}' || c === ']') {
      close(open, c)
      if (open.length === 0) return at + 1
    }
  }
  return end
}

function close(open: string[], bracket: string): void {
  for (let back = 1; back <= Math.min(LOOK_BACK, open.length); back++) {
    if (open[open.length - back] !== bracket) continue
    open.length -= back
    return
  }
}
