import { assert } from '../kernel/assert.ts'

/** A room with few places: who finds none free comes back later instead of queueing. */
export type Gate = {
  readonly isFull: () => boolean
  /** Takes a place, or false. Whoever got one must `leave`. */
  readonly enter: () => boolean
  readonly leave: () => void
  /**
   * Resolves in a turn of the event loop of its own. Decoding is synchronous work: one call a turn lets every other
   * socket, the health check first, have its say between two calls.
   */
  readonly turn: () => Promise<void>
}

/** A gate with `places` places. */
export function createGate(places: number): Gate {
  let taken = 0
  let last = Promise.resolve()
  return {
    isFull: () => taken >= places,
    enter() {
      if (taken >= places) return false
      taken += 1
      return true
    },
    leave() {
      assert(taken > 0, 'who leaves the gate has entered it')
      taken -= 1
    },
    turn() {
      last = last.then(nextTurn)
      return last
    },
  }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
