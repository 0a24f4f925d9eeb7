import { DAY } from '../kernel/time.ts'

/** When a bill was first held, and to whom it is. */
export type BilledTo = { readonly at: number; readonly consignee: string | null }

/** Names remembered; more, and all are read again. */
const NAMES_MAX = 10_000
/** How far before what is asked about a list begins: a shipment is looked at again as long as it is under way. */
const READ_BEFORE = 60 * DAY

/** How long a list grows before its old end is cut off: a port that runs for years must not hold all of them. */
const KEPT = 2 * READ_BEFORE

/** Bills of a name from `since` on, in order of time. */
type Bills = { readonly since: number; readonly list: BilledTo[] }

/**
 * The bills of a name, read once and then carried on: by consignee, or by the consignee's address. `read` gives those of a
 * name from a moment on, in order of time.
 */
export function createBilledTo(read: (name: string, since: number) => BilledTo[]) {
  const known = new Map<string, Bills>()

  const billsOf = (name: string, from: number): readonly BilledTo[] => {
    const held = known.get(name)
    if (held !== undefined && held.since <= from) return held.list
    const since = from - READ_BEFORE
    const list = read(name, since)
    if (known.size >= NAMES_MAX) known.clear()
    known.set(name, { since, list })
    return list
  }

  return {
    /** Bills first held between two moments, both included, but those to one consignee. */
    count(name: string, from: number, to: number, but?: { readonly consignee: string | null }) {
      const list = billsOf(name, from)
      const [first, end] = [firstAfter(list, from - 1), firstAfter(list, to)]
      if (but === undefined) return end - first
      let count = 0
      for (let i = first; i < end; i++) if (list[i]?.consignee !== but.consignee) count++
      return count
    },
    /** One more bill of a name. */
    add(name: string | null, bill: BilledTo): void {
      const held = name === null ? undefined : known.get(name)
      if (held === undefined || bill.at < held.since) return
      let place = held.list.length
      while (place > 0 && (held.list[place - 1] as BilledTo).at > bill.at) place--
      held.list.splice(place, 0, bill)
      if (bill.at - held.since > KEPT) known.set(name as string, since(held, bill.at - READ_BEFORE))
    },
    /** What is remembered of a name may have changed. */
    forget(name: string | null): void {
      if (name !== null) known.delete(name)
    },
    clear: (): void => known.clear(),
  }
}

/** The place of the first bill after a moment, in a list in order of time. */
function firstAfter(list: readonly BilledTo[], moment: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as BilledTo).at <= moment) low = middle + 1
    else high = middle
  }
  return low
}

function since({ list }: Bills, from: number): Bills {
  const first = list.findIndex(({ at }) => at >= from)
  return { since: from, list: first === -1 ? [] : list.slice(first) }
}
