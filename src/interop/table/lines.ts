/** Lines of a text in pieces, each with its number from 1. A line longer than `LINE_MAX` is cut. */
export type LineSplitter = {
  readonly push: (text: string) => readonly Line[]
  readonly end: () => readonly Line[]
}
type Line = { readonly text: string; readonly line: number }

/** No object of ours is longer; a longer line is a file whose ends of lines are lost. */
const LINE_MAX = 64 * 1024 * 1024

export function createLineSplitter(): LineSplitter {
  let held = ''
  let line = 0
  const cut = (text: string): Line => ({ text, line: ++line })
  return {
    push(text) {
      const lines = (held + text).split('\n')
      held = lines.pop() ?? ''
      const found = lines.map(cut)
      if (held.length > LINE_MAX) {
        found.push(cut(held))
        held = ''
      }
      return found
    },
    end: () => (held === '' ? [] : [cut(held)]),
  }
}
