/** Behind what began at `start`: its closing bracket, or the neighbour that begins its line the same way, if earlier. */
export function endOfBroken(text: string, start: number): number {
  const opener = text[start]
  if (opener === '{' || opener === '[')
    return Math.min(closingBracket(text, start), nextOfSameIndent(text, start))
  const next = text.slice(start).search(/[\n,\]}]/)
  return next < 0 ? text.length : start + next + (text[start + next] === '\n' ? 1 : 0)
}

/** Brackets of another kind that are looked through for the matching one. */
const LOOK_BACK = 64

/** A closing bracket also closes everything inside its opener that was left open. */
function closingBracket(text: string, start: number): number {
  const open: string[] = []
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const c = text[at] as string
    if (quoted) {
      if (c === '\\') at++
      else if (c === '"' || c === '\n') quoted = false
    } else if (c === '"') quoted = true
    else if (c === '{') open.push('}')
    else if (c === '[') open.push(']')
    else if (c === '}' || c === ']') {
      // Looking back no further than this keeps the search linear whatever the brackets.
      for (let back = 1; back <= Math.min(LOOK_BACK, open.length); back++) {
        if (open[open.length - back] !== c) continue
        open.length -= back
        break
      }
      if (open.length === 0) return at + 1
    }
  }
  return text.length
}

/** In a file made for reading, the next object that begins its line like this one is its neighbour. */
function nextOfSameIndent(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const indent = text.slice(lineStart, start)
  if (indent.length > 100 || indent.trim() !== '') return text.length
  const next = text.indexOf(`\n${indent}{`, start)
  return next < 0 ? text.length : next + 1 + indent.length
}
