import type { CallResult, PortCall, Worked } from '../../domain/port-call.ts'
import { percentile } from '../../kernel/statistics.ts'
import type { RunResult } from '../../report/run-result.ts'

/** Where the green channel of a single window is: within three seconds. Source: the founding articles. */
const WITHIN_MS = 3_000

/**
 * How long ports take to decide about a shipment, on the clock of the machine: from the end of the call before to the end of
 * the one in which it was assessed. Whatever else that call did counts, so no decision looks faster than it was.
 */
export function createDecisionTimes(now: () => number) {
  const spans: number[] = []
  let last = now()
  return {
    watch(call: PortCall, result: CallResult): void {
      const at = now()
      const span = at - last
      last = at
      if (call.call !== 'work' || result.kind !== 'done') return
      for (const { event } of (result.value as Worked).entries)
        if (event.kind === 'assessed') spans.push(span)
    },
    told(): RunResult['timing']['decisions'] {
      const at = (p: number) => Math.round(percentile(spans, p) ?? 0)
      const within = spans.filter((span) => span <= WITHIN_MS).length
      return { n: spans.length, p50Ms: at(50), p95Ms: at(95), p99Ms: at(99), within3s: within }
    },
  }
}
