type Kind = 'code' | 'comment' | 'string' | 'pattern'

/** A run of characters of one kind; between two pieces there is nothing. */
type Piece = { readonly kind: Kind; readonly start: number; readonly end: number }

/** The text with all but the wanted kinds blanked: every line and column stays where it was. */
export function view(text: string, ...wanted: readonly Kind[]): string {
  return piecesOf(text)
    .map(({ kind, start, end }) => {
      const piece = text.slice(start, end)
      return wanted.includes(kind) ? piece : piece.replace(/[^\n]/g, ' ')
    })
    .join('')
}

/** Every string, and every stretch of a template between its values, without quotes; `start` is its place. */
export function stringsOf(
  text: string,
): readonly { readonly text: string; readonly start: number }[] {
  return piecesOf(text)
    .filter(({ kind }) => kind === 'string')
    .map(({ start, end }) => ({
      text: text.slice(start, end).replace(/^(['"])([\s\S]*)\1$/, '$2'),
      start,
    }))
}

const CODE = /[^'"`/{}]+/y
const COMMENT = /\/\/.*|\/\*[\s\S]*?\*\//y
const STRING = /(['"])(?:\\[\s\S]|(?!\1)[^\\\n])*\1/y
const TEMPLATE = /(?:\\[\s\S]|\$(?!\{)|[^\\`$])+/y
const PATTERN = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y

/** Tells code from comments, text and patterns; what stands in `${…}` of a template is code again. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  /** Braces open inside the value of each template that is open here, the innermost last. */
  const values: number[] = []
  let at = 0
  const take = (kind: Kind, expression: RegExp): boolean => {
    expression.lastIndex = at
    const length = expression.exec(text)?.[0].length ?? 0
    if (length > 0) pieces.push({ kind, start: at, end: at + length })
    at += length
    return length > 0
  }
  const takeTemplate = () => {
    take('string', TEMPLATE)
    if (text.startsWith('${', at)) values.push(0)
    take('code', /\$\{|`/y)
  }
  while (at < text.length) {
    if (take('code', CODE) || take('comment', COMMENT) || take('string', STRING)) continue
    if (opensPattern(text, at) && take('pattern', PATTERN)) continue
    const char = text[at]
    const closesValue = char === '}' && values.at(-1) === 0
    if (char === '{' && values.length > 0) values.push((values.pop() as number) + 1)
    if (char === '}' && values.length > 0) values.push((values.pop() as number) - 1)
    if (closesValue) values.pop()
    take('code', /[\s\S]/y)
    if (closesValue || char === '`') takeTemplate()
  }
  return pieces
}

/** A slash divides after a value and opens a pattern after anything else. */
function opensPattern(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at).trimEnd()
  return (
    !/[\w$)\]}'"`]$/.test(before) || /(?<![\w$.])(?:return|typeof|case|in|of|yield)$/.test(before)
  )
}
