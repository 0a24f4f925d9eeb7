import { assert } from '../../kernel/assert.ts'
import { type Format, formatOf } from './formats.ts'
import { ENS_OUTLINE } from './outline.ts'

export type EnsMessage = 'CC315A' | 'CC313A'

/**
 * Two editions of the schema share one namespace: in the `reduced` one the number of items and the place of declaration
 * may be left out, and the number of packages is not checked. A message does not say which it follows.
 */
export type EnsHeader = 'full' | 'reduced'

/** What may stand at one place in an element: a text of a format, or further elements in a fixed order. */
export type Particle = {
  readonly name: string
  readonly label: string
  readonly min: number
  readonly max: number
  readonly format: Format | null
  readonly inside: readonly Particle[]
  /** Index in `inside` by name. */
  readonly places: ReadonlyMap<string, number>
}

/** The structure of a message; the table is read once. */
export function structureOf(message: EnsMessage, header: EnsHeader): Particle {
  const key = `${message} ${header}`
  const held = structures.get(key)
  if (held !== undefined) return held
  const inside = readOutline(message.slice(2, 5), header === 'full' ? 0 : 1)
  const places = new Map(inside.map(({ name }, index) => [name, index]))
  const label = 'declaration'
  const made: Particle = { name: message, label, min: 1, max: 1, format: null, inside, places }
  structures.set(key, made)
  return made
}

const structures = new Map<string, Particle>()

type Open = Particle & { readonly inside: Particle[]; readonly places: Map<string, number> }

function readOutline(message: string, edition: 0 | 1): readonly Particle[] {
  const top: Particle[] = []
  const open: Open[] = []
  for (const line of ENS_OUTLINE.split('\n')) {
    const match = /^( *)(\w+) +(\S+) +(\S+) +(\S+) +(.*)$/.exec(line)
    if (match === null) {
      assert(line === '', `a line of the outline cannot be read: ${line}`)
      continue
    }
    const [, indent, name, occurs, format, only, label] = match as unknown as Six
    if (only !== '-' && only !== message) continue
    const particle = {
      name,
      label,
      ...occurrence(occurs, edition),
      format: format === '-' ? null : formatOf(format),
      inside: [],
      places: new Map<string, number>(),
    }
    open.length = indent.length / 2
    const parent = open.at(-1)
    const siblings = parent?.inside ?? top
    parent?.places.set(name, siblings.length)
    siblings.push(particle)
    open.push(particle)
  }
  return top
}

type Six = readonly [string, string, string, string, string, string, string]

function occurrence(text: string, edition: 0 | 1): { readonly min: number; readonly max: number } {
  const own = text.split('|')[edition] ?? text.split('|')[0] ?? ''
  const [min, max] = own.split('..')
  return { min: Number(min), max: max === '*' ? Number.POSITIVE_INFINITY : Number(max ?? min) }
}
