import type { JournalEntry } from '../../domain/journal.ts'
import type { CallResult, PortCall, Worked } from '../../domain/port-call.ts'
import type { Millis } from '../../kernel/time.ts'
import { runWorld } from '../../sim/world.ts'
import type { WorldPlan } from '../../sim/world-plan.ts'
import type { Driver } from '../drivers/driver.ts'

/** One world that is run a stretch at a time. */
export type ArmRunner = {
  /** Performs everything that happens up to a moment, that moment included. */
  readonly runTo: (to: Millis) => Promise<void>
  readonly isOver: () => boolean
}

/** How long calls are made before sockets and timers of the process get their turn, in ms. */
const BREATH_MS = 20

export function createArmRunner(
  plan: WorldPlan,
  driver: Driver,
  now: () => number,
  observe: (entries: readonly JournalEntry[]) => void,
): ArmRunner {
  let pendingAt = plan.start
  const world = runWorld({
    ...plan,
    onProgress: (at) => {
      pendingAt = at
    },
  })
  let step = world.next()

  async function perform(call: PortCall): Promise<CallResult> {
    const result = await driver.perform(call)
    if (call.call === 'work' && result.kind === 'done') {
      const { entries } = result.value as Worked
      if (entries.length > 0) observe(entries)
    }
    return result
  }

  return {
    async runTo(to) {
      let breathedAt = now()
      while (!step.done && pendingAt <= to) {
        step = world.next(await perform(step.value))
        if (now() - breathedAt < BREATH_MS) continue
        await new Promise((resolve) => setImmediate(resolve))
        breathedAt = now()
      }
    },
    isOver: () => step.done === true,
  }
}
