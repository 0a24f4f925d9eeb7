/** Records of a table, complete, as text, and the line of the file on which they begin. */
export type Block = { readonly text: string; readonly line: number }

/** Cuts a table at ends of lines that stand outside quotes. Holds at most one record. */
export type RecordSplitter = {
  readonly push: (text: string) => Block | null
  readonly end: () => Block | null
}

/** A record longer than this has a quote that nobody closed: it is cut at its last line. */
export const RECORD_MAX = 1024 * 1024

export function createRecordSplitter(): RecordSplitter {
  let held = ''
  let line = 1

  const cutAt = (end: number): Block => {
    const block = { text: held.slice(0, end), line }
    for (let at = block.text.indexOf('\n'); at >= 0; at = block.text.indexOf('\n', at + 1)) line++
    held = held.slice(end)
    return block
  }
  return {
    push(text) {
      held += text
      const end = endOfRecords(held)
      if (end > 0) return cutAt(end)
      if (held.length < RECORD_MAX) return null
      return cutAt(held.lastIndexOf('\n') + 1 || held.length)
    },
    end: () => (held.trim() === '' ? null : cutAt(held.length)),
  }
}

/** Behind the last end of line with an even number of quotes in front of it; 0 when there is none. */
function endOfRecords(text: string): number {
  let end = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) quoted = !quoted
    else if (code === 10 && !quoted) end = at + 1
  }
  return end
}
