import type { ComponentChildren } from 'preact'

/** A table that may be wider than the page: it scrolls by itself, also with the keyboard. */
export function Table({
  label,
  head,
  children,
}: {
  readonly label: string
  readonly head: readonly ComponentChildren[]
  readonly children: ComponentChildren
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrow keys
    <section class="wide" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
