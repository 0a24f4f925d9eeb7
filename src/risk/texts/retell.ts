/** A template's texts and, between them, the names of its slots: `{a} of {b}` is `['', 'a', ' of ', 'b', '']`. */
export const piecesOf = (template: string): readonly string[] => template.split(/\{([^{}]*)\}/)

/** The names of a template's slots, in order. */
export const slotsOf = (template: string): readonly string[] =>
  piecesOf(template).filter((_, place) => place % 2 === 1)

/**
 * What the slots of a template were filled with, in their order. Null when the sentence was not made of this template, or
 * could have been in two ways: a stranger's words may hold what stands between two slots, and must not move a figure.
 */
export function filledWith(template: string, sentence: string): readonly string[] | null {
  const texts = piecesOf(template).filter((_, place) => place % 2 === 0)
  const [first = '', ...rest] = texts
  const last = rest.pop()
  if (last === undefined) return sentence === first ? [] : null
  const [start, end] = [first.length, sentence.length - last.length]
  if (start > end || !sentence.startsWith(first) || !sentence.endsWith(last)) return null
  const places = onlyPlaces(rest, sentence, start, end)
  if (places === null) return null
  const begins = [start, ...places.map((place, i) => place + (rest[i] as string).length)]
  const ends = [...places, end]
  return begins.map((begin, i) => sentence.slice(begin, ends[i]))
}

/** Where each text stands in turn between two places. Null when one stands nowhere, or can stand in two places. */
function onlyPlaces(
  texts: readonly string[],
  sentence: string,
  start: number,
  end: number,
): readonly number[] | null {
  const earliest: number[] = []
  let at = start
  for (const text of texts) {
    const place = sentence.indexOf(text, at)
    if (place < 0 || place + text.length > end) return null
    earliest.push(place)
    at = place + text.length
  }
  // Every way to lay them lies between the earliest and the latest: where these are the same, there is only one.
  at = end
  for (const [i, text] of [...texts.entries()].reverse()) {
    const place = sentence.lastIndexOf(text, at - text.length)
    if (place !== earliest[i]) return null
    at = place
  }
  return earliest
}
