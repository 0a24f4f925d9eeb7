import { printable } from '../../kernel/printable.ts'

/** Text from outside, letter by letter: what would be invisible or turn the reading direction is written out and marked. */
export function Said({ text }: { readonly text: string }) {
  const pieces = printable(text).split(/(\\x[0-9a-f]{2}|\\u[0-9a-f]{4})/)
  return (
    <bdi>
      {pieces.map((piece, place) =>
        place % 2 === 0 ? piece : <mark class="control">{piece}</mark>,
      )}
    </bdi>
  )
}
