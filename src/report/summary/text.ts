/** Digits in groups of three, the same in every locale: `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 consignment`, `12,345 consignments`: for nouns that take an s. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** At most four characters: `9999`, `12k`, `1.2M`, `345M`; cut down, never up. */
export function compact(count: number): string {
  if (count < 10_000) return String(count)
  if (count < 1_000_000) return `${Math.floor(count / 1_000)}k`
  const tenths = Math.floor(count / 100_000)
  return tenths < 100 ? `${Math.floor(tenths / 10)}.${tenths % 10}M` : `${Math.floor(tenths / 10)}M`
}

/** A fraction as a percentage with one decimal: `38.5 %`. */
export function percentText(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`
}

/** A signed number with its unit; `0` has no sign and `±0.0` does not exist. */
export function signed(difference: number, decimals: number, unit = ''): string {
  const text = Math.abs(difference).toFixed(decimals)
  if (Number(text) === 0) return `0${unit}`
  return `${difference < 0 ? '-' : '+'}${text}${unit}`
}

/** How many columns a text takes on a screen; one for each character. */
export const widthOf = (text: string): number => [...text].length

export const padLeft = (text: string, width: number) =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text
export const padRight = (text: string, width: number) =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/**
 * A text broken into lines of at most `width` columns, the first after `lead`, the others under it. A word longer than a
 * line is cut, so that nothing ever passes the edge.
 */
export function wrapped(lead: string, text: string, width: number): string[] {
  const room = Math.max(1, width - widthOf(lead))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((long) => chunks(long, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  return lines.map((each, i) => (i === 0 ? lead : ' '.repeat(widthOf(lead))) + each)
}

function chunks(word: string, size: number): string[] {
  const characters = [...word]
  if (characters.length <= size) return [word]
  const cut: string[] = []
  for (let at = 0; at < characters.length; at += size)
    cut.push(characters.slice(at, at + size).join(''))
  return cut
}
