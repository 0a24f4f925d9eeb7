import type { JournalEntry } from '../../domain/journal.ts'
import type { TruthRecord } from '../../domain/truth.ts'
import { by } from '../../kernel/order.ts'
import type { Millis } from '../../kernel/time.ts'
import type { Witness } from '../../port/context.ts'
import type { Label, RiskCase } from '../../risk/backtest/case.ts'
import type { FactValues } from '../../risk/risk.ts'

/** Cases in order of their ids, each with what it really was. Shipments of which no truth is known are left out. */
export type Collected = {
  readonly cases: readonly RiskCase[]
  readonly labels: ReadonlyMap<string, Label>
}

type Seen = { name: string; assessments: { at: Millis; values: FactValues }[] }

/**
 * Keeps the facts of which every shipment was last assessed before its box was opened at either end, so that no finding of
 * its own can leak into them; of a world that still runs, those of its last assessment.
 */
export function createCaseBook() {
  const seen = new Map<string, Map<number, Seen>>()
  const labels = new Map<string, Label>()
  const openedAt = new Map<string, Millis>()
  const byLot = new Set<string>()
  /** Whatever was found before this moment is known. */
  let knownTo: Millis = 0
  let changes = 0

  const before = (name: string) => openedAt.get(name) ?? Number.POSITIVE_INFINITY
  /** Of what can no longer come before a finding, the last assessment is enough. */
  function forget({ name, assessments }: Seen): Seen['assessments'] {
    const end = Math.min(knownTo, before(name))
    const last = assessments.findLastIndex(({ at }) => at < end)
    return last > 0 ? assessments.slice(last) : assessments
  }

  return {
    witness(port: string): Witness {
      const here = seen.get(port) ?? new Map<number, Seen>()
      seen.set(port, here)
      return ({ id, name }, { values }, at) => {
        changes++
        const one = here.get(id) ?? { name, assessments: [] }
        one.name = name
        one.assessments.push({ at, values })
        one.assessments = forget(one)
        here.set(id, one)
      }
    },
    /** Entries of all ports, in order of time. */
    observe(entries: readonly JournalEntry[]): void {
      for (const { at, event } of entries) {
        knownTo = Math.max(knownTo, at)
        if (event.kind === 'released' && event.chosenBy === 'random') byLot.add(event.shipment)
        // A finding of either port: what came of a box must not be among the facts it is judged by.
        if (event.kind === 'found' && !openedAt.has(event.shipment))
          openedAt.set(event.shipment, at)
      }
    },
    reveal(truths: readonly TruthRecord[]): void {
      for (const { houseBill, typology, harmPoints: harm, dutyEvadedMinor } of truths)
        labels.set(houseBill, { typology, harm, revenueMinor: dutyEvadedMinor })
    },
    /** Another number whenever there is something new. */
    changes: () => changes,
    collected(): Collected {
      const cases: RiskCase[] = []
      for (const [port, shipments] of seen) {
        for (const { name, assessments } of shipments.values()) {
          const last = assessments.findLast(({ at }) => at < before(name)) ?? assessments[0]
          if (last === undefined || !labels.has(name)) continue
          cases.push({ id: name, port, ...last, ...(byLot.has(name) && { byLot: true }) })
        }
      }
      return { cases: cases.sort(by(({ id }) => id)), labels }
    },
  }
}
export type CaseBook = ReturnType<typeof createCaseBook>
