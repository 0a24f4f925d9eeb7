import { assert } from './assert.ts'
import type { Millis } from './time.ts'

/** A heap of things to come, ordered by (at, seq): two things at one time happen in the order they were asked for. */
export type Scheduler<T> = {
  readonly at: (when: Millis, what: T) => void
  /** Takes the next thing, and moves the present to its time; undefined when nothing is left. */
  readonly next: () => { readonly at: Millis; readonly what: T } | undefined
  readonly peek: () => Millis | undefined
  readonly size: () => number
  readonly now: () => Millis
}

type Entry<T> = { at: Millis; seq: number; what: T }

export function createScheduler<T>(start: Millis): Scheduler<T> {
  const heap: Entry<T>[] = []
  let seq = 0
  let now = start

  return {
    at(when, what) {
      assert(when >= now, `cannot schedule into the past: ${when} < ${now}`)
      heap.push({ at: when, seq: seq++, what })
      siftUp(heap)
    },
    next() {
      const top = heap[0]
      if (top === undefined) return undefined
      const last = heap.pop() as Entry<T>
      if (heap.length > 0) {
        heap[0] = last
        siftDown(heap)
      }
      now = top.at
      return { at: top.at, what: top.what }
    },
    peek: () => heap[0]?.at,
    size: () => heap.length,
    now: () => now,
  }
}

const before = <T>(a: Entry<T>, b: Entry<T>) => a.at < b.at || (a.at === b.at && a.seq < b.seq)

function siftUp<T>(heap: Entry<T>[]): void {
  let child = heap.length - 1
  while (child > 0) {
    const parent = (child - 1) >> 1
    if (!before(heap[child] as Entry<T>, heap[parent] as Entry<T>)) return
    swap(heap, child, parent)
    child = parent
  }
}

function siftDown<T>(heap: Entry<T>[]): void {
  let parent = 0
  for (;;) {
    let least = parent
    for (const child of [2 * parent + 1, 2 * parent + 2]) {
      if (child < heap.length && before(heap[child] as Entry<T>, heap[least] as Entry<T>))
        least = child
    }
    if (least === parent) return
    swap(heap, parent, least)
    parent = least
  }
}

function swap<T>(heap: Entry<T>[], i: number, j: number): void {
  const held = heap[i] as Entry<T>
  heap[i] = heap[j] as Entry<T>
  heap[j] = held
}
