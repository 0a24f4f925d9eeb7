import type { Millis } from '../kernel/time.ts'

/** Calls `wake` after `ms`, unless the function it gives back is called first. */
export type After = (ms: Millis, wake: () => void) => () => void

/** Something one loop waits for and anybody may ring. A ring nobody waited for yet is not lost. */
export type Bell = {
  readonly ring: () => void
  /** Resolves when the bell rings, or after `ms`. */
  readonly rungWithin: (ms: Millis) => Promise<void>
}

export function createBell(after: After): Bell {
  let hasRung = false
  let wake = () => {}
  return {
    ring() {
      hasRung = true
      wake()
    },
    async rungWithin(ms) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const cancel = after(ms, resolve)
          wake = () => {
            cancel()
            resolve()
          }
        })
      }
      wake = () => {}
      hasRung = false
    },
  }
}
