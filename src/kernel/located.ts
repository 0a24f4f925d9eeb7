/** Where in a document: `['network', 'links', 0, 'lossRate']`. */
export type Path = readonly (string | number)[]

/** A value and where its text stands, `at` to `end` in UTF-16 units from 0. What both readers of text produce. */
export type Node =
  | { readonly kind: 'scalar'; readonly at: number; readonly end: number; readonly value: unknown }
  | {
      readonly kind: 'list'
      readonly at: number
      readonly end: number
      readonly items: readonly Node[]
    }
  | {
      readonly kind: 'map'
      readonly at: number
      readonly end: number
      readonly entries: ReadonlyMap<string, Entry>
    }

export type Entry = { readonly keyAt: number; readonly node: Node }

/** Line and column, both from 1. */
export type Place = { readonly line: number; readonly column: number }

/** The plain value of a node. Keys are own properties whatever their names. */
export function valueOf(node: Node): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(valueOf)
  const value: Record<string, unknown> = {}
  for (const [key, entry] of node.entries) value[key] = valueOf(entry.node)
  return value
}

/** The node at a path, or undefined when the document ends before it. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root
  for (const step of path) node = childOf(node, step)?.node
  return node
}

/** Where the value at a path starts; of a value that is missing, where the nearest thing around it does. */
export function offsetAt(root: Node, path: Path): number {
  let node = root
  for (const step of path) {
    const child = childOf(node, step)
    if (child === undefined) return node.at
    node = child.node
  }
  return node.at
}

/** Where the key at the end of a path starts; of a list's item, the item. */
export function keyOffsetAt(root: Node, path: Path): number {
  const parent = nodeAt(root, path.slice(0, -1))
  const last = path.at(-1)
  const child = last === undefined ? undefined : childOf(parent, last)
  return child?.keyAt ?? offsetAt(root, path)
}

/** `links[0].lossRate` */
export function formatPath(path: Path): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

/** Turns offsets of a text into places. Reads the text no further than the furthest offset asked for. */
export function createPlaces(text: string): (offset: number) => Place {
  const starts = [0]
  let next = text.indexOf('\n')
  return (offset) => {
    for (; next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) starts.push(next + 1)
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}

function childOf(node: Node | undefined, step: string | number): Entry | undefined {
  if (node?.kind === 'map') return node.entries.get(String(step))
  if (node?.kind !== 'list') return undefined
  const item = node.items[Number(step)]
  return item && { keyAt: item.at, node: item }
}
