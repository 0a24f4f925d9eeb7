const COUNTED = /^\{(\d{1,6})(?:,(\d{0,6}))?\}/
const OPENED = /^\((?:\?(?:P?<\w+>|[a-zA-Z-]*:?))?/
const ESCAPED = /^\\(?:[pPx]\{[^}]*\}|[\s\S])/
const CLASS = /^\[\^?\]?(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*\]?/

/**
 * About how many steps a pattern comes to when its counted repeats are written out: what compiling it and each letter of a
 * search cost. Never less than the letters it can read; a pattern that is no pattern has a size, too.
 */
export function patternSize(source: string): number {
  const outer: number[] = []
  // Of the group that is read: all before its last part, and that part, which a repeat is about.
  let [size, part] = [0, 0]
  const next = (steps: number) => {
    size += part
    part = steps
  }
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at)
    const [letter] = rest
    const counted = COUNTED.exec(rest)
    if (counted !== null) {
      const [whole, least, most] = counted
      part = Math.max(part, 1) * (Math.max(Number(least), Number(most ?? 0)) + 1)
      at += whole.length
    } else if (letter === '(') {
      outer.push(size + part)
      size = part = 0
      at += OPENED.exec(rest)?.[0].length ?? 1
    } else if (letter === ')') {
      const inner = size + part + 1
      size = outer.pop() ?? 0
      part = inner
      at++
    } else {
      const read = letter === '\\' ? ESCAPED.exec(rest) : letter === '[' ? CLASS.exec(rest) : null
      next(1)
      at += read?.[0].length ?? 1
    }
  }
  return outer.reduce((sum, one) => sum + one, size + part)
}
