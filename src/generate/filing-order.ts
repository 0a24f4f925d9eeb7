import { PORT_DOCUMENT_KINDS, type PortFiling } from '../domain/port-document.ts'
import { assert } from '../kernel/assert.ts'
import { byCodeUnit } from '../kernel/order.ts'
import { QUANTUM } from './law/filing-time.ts'

/**
 * The filings of a ship in order of (at, port, kind, number, revision). Every `at` is at a quarter of an hour. Time,
 * port and kind become one number each, and numbers sort many times faster than filings do: only what is filed at the
 * same time, at the same port and of the same kind is compared by its text.
 */
export function inFilingOrder(filings: readonly PortFiling[]): readonly PortFiling[] {
  const keys = keysOf(filings)
  keys.sort()
  const ordered: PortFiling[] = []
  let begun = 0
  let last = -1
  for (const key of keys) {
    // Not `%`: on numbers this large it costs more than all else here.
    const group = Math.floor(key / PLACES)
    if (group !== last) {
      orderByNumber(ordered, begun)
      begun = ordered.length
      last = group
    }
    ordered.push(filings[key - group * PLACES] as PortFiling)
  }
  orderByNumber(ordered, begun)
  return ordered
}

/** More filings than a ship can have: 40,000 consignments. */
const PLACES = 2 ** 22
const PORTS = 4
const KINDS = 32

const kindRank = new Map([...PORT_DOCUMENT_KINDS].sort(byCodeUnit).map((kind, i) => [kind, i]))

function keysOf(filings: readonly PortFiling[]): Float64Array<ArrayBuffer> {
  assert(filings.length <= PLACES, `a ship with ${filings.length} filings is too large to order`)
  const ports = [...new Set(filings.map(({ port }) => port))].sort(byCodeUnit)
  assert(ports.length <= PORTS, 'the filings of one sailing are made at the ends of its lane')
  let first = Number.POSITIVE_INFINITY
  for (const { at } of filings) first = Math.min(first, at)
  const keys = new Float64Array(filings.length)
  for (let i = 0; i < filings.length; i++) {
    const { at, port, document } = filings[i] as PortFiling
    const quanta = (at - first) / QUANTUM
    const kind = kindRank.get(document.kind) as number
    keys[i] = ((quanta * PORTS + ports.indexOf(port)) * KINDS + kind) * PLACES + i
  }
  return keys
}

/** Sorts the end of a list in place. Documents are made in the order of their numbers: mostly nothing has to move. */
function orderByNumber(filings: PortFiling[], from: number): void {
  for (let i = from + 1; i < filings.length; i++) {
    const moved = filings[i] as PortFiling
    let to = i
    while (to > from && byNumber(filings[to - 1] as PortFiling, moved) > 0) {
      filings[to] = filings[to - 1] as PortFiling
      to--
    }
    filings[to] = moved
  }
}

function byNumber({ document: a }: PortFiling, { document: b }: PortFiling): number {
  return byCodeUnit(a.number, b.number) || a.revision - b.revision
}
