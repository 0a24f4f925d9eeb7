import type { ServiceCharacters } from './service-characters.ts'

/** Tag and elements of one segment's text; `repeated` when an element came more than once (its first is kept). */
export type SplitSegment = {
  readonly tag: string
  readonly elements: readonly (readonly string[])[]
  readonly repeated: boolean
}

/** Splits the text of a segment, without its terminator, at separators that no release character protects. */
export function splitSegment(text: string, characters: ServiceCharacters): SplitSegment {
  const element = String.fromCharCode(characters.element)
  const component = String.fromCharCode(characters.component)
  const release = String.fromCharCode(characters.release)
  const plain = characters.release === 0x20 || !text.includes(release)
  const repetition = characters.repetition === 0 ? null : String.fromCharCode(characters.repetition)
  if (plain && (repetition === null || !text.includes(repetition))) {
    const elements = text.split(element).map((part) => part.split(component))
    return { tag: elements[0]?.[0] ?? '', elements: elements.slice(1), repeated: false }
  }
  return splitCarefully(text, { element, component, repetition, release: plain ? null : release })
}

type Separators = {
  readonly element: string
  readonly component: string
  readonly repetition: string | null
  readonly release: string | null
}

function splitCarefully(text: string, by: Separators): SplitSegment {
  const elements: string[][] = [[]]
  let current = ''
  let skipping = false
  let repeated = false
  const close = () => {
    if (!skipping) elements[elements.length - 1]?.push(current)
    current = ''
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (c === by.release && i + 1 < text.length) current += text[++i]
    else if (c === by.component) close()
    else if (c === by.element) {
      close()
      skipping = false
      elements.push([])
    } else if (c === by.repetition) {
      close()
      skipping = true
      repeated = true
    } else current += c
  }
  close()
  return { tag: elements[0]?.[0] ?? '', elements: elements.slice(1), repeated }
}
